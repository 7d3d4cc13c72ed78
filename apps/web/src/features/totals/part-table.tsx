// One part of the form with the totals in its places; every total is a button that asks why.
import { investigationsOn, listName, type CountField, type CountRow, type Election, type Form } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { Link } from 'react-router';
import { useLanguage } from '../../ui/language.tsx';
import type { Part } from './parts.ts';
import { investigationTexts, texts } from './texts.ts';

type Totals = CallReply<'getTotals'>['totals'];

export interface PartTableProps {
  readonly election: Election;
  readonly form: Form;
  readonly part: Part;
  readonly totals: Totals;
  /** The total that is being explained. */
  readonly chosen: CountField | undefined;
  readonly onChoose: (field: CountField) => void;
}

export function PartTable({ election, form, part, totals, chosen, onChoose }: PartTableProps) {
  return (
    <>
      <div className="totals-columns">
        {part.columns.map((rows, index) => (
          <table key={index} className="totals-table">
            <tbody>
              {rows.map((row, at) =>
                row.kind === 'heading' ? (
                  <tr key={at} className="totals-heading">
                    <th colSpan={3} scope="colgroup">
                      {row.code} {row.label}
                    </th>
                  </tr>
                ) : (
                  <TotalRow
                    key={row.field}
                    row={row}
                    total={totals.counts[row.field] ?? 0}
                    isChosen={row.field === chosen}
                    onChoose={onChoose}
                  />
                ),
              )}
            </tbody>
          </table>
        ))}
      </div>
      {part.id === 'differences' ? <Investigations election={election} form={form} totals={totals} /> : null}
    </>
  );
}

interface TotalRowProps {
  readonly row: CountRow;
  readonly total: number;
  readonly isChosen: boolean;
  readonly onChoose: (field: CountField) => void;
}

function TotalRow({ row, total, isChosen, onChoose }: TotalRowProps) {
  const { say, count } = useLanguage();
  const label = [row.code, row.label].filter(Boolean).join(' ');
  return (
    <tr data-total={row.emphasis === 'total'} data-chosen={isChosen}>
      <td className="totals-code">{row.code}</td>
      <td className="totals-value">
        <button
          type="button"
          data-field={row.field}
          aria-expanded={isChosen}
          aria-label={say(texts.whyOf, { label, total: count(total) })}
          onClick={() => onChoose(row.field)}
        >
          {count(total)}
        </button>
      </td>
      <th scope="row">{row.label}</th>
    </tr>
  );
}

/** Stations with a difference or an investigation, as rubriek 1 of the report lists them. */
function Investigations({ election, form, totals }: Pick<PartTableProps, 'election' | 'form' | 'totals'>) {
  const { say } = useLanguage();
  const groups = [
    { label: texts.more, stations: totals.more },
    { label: texts.fewer, stations: totals.fewer },
    ...investigationsOn(form.model).map((key) => ({
      label: investigationTexts[key],
      stations: totals.investigations[key],
    })),
  ];
  return (
    <dl className="totals-groups">
      {groups.map(({ label, stations }) => (
        <div key={label.nl}>
          <dt>{say(label)}</dt>
          <dd>
            {stations.length === 0 ? (
              <span className="totals-quiet">{say(texts.noStation)}</span>
            ) : (
              stations.map((station) => (
                <Link key={station} to={`/verkiezingen/${election.id}/stembureaus/${station}`}>
                  {station}
                </Link>
              ))
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** How a part is called in the list of parts. */
export function usePartName(election: Election): (part: Part) => string {
  const { say } = useLanguage();
  return (part) => {
    if (part.id === 'votes') return say(texts.votersAndVotes);
    if (part.id === 'differences') return say(election.modelYear === 2023 ? texts.differences2023 : texts.differences);
    const list = election.lists.find(({ number }) => number === part.section.list);
    return list ? say(texts.list, { number: String(list.number), name: listName(list) }) : part.section.title;
  };
}
