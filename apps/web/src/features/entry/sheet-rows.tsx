// The rows of a page: numbers in the paper's own columns side by side, or questions and numbers one under another. Drawn once per page: the
// fields keep their own contents.
import type { CountRow, FormRow, FormSection, HeadingRow, QuestionRow, Sheet } from '@telstaat/core';
import { memo } from 'react';
import { CountTable } from './count-table.tsx';
import { sectionTitle } from './field-names.ts';
import type { Page } from './pages.ts';
import { Question } from './questions.tsx';

interface SheetRowsProps {
  readonly page: Page;
  readonly sheet: Sheet;
}

export const SheetRows = memo(
  function SheetRows({ page, sheet }: SheetRowsProps) {
    if (page.step !== 'again')
      return page.sections.map((section) => (
        <SectionRows key={section.id} section={section} sheet={sheet} report={sheet} />
      ));
    return page.sections.map((section) => (
      <section className="again-section" key={section.id}>
        <h3 className="again-section-title">
          {sectionTitle(section)} <span className="again-paper">{section.paper === '—' ? '' : section.paper}</span>
        </h3>
        <SectionRows section={section} sheet={sheet} />
      </section>
    ));
  },
  // The inputs keep their own contents; only another page is another sheet.
  (before, after) => before.page === after.page,
);

export interface RowsProps {
  readonly section: FormSection;
  readonly sheet: Sheet;
  /** What the same typist typed from the report, beside the corrigendum; not where everything is read afresh. */
  readonly report?: Sheet;
}

function SectionRows(props: RowsProps) {
  const { section } = props;
  if (section.columns.flat().some((row) => row.kind === 'question')) return <Mixed {...props} />;
  const columns = section.columns.map((rows) => rows.filter((row) => row.kind !== 'question'));
  const pairs = Array.from({ length: Math.ceil(columns.length / 2) }, (_, index) =>
    columns.slice(index * 2, index * 2 + 2),
  );
  return pairs.map((pair, index) => (
    <div className="sheet-pair" key={index} data-pair={index}>
      {pair.map((rows, side) => (
        <CountTable key={side} {...props} rows={rows} number={index * 2 + side + 1} />
      ))}
    </div>
  ));
}

/** Questions, with the headings and the numbers between them, one under another. */
function Mixed(props: RowsProps) {
  return (
    <div className="questions">
      {runsOf(props.section.columns.flat()).map((run, index) => {
        if (run.kind === 'counts') return <CountTable key={index} {...props} rows={run.rows} number={1} />;
        if (run.kind === 'question') return <Question key={index} {...props} row={run} />;
        return (
          <h3 className="questions-heading" key={index}>
            {run.code} {run.label}
          </h3>
        );
      })}
    </div>
  );
}

type Run = QuestionRow | HeadingRow | { readonly kind: 'counts'; readonly rows: readonly CountRow[] };

/** Numbers that stand under one another make one table. */
function runsOf(rows: readonly FormRow[]): readonly Run[] {
  return rows.reduce<readonly Run[]>((runs, row) => {
    const last = runs.at(-1);
    if (row.kind !== 'count') return [...runs, row];
    return last?.kind === 'counts'
      ? [...runs.slice(0, -1), { kind: 'counts', rows: [...last.rows, row] }]
      : [...runs, { kind: 'counts', rows: [row] }];
  }, []);
}
