// What was finished for one station, and what the coordinator does with it. Everything that is sent carries the digest of what was on the
// screen; when something changed meanwhile, nothing happens and the screen shows what is there now.
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import {
  buildForm,
  entryStatusNames,
  seenOf,
  stationSeen,
  type Election,
  type PollingStation,
  type Resolution,
  type SessionStatus,
} from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { queryOf, useLogin, useSend } from '../../api/queries.ts';
import { digestText } from '../../api/seen.ts';
import { Chip } from '../../ui/chip.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { Actions } from './actions.tsx';
import { alreadyResolved } from './already-resolved.ts';
import { Decided } from './decided.tsx';
import { Differences } from './differences.tsx';
import type { Different } from './differing.ts';
import { doneWords, type Done } from './done.ts';
import { Examined } from './examined.tsx';
import { NightDifferences } from './night-differences.tsx';
import { ReadOnlySheet } from './read-only-sheet.tsx';
import { Resolved } from './resolved.tsx';
import { possibleResolutions, type Place } from './resolving.ts';
import { shownSheets } from './shown-sheets.ts';
import { StatusFacts, tones } from './status-facts.tsx';
import { nextTexts, texts } from './texts.ts';

/** How often the entry is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 5_000;

type Entry = CallReply<'getEntry'>;

export interface EntryOfProps {
  readonly election: Election;
  readonly session: SessionStatus;
  readonly station: PollingStation;
}

export function EntryOf({ election, session, station }: EntryOfProps) {
  const form = useMemo(() => buildForm(election), [election]);
  const params = { election: election.id, station: station.number };
  const entry = useQuery({ ...queryOf('getEntry', { params }), refetchInterval: pollEvery });
  const me = useLogin().data;
  const resolve = useSend('resolveEntry', { already: (sent) => alreadyResolved(sent, me) });
  const [done, setDone] = useState<Done>();
  const place: Place = { form, station, session, mayDecide: election.mayDecide ?? false };
  return (
    <Loaded query={entry}>
      {(data) => (
        <EntryBoard
          entry={data}
          election={election}
          station={station}
          place={place}
          isPending={resolve.isPending}
          error={resolve.error}
          done={done}
          onResolve={(resolution, seen) => {
            setDone(undefined);
            resolve.mutate(
              { params, body: { resolution: sent(resolution), seen: seenOf(stationSeen(form, seen), digestText) } },
              { onSuccess: () => setDone(doneWords(form, resolution, seen)) },
            );
          }}
        />
      )}
    </Loaded>
  );
}

/** The same resolution with lists that the client may send. */
function sent(resolution: Resolution) {
  switch (resolution.kind) {
    case 'retype':
      return { ...resolution, misread: [...resolution.misread] };
    case 'decide':
      return { ...resolution, holds: [...resolution.holds] };
    default:
      return resolution;
  }
}

interface EntryBoardProps {
  readonly entry: Entry;
  readonly election: Election;
  readonly station: PollingStation;
  readonly place: Place;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly done: Done | undefined;
  readonly onResolve: (resolution: Resolution, seen: Entry) => void;
}

function EntryBoard(props: EntryBoardProps) {
  const { entry, election, station, place, isPending, error, done, onResolve } = props;
  const { say } = useLanguage();
  const mayResolve = useLogin().data?.role === 'coordinator';
  const different = differentOf(entry);
  const examined = (
    <Examined
      entry={entry}
      election={election.id}
      station={station}
      form={place.form}
      mayNote={mayResolve && place.session !== 'completed'}
    />
  );
  // With errors on it the findings are what one comes for; else they stand beside the sheet.
  const findingsFirst = entry.status === 'firstHasErrors';
  return (
    <div className="station-board">
      <div className="station-main">
        <Resolved done={done} election={election.id} station={station.number} />
        <Failure error={error} title={say(texts.failed)} />
        {different ? (
          <Differences
            place={place}
            entry={different}
            mayResolve={mayResolve}
            isPending={isPending}
            onResolve={onResolve}
          />
        ) : null}
        <Decided form={place.form} entry={entry} />
        {findingsFirst ? examined : null}
        <Sheets entry={entry} place={place} />
      </div>
      <aside className="station-side">
        <Panel
          title={say(mayResolve ? texts.canDo : texts.stands)}
          actions={<Chip tone={tones[entry.status]}>{say(entryStatusNames[entry.status])}</Chip>}
        >
          <p>{say(nextTexts[entry.status])}</p>
          <StatusFacts entry={entry} election={election.id} station={station.number} />
          <WhatCanBeDone
            entry={entry}
            place={place}
            mayResolve={mayResolve}
            isPending={isPending}
            onResolve={onResolve}
          />
        </Panel>
        {findingsFirst ? null : examined}
        <NightDifferences election={election} station={station.number} />
      </aside>
    </div>
  );
}

function differentOf(entry: Entry): Different | undefined {
  const { status, first, second } = entry;
  return status === 'different' && first && second ? { ...entry, first, second } : undefined;
}

type WhatCanBeDoneProps = Pick<EntryBoardProps, 'entry' | 'place' | 'isPending' | 'onResolve'> & {
  readonly mayResolve: boolean;
};

function WhatCanBeDone({ entry, place, mayResolve, isPending, onResolve }: WhatCanBeDoneProps) {
  const { say } = useLanguage();
  const { status, first, second } = entry;
  const possible = possibleResolutions(entry, place);
  if (!mayResolve) return <p className="station-quiet">{say(texts.onlyCoordinator)}</p>;
  if (possible.length === 0)
    return <p className="station-quiet">{say(status === 'empty' ? texts.nothingToDo : texts.notNow)}</p>;
  return (
    <Actions
      possible={possible}
      entry={entry}
      names={{ first: first?.typist.name ?? say(texts.first), second: second?.typist.name ?? say(texts.second) }}
      reopens={place.session === 'completed'}
      isPending={isPending}
      onResolve={(kind, seen) => onResolve({ kind }, seen)}
    />
  );
}

function Sheets({ entry, place: { form, station } }: Pick<EntryBoardProps, 'entry' | 'place'>) {
  const { say } = useLanguage();
  const shown = shownSheets(entry);
  if (shown.length === 0) {
    return (
      <Panel title={say(texts.sheet)}>
        <p className="station-quiet">{say(texts.waiting)}</p>
      </Panel>
    );
  }
  return shown.map(({ key, title, sheet }) => {
    const readOnly = <ReadOnlySheet entry={key} form={form} station={station} sheet={sheet} />;
    return shown.length === 1 ? (
      <Panel key={key} title={say(title)}>
        {readOnly}
      </Panel>
    ) : (
      <details key={key} className="station-whole">
        <summary>{say(texts.wholeForm, { entry: say(title) })}</summary>
        {readOnly}
      </details>
    );
  });
}
