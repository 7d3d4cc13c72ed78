// The preliminary result: votes by list with a bar, and what was cast. Marked as preliminary wherever it is cut out or photographed.
import { listTotalOnForm, type CountField, type Election } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ShareBar } from '../../ui/progress-bar.tsx';
import { listShares, percent } from './shares.ts';
import { texts } from './texts.ts';

export interface NightTotalsProps {
  readonly election: Election;
  readonly rows: CallReply<'getNight'>['rows'];
  readonly counts: CallReply<'getNight'>['counts'];
}

export function NightTotals({ election, rows, counts }: NightTotalsProps) {
  const { say, language, count } = useLanguage();
  const done = rows.filter(({ status }) => status === 'finished').length;
  const rest = [
    ['votes.blank', texts.blank],
    ['votes.invalid', texts.invalid],
    ['votes.total', texts.cast],
    ['voters.total', texts.voters],
  ] as const satisfies readonly (readonly [CountField, unknown])[];
  return (
    <Panel
      title={say(texts.totals)}
      actions={<strong className="night-preliminary">{say(texts.preliminary)}</strong>}
      className="night-totals"
    >
      {done === 0 ? (
        <p>{say(texts.noTotals)}</p>
      ) : (
        <table className="night-table" data-mark={say(texts.preliminary)}>
          <caption>{say(texts.totalsOf, { done, all: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say(texts.list)}</th>
              <th scope="col">{say(texts.votes)}</th>
              <th scope="col">{say(texts.share)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {listShares(election.lists, counts).map(({ number, name, votes, share, ofLargest }) => (
              <tr key={listTotalOnForm(number)}>
                <th scope="row">
                  {number} {name}
                </th>
                <td>{count(votes)}</td>
                <td>{percent(share, language)}</td>
                <td className="night-bar">
                  <ShareBar share={ofLargest} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            {rest.map(([field, words]) => (
              <tr key={field}>
                <th scope="row">{say(words)}</th>
                <td>{count(counts[field] ?? 0)}</td>
                <td colSpan={2} />
              </tr>
            ))}
          </tfoot>
        </table>
      )}
    </Panel>
  );
}
