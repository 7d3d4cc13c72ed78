// One column of the paper: code, number, description, row by row at a fixed height.
import type { CountRow, FormSection, HeadingRow, Sheet } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { CountInput, OriginalCount } from './count-input.tsx';
import { isCorrection } from './pages.ts';
import { texts } from './texts.ts';

interface CountTableProps {
  readonly section: FormSection;
  readonly rows: readonly (CountRow | HeadingRow)[];
  /** Which column of the paper. */
  readonly number: number;
  readonly sheet: Sheet;
  /** What the same typist typed from the report: stands beside the fields of its corrigendum. */
  readonly report?: Sheet;
}

export function CountTable({ section, rows, number, sheet, report }: CountTableProps) {
  const { say } = useLanguage();
  const isList = section.list !== undefined;
  const isCompared = report !== undefined && isCorrection(section);
  return (
    <table className={isList ? 'counts counts-list' : 'counts'}>
      <caption className="visually-hidden">
        {section.title}, {say(texts.column, { column: String(number) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="counts-code">
            {say(isList ? texts.number : texts.code)}
          </th>
          <th scope="col" className="counts-number">
            {say(isList ? texts.votes : texts.amount)}
          </th>
          {isCompared ? (
            <th scope="col" className="counts-original">
              {say(texts.onReport)}
            </th>
          ) : null}
          <th scope="col">{say(isList ? texts.candidate : texts.what)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'heading' ? (
            <tr key={`${row.code} ${row.label}`} className="counts-heading">
              <th colSpan={isCompared ? 4 : 3} scope="rowgroup">
                {row.code} {row.label}
              </th>
            </tr>
          ) : (
            <CountLine key={row.field} row={row} sheet={sheet} isList={isList} {...(isCompared ? { report } : {})} />
          ),
        )}
      </tbody>
    </table>
  );
}

interface CountLineProps {
  readonly row: CountRow;
  readonly sheet: Sheet;
  readonly report?: Sheet;
  readonly isList: boolean;
}

function CountLine({ row, sheet, report, isList }: CountLineProps) {
  const isFifth = isList && row.emphasis === 'plain' && Number(row.code) % 5 === 0;
  const classes = ['counts-row', isFifth ? 'counts-fifth' : '', row.emphasis === 'total' ? 'counts-total' : ''];
  return (
    <tr className={classes.filter(Boolean).join(' ')}>
      <td className="counts-code" id={`code-${row.field}`}>
        {row.code}
      </td>
      <td className="counts-number">
        <CountInput row={row} sheet={sheet} />
      </td>
      {report ? (
        <td className="counts-original">
          <OriginalCount row={row} report={report} />
        </td>
      ) : null}
      <th scope="row" className="counts-label" id={`label-${row.field}`}>
        {row.label}
      </th>
    </tr>
  );
}
