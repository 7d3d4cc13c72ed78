// One column of the paper: code, number, description, row by row at a fixed height.
import type { CountRow, FormSection, Sheet } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { CountInput } from './count-input.tsx';
import { texts } from './texts.ts';

interface CountTableProps {
  readonly section: FormSection;
  readonly column: FormSection['columns'][number];
  readonly number: number;
  readonly sheet: Sheet;
}

export function CountTable({ section, column, number, sheet }: CountTableProps) {
  const { say } = useLanguage();
  const isList = section.list !== undefined;
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
          <th scope="col">{say(isList ? texts.candidate : texts.what)}</th>
        </tr>
      </thead>
      <tbody>
        {column.map((row) => {
          switch (row.kind) {
            case 'heading':
              return (
                <tr key={row.code} className="counts-heading">
                  <th colSpan={3} scope="rowgroup">
                    {row.code} {row.label}
                  </th>
                </tr>
              );
            case 'count':
              return <CountLine key={row.field} row={row} sheet={sheet} isList={isList} />;
            case 'question':
              return null;
          }
        })}
      </tbody>
    </table>
  );
}

interface CountLineProps {
  readonly row: CountRow;
  readonly sheet: Sheet;
  readonly isList: boolean;
}

function CountLine({ row, sheet, isList }: CountLineProps) {
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
      <th scope="row" className="counts-label" id={`label-${row.field}`}>
        {row.label}
      </th>
    </tr>
  );
}
