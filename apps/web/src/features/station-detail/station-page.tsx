// One station in one election: where it stands, what was typed, what is remarkable, and what can be done.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { buildForm, entryStatusNames, validate, type Form, type Resolution, type SessionStatus } from '@telstaat/core';
import { fileAddress, type CallReply } from '@telstaat/contract';
import { Link, useParams } from 'react-router';
import { queryOf, useElection, useLogin, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { Actions } from './actions.tsx';
import { Differences } from './differences.tsx';
import { Findings } from './findings-panel.tsx';
import { ReadOnlySheet } from './read-only-sheet.tsx';
import { possibleResolutions } from './resolving.ts';
import { StatusFacts, tones } from './status-facts.tsx';
import { nextTexts, resolutionWords, texts } from './texts.ts';
import './station.css';

/** How often the entry is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 5_000;

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
  const { election, stations } = detail;
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
        <Link to="/overzicht">← {say(texts.back)}</Link>
        <span>
          <Step detail={detail} index={index - 1} text={texts.previous} />
          <Step detail={detail} index={index + 1} text={texts.next} />
        </span>
      </nav>
      <PageHeader
        title={say(texts.title, { number: String(number), name: station.name })}
        lead={<ElectionBadge election={election} />}
        actions={
          <a
            className="button button-secondary button-normal"
            href={fileAddress('getBlankForm', { election: election.id, station: number })}
            target="_blank"
            rel="noreferrer"
          >
            {say(texts.stationPaper)}
          </a>
        }
      />
      <Entry detail={detail} number={number} />
    </>
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

function Entry({ detail: { election, session }, number }: StationProps) {
  const form = useMemo(() => buildForm(election), [election]);
  const params = { election: election.id, station: number };
  const entry = useQuery({ ...queryOf('getEntry', { params }), refetchInterval: pollEvery });
  const resolve = useSend('resolveEntry');
  const [done, setDone] = useState<Done>();
  return (
    <Loaded query={entry}>
      {(data) => (
        <EntryBoard
          entry={data}
          form={form}
          session={session.status}
          isPending={resolve.isPending}
          error={resolve.error}
          done={done}
          onResolve={(what) =>
            resolve.mutate({ params, body: { resolution: what.resolution } }, { onSuccess: () => setDone(what) })
          }
        />
      )}
    </Loaded>
  );
}

/** What was just done, with the names of the typists at that moment. */
interface Done {
  readonly resolution: Resolution;
  readonly names: { readonly first: string; readonly second: string };
}

interface EntryBoardProps {
  readonly entry: CallReply<'getEntry'>;
  readonly form: Form;
  readonly session: SessionStatus;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly done: Done | undefined;
  readonly onResolve: (what: Done) => void;
}

function EntryBoard({ entry, form, session, isPending, error, done, onResolve }: EntryBoardProps) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const told = useFocusAfter<HTMLDivElement>(done);
  const { status, first, second, differences } = entry;
  const possible = possibleResolutions(entry, form, session);
  const names = { first: first?.typist.name ?? say(texts.first), second: second?.typist.name ?? say(texts.second) };
  return (
    <div className="station-board">
      <div className="station-main">
        <div role="status" tabIndex={-1} ref={told}>
          {done === undefined ? null : (
            <Alert tone="ok" live={false}>
              {say(texts.resolved, { what: say(resolutionWords[done.resolution].button, done.names) })}
            </Alert>
          )}
        </div>
        {status === 'different' && first && second ? (
          <Differences form={form} fields={differences} first={first} second={second} />
        ) : null}
        <Sheets entry={entry} form={form} />
      </div>
      <aside className="station-side">
        <Panel title={say(texts.canDo)} actions={<Chip tone={tones[status]}>{say(entryStatusNames[status])}</Chip>}>
          <p>{say(nextTexts[status])}</p>
          <StatusFacts entry={entry} />
          <Failure error={error} title={say(texts.failed)} />
          {role !== 'coordinator' ? (
            <p className="station-quiet">{say(texts.onlyCoordinator)}</p>
          ) : possible.length > 0 ? (
            <Actions
              possible={possible}
              names={names}
              reopens={session === 'completed'}
              isPending={isPending}
              onResolve={(resolution) => onResolve({ resolution, names })}
            />
          ) : (
            <p className="station-quiet">{say(status === 'empty' ? texts.nothingToDo : texts.notNow)}</p>
          )}
        </Panel>
        {first ? (
          <Panel title={say(texts.findings)}>
            <Findings entry="first" form={form} findings={validate(form, first.sheet)} accepted={first.accepted} />
          </Panel>
        ) : null}
      </aside>
    </div>
  );
}

function Sheets({ entry, form }: { readonly entry: CallReply<'getEntry'>; readonly form: Form }) {
  const { say } = useLanguage();
  const { status, first, second } = entry;
  if (!first) {
    return (
      <Panel title={say(texts.sheet)}>
        <p className="station-quiet">{say(texts.waiting)}</p>
      </Panel>
    );
  }
  const sheetOf = (key: 'first' | 'second', finished: typeof first) => (
    <ReadOnlySheet entry={key} form={form} sheet={finished.sheet} findings={validate(form, finished.sheet)} />
  );
  if (status !== 'different' || !second) {
    return (
      <Panel title={say(status === 'definitive' ? texts.definitive : texts.first)}>{sheetOf('first', first)}</Panel>
    );
  }
  return (
    <>
      <details className="station-whole">
        <summary>{say(texts.wholeForm, { entry: say(texts.first) })}</summary>
        {sheetOf('first', first)}
      </details>
      <details className="station-whole">
        <summary>{say(texts.wholeForm, { entry: say(texts.second) })}</summary>
        {sheetOf('second', second)}
      </details>
    </>
  );
}
