// The sessions of the day, one card per election.
import { useQuery } from '@tanstack/react-query';
import type { ElectionSummary } from '@telstaat/contract';
import { queryOf, useElections } from '../../api/queries.ts';
import { localDate } from '../../ui/clock.ts';
import { NoElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panels } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { typedFrom } from './moment.ts';
import { SessionCard } from './session-card.tsx';
import { texts } from './texts.ts';
import './session.css';

/** How often the state is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 5_000;

export function SessionPage() {
  const { say } = useLanguage();
  const elections = useElections();
  return (
    <>
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <Loaded query={elections}>
        {(list) =>
          list.length === 0 ? (
            <NoElection />
          ) : (
            <Panels>
              {list.map((election) => (
                <OneSession key={election.id} election={election} all={list} />
              ))}
            </Panels>
          )
        }
      </Loaded>
    </>
  );
}

interface OneSessionProps {
  readonly election: ElectionSummary;
  readonly all: readonly ElectionSummary[];
}

function OneSession({ election, all }: OneSessionProps) {
  const overview = useQuery({
    ...queryOf('getOverview', { params: { election: election.id } }),
    refetchInterval: pollEvery,
    refetchIntervalInBackground: false,
  });
  // Two elections of one day usually share the hall: what was filled in for the one is proposed for the other.
  const known = all.find(({ id, session }) => id !== election.id && session.details)?.session.details;
  const proposal = typedFrom(known ?? { location: '', startsAt: `${localDate(Date.now())}T` });
  return (
    <Loaded query={overview}>
      {({ session, rows }) => (
        <SessionCard
          election={election}
          session={session}
          stations={rows.map(({ station: { number, name }, status, openWarnings }) => ({
            number,
            name,
            status,
            openWarnings,
          }))}
          proposal={proposal}
        />
      )}
    </Loaded>
  );
}
