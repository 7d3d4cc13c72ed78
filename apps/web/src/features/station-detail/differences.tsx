// Only the lines in which two entries differ: box, label, what the one typed, what the other typed.
import { type Form } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { clockTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { differencesBySection, type Difference } from './rows.ts';
import { texts } from './texts.ts';
import { Value } from './value.tsx';

type Finished = NonNullable<CallReply<'getEntry'>['first']>;

export interface DifferencesProps {
  readonly form: Form;
  readonly fields: CallReply<'getEntry'>['differences'];
  readonly first: Finished;
  readonly second: Finished;
}

export function Differences({ form, fields, first, second }: DifferencesProps) {
  const { say } = useLanguage();
  const sections = differencesBySection(form, fields, first.sheet, second.sheet);
  return (
    <Panel title={say(texts.differences, { count: fields.length })}>
      <p>{say(texts.differencesHelp)}</p>
      <div className="station-differences" role="region" tabIndex={0} aria-label={say(texts.differencesTable)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(texts.code)}</th>
              <th scope="col">{say(texts.line)}</th>
              <EntryHead title={say(texts.first)} entry={first} />
              <EntryHead title={say(texts.second)} entry={second} />
            </tr>
          </thead>
          {sections.map(({ section, differences }) => (
            <tbody key={section.id}>
              <tr className="station-heading">
                <th colSpan={4} scope="rowgroup">
                  {section.code} {section.title}
                </th>
              </tr>
              {differences.map((difference) => (
                <DifferenceRow key={difference.field} difference={difference} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </Panel>
  );
}

function EntryHead({ title, entry }: { readonly title: string; readonly entry: Finished }) {
  return (
    <th scope="col" className="station-number">
      {title}
      <span className="station-typist">
        {entry.typist.name}, {clockTime(entry.finishedAt)}
      </span>
    </th>
  );
}

function DifferenceRow({ difference: { code, label, first, second, isTotal } }: { readonly difference: Difference }) {
  return (
    <tr data-total={isTotal}>
      <td className="station-code">{code}</td>
      <th scope="row">{label}</th>
      <td className="station-number">
        <Value content={first} />
      </td>
      <td className="station-number">
        <Value content={second} />
      </td>
    </tr>
  );
}
