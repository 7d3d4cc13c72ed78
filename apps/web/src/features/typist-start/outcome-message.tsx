// What came of the entry that was just finished, and what to do with the paper.
import type { ElectionSummary } from '@telstaat/contract';
import { shortElectionName } from '@telstaat/core';
import { useLocation } from 'react-router';
import { useElection } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { outcomes, texts } from './texts.ts';

interface Finished {
  readonly outcome: keyof typeof outcomes;
  readonly election: string;
  readonly station: number;
}

export function OutcomeMessage({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const finished = finishedIn(useLocation().state);
  const election = finished && elections.find((item) => item.id === finished.election);
  return finished && election ? <Message finished={finished} election={election} /> : null;
}

function Message({ finished, election }: { readonly finished: Finished; readonly election: ElectionSummary }) {
  const { say } = useLanguage();
  const station = useElection(election.id).data?.stations.find((item) => item.number === finished.station);
  const { tone, title, body } = outcomes[finished.outcome];
  return (
    <Alert tone={tone} live title={say(title)}>
      <p>
        {say(texts.savedStation, {
          number: String(finished.station),
          name: station?.name ?? '',
          election: shortElectionName(election.name),
        })}
      </p>
      <p>{say(body)}</p>
    </Alert>
  );
}

/** The typist comes from a form of election night: the next one is most likely another. */
export function useCameFromNight(election: string): boolean {
  const finished = finishedIn(useLocation().state);
  return finished?.outcome === 'night' && finished.election === election;
}

/** The state of the history is not ours alone: only what has the right shape is used. */
function finishedIn(state: unknown): Finished | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { outcome, election, station } = state as Readonly<Record<string, unknown>>;
  if (typeof outcome !== 'string' || !Object.hasOwn(outcomes, outcome)) return undefined;
  if (typeof election !== 'string' || typeof station !== 'number') return undefined;
  return { outcome: outcome as Finished['outcome'], election, station };
}
