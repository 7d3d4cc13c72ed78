// Only the rows in which two entries differ: code, label, what the one typed, what the other typed; and per row who misread the paper, or,
// where the election allows it, which entry holds.
import type { EntryNumber } from '@telstaat/core';
import { useId, useMemo, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { choose, countFor, noChoices, openRows, rowChoices, type Choices } from './choices.ts';
import { ChoiceTable } from './choice-table.tsx';
import { DecideBar } from './decide-bar.tsx';
import type { BarProps, DifferencesProps, Way } from './differing.ts';
import { possibleWays } from './resolving.ts';
import { RetypeBar } from './retype-bar.tsx';
import { differencesBySection, type DifferingRow } from './rows.ts';
import { texts, wayTexts } from './texts.ts';
import { useRowKeys } from './use-row-keys.ts';

export function Differences({ mayResolve, ...props }: DifferencesProps) {
  const { say } = useLanguage();
  const { place, entry } = props;
  const sections = useMemo(
    () => differencesBySection(place.form, entry.first.sheet, entry.second.sheet),
    [place.form, entry.first.sheet, entry.second.sheet],
  );
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const ways = mayResolve ? possibleWays(entry, place) : [];
  const [wanted, setWay] = useState<Way>('retype');
  const [choices, setChoices] = useState<Choices>(noChoices);
  const way = ways.find((item) => item === wanted) ?? ways[0];
  const go = useId();
  const pick = (some: readonly DifferingRow[], value: EntryNumber) =>
    setChoices((before) => choose(before, some, value));
  const keys = useRowKeys({ rows, isOn: way !== undefined, go, onPick: pick });
  const bar: BarProps = { ...props, rows, choices, onOpenRow: () => keys.focusRow(firstOpen(choices, rows)) };
  return (
    <Panel
      title={say(texts.differences, { count: rows.length })}
      actions={
        ways.length > 1 && way ? (
          <WayChoice
            ways={ways}
            way={way}
            onWay={(next) => {
              // "Misread" and "holds" are each other's opposite: what was chosen for the one says nothing of the other.
              setWay(next);
              setChoices(noChoices);
            }}
          />
        ) : undefined
      }
    >
      <p>{say(way === undefined ? texts.differencesLook : wayTexts[way].help)}</p>
      <div className="station-choosing" ref={keys.container} onKeyDown={keys.onKeyDown}>
        <ChoiceTable sections={sections} entry={entry} choices={choices} way={way} onPick={pick} />
        {way === undefined ? null : (
          <div className="station-bar">
            <AllButtons way={way} rows={rows} choices={choices} onPick={pick} />
            {way === 'retype' ? <RetypeBar {...bar} id={go} /> : <DecideBar {...bar} id={go} />}
          </div>
        )}
      </div>
    </Panel>
  );
}

function firstOpen(choices: Choices, rows: readonly DifferingRow[]): number {
  const [open] = openRows(choices, rows);
  return open ? rows.indexOf(open) : 0;
}

interface WayChoiceProps {
  readonly ways: readonly Way[];
  readonly way: Way;
  readonly onWay: (way: Way) => void;
}

function WayChoice({ ways, way, onWay }: WayChoiceProps) {
  const { say } = useLanguage();
  return (
    <div className="filter-chips" role="group" aria-label={say(texts.wayQuestion)}>
      {ways.map((item) => (
        <button key={item} type="button" className="chip" aria-pressed={item === way} onClick={() => onWay(item)}>
          {say(wayTexts[item].name)}
        </button>
      ))}
    </div>
  );
}

interface AllButtonsProps {
  readonly way: Way;
  readonly rows: readonly DifferingRow[];
  readonly choices: Choices;
  readonly onPick: (rows: readonly DifferingRow[], entry: EntryNumber) => void;
}

/** One press chooses for all rows; usually one of the two people was tired, not both. */
function AllButtons({ way, rows, choices, onPick }: AllButtonsProps) {
  const { say } = useLanguage();
  return (
    <div className="station-all">
      <div className="filter-chips" role="group" aria-label={say(texts.allLabel)}>
        {([1, 2] as const).map((entry) => (
          <button
            key={entry}
            type="button"
            className="chip"
            aria-pressed={rows.length > 0 && countFor(choices, rows, entry) === rows.length}
            aria-keyshortcuts={`Alt+${entry}`}
            onClick={() => onPick(rows, entry)}
          >
            {say(wayTexts[way].all[entry])} <kbd aria-hidden="true">Alt+{entry}</kbd>
          </button>
        ))}
      </div>
      <span className="station-quiet station-keys">
        <kbd>1</kbd> <kbd>2</kbd> {say(texts.keysDigits)} · <kbd>←</kbd> <kbd>→</kbd> {say(texts.keysArrows)} ·{' '}
        <kbd>↓</kbd> {say(texts.keysDown)}
      </span>
      <span className="visually-hidden" role="status">
        {rowChoices(choices, rows) ? say(texts.allChosen) : null}
      </span>
    </div>
  );
}
