// One station in one election: where it stands, what was typed, what is remarkable, and what can be done.
import type { ElectionId } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { Link, useParams, useSearchParams } from 'react-router';
import { useElection } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PaperLinks } from '../../ui/paper-links.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { EntryOf } from './entry-board.tsx';
import { texts } from './texts.ts';
import './station.css';

export function StationPage() {
  const { election: id = '', station: number = '' } = useParams();
  const detail = useElection(id);
  return (
    <Loaded query={detail}>
      {(data) => <Station key={`${id}/${number}`} detail={data} number={Number(number)} />}
    </Loaded>
  );
}

interface StationProps {
  readonly detail: CallReply<'getElection'>;
  readonly number: number;
}

function Station({ detail, number }: StationProps) {
  const { say } = useLanguage();
  const { election, session, stations } = detail;
  const index = stations.findIndex((item) => item.number === number);
  const station = stations[index];
  if (!station) {
    return (
      <>
        <PageHeader title={say(texts.unknownTitle)} />
        <Alert tone="info">
          <p>{say(texts.unknown, { number: String(number) })}</p>
          <p>
            <Link to="/overzicht">{say(texts.back)}</Link>
          </p>
        </Alert>
      </>
    );
  }
  return (
    <>
      <nav className="station-walk" aria-label={say(texts.walk)}>
        <Back election={election.id} />
        <span>
          <Step detail={detail} index={index - 1} text={texts.previous} />
          <Step detail={detail} index={index + 1} text={texts.next} />
        </span>
      </nav>
      <PageHeader
        title={say(texts.title, { number: String(number), name: station.name })}
        lead={<ElectionBadge election={election} />}
        actions={
          <>
            <ButtonLink to={`/logboek?verkiezing=${election.id}&stembureau=${number}`} variant="quiet">
              {say(texts.toLog)}
            </ButtonLink>
            <PaperLinks election={election} station={station} size="normal" />
          </>
        }
      />
      <EntryOf election={election} session={session.status} station={station} />
    </>
  );
}

/** Back to where one came from: the list of warnings, or the overview. */
function Back({ election }: { readonly election: ElectionId }) {
  const { say } = useLanguage();
  const [search] = useSearchParams();
  return search.has('melding') ? (
    <Link to={`/verkiezingen/${election}/waarschuwingen`}>← {say(texts.backToWarnings)}</Link>
  ) : (
    <Link to="/overzicht">← {say(texts.back)}</Link>
  );
}

interface StepProps {
  readonly detail: CallReply<'getElection'>;
  readonly index: number;
  readonly text: typeof texts.previous | typeof texts.next;
}

function Step({ detail: { election, stations }, index, text }: StepProps) {
  const { say } = useLanguage();
  const station = stations[index];
  if (!station) return null;
  return (
    <Link to={`/verkiezingen/${election.id}/stembureaus/${station.number}`}>
      {say(text, { number: String(station.number) })}
    </Link>
  );
}
