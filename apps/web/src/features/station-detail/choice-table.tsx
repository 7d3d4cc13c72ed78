// The differing rows of the paper with what each of the two entries says there, and a choice per row.
import type { EntryNumber } from '@telstaat/core';
import { clockTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { chosenFor, type Choices } from './choices.ts';
import type { Different, Way } from './differing.ts';
import type { DifferingRow, DifferingSection, Written } from './rows.ts';
import { pairTexts, texts, wayTexts } from './texts.ts';
import { Value } from './value.tsx';

export interface ChoiceTableProps {
  readonly sections: readonly DifferingSection[];
  readonly entry: Different;
  readonly choices: Choices;
  /** How the choice is meant; absent: there is nothing to choose. */
  readonly way: Way | undefined;
  readonly onPick: (rows: readonly DifferingRow[], entry: EntryNumber) => void;
}

export function ChoiceTable({ sections, entry, ...rest }: ChoiceTableProps) {
  const { say } = useLanguage();
  const { way } = rest;
  return (
    <div className="station-differences" role="region" tabIndex={0} aria-label={say(texts.differencesTable)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(texts.code)}</th>
            <th scope="col">{say(texts.line)}</th>
            <EntryHead title={say(texts.first)} entry={entry.first} />
            <EntryHead title={say(texts.second)} entry={entry.second} />
            {way === undefined ? null : <th scope="col">{say(wayTexts[way].question)}</th>}
          </tr>
        </thead>
        {sections.map(({ section, rows }) => (
          <tbody key={section.id}>
            <tr className="station-heading">
              <th colSpan={way === undefined ? 4 : 5} scope="rowgroup">
                {section.onlyIf === undefined ? null : `${section.paper} · `}
                {section.code} {section.title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.field} row={row} {...rest} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function EntryHead({ title, entry }: { readonly title: string; readonly entry: Different['first'] }) {
  return (
    <th scope="col" className="station-number">
      {title}
      <span className="station-typist">
        {entry.typist.name}, {clockTime(entry.finishedAt)}
      </span>
    </th>
  );
}

interface RowProps extends Omit<ChoiceTableProps, 'sections' | 'entry'> {
  readonly row: DifferingRow;
}

function Row({ row, choices, way, onPick }: RowProps) {
  const chosen = chosenFor(choices, row);
  // What is left out is struck through: the entry that misread the paper, or the one that does not hold.
  const isOut = (entry: EntryNumber) => chosen !== undefined && (way === 'decide') !== (chosen === entry);
  return (
    <tr data-total={row.isTotal} data-chosen={chosen}>
      <td className="station-code">{row.code}</td>
      <th scope="row">{row.label}</th>
      <td className="station-number" data-out={isOut(1)}>
        <Contents written={row.first} />
      </td>
      <td className="station-number" data-out={isOut(2)}>
        <Contents written={row.second} />
      </td>
      {way === undefined ? null : (
        <td className="station-choice">
          <RowChoice row={row} way={way} chosen={chosen} onPick={(entry) => onPick([row], entry)} />
        </td>
      )}
    </tr>
  );
}

function Contents({ written }: { readonly written: readonly Written[] }) {
  const [only] = written;
  if (only && written.length === 1) return <Value content={only.content} />;
  return (
    <ul className="station-boxes">
      {written.map(({ content, answer }) => (
        <li key={answer}>
          <Value content={content} /> {answer}
        </li>
      ))}
    </ul>
  );
}

interface RowChoiceProps {
  readonly row: DifferingRow;
  readonly way: Way;
  readonly chosen: EntryNumber | undefined;
  readonly onPick: (entry: EntryNumber) => void;
}

function RowChoice({ row, way, chosen, onPick }: RowChoiceProps) {
  const { say } = useLanguage();
  const name = [row.code, row.label].filter(Boolean).join(' ');
  return (
    <div role="radiogroup" aria-label={`${name}: ${say(wayTexts[way].question)}`} className="station-pair">
      {([1, 2] as const).map((entry) => (
        <label key={entry} className="station-radio">
          <input
            type="radio"
            name={`keuze-${row.field}`}
            checked={chosen === entry}
            onChange={() => onPick(entry)}
            data-entry={entry}
          />
          <span>{say(pairTexts[entry])}</span>
        </label>
      ))}
    </div>
  );
}
