// The last step: everything that is still open on the sheet, and finishing the entry.
import { contentOf, type FieldId } from '@telstaat/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView } from './desk.ts';
import { sectionTitle } from './field-names.ts';
import { gapsIn } from './field-walk.ts';
import type { OpenEntry } from './open-entry.ts';
import { isCorrection, rowCount } from './pages.ts';
import { SectionFindings } from './section-findings.tsx';
import { Sign } from './section-nav.tsx';
import type { SectionView } from './section-state.ts';
import { stateNames, texts } from './texts.ts';
import type { DeskWalk } from './use-desk-walk.ts';
import type { FinishProblem } from './use-finish.ts';

interface CheckStepProps {
  readonly view: DeskView;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
  readonly problem: FinishProblem | undefined;
  /** What was put back when the entry was opened. */
  readonly notices: ReactNode;
  readonly onReopen: () => void;
}

export function CheckStep({ view, entry, walk, problem, notices, onReopen }: CheckStepProps) {
  const { say } = useLanguage();
  const place = useRef<HTMLElement>(null);
  // The keyboard stands on the first thing that is open, else on the button at the foot.
  useEffect(() => {
    const open = place.current?.querySelector<HTMLElement>('.finding-accept input:not(:checked)');
    (open ?? document.getElementById('finish'))?.focus();
  }, []);
  const withFindings = view.sections.filter((item) => item.findings.length > 0);
  const isAgain = entry.draft.only !== undefined;
  const gaps = view.sections.reduce((sum, item) => sum + item.gaps, 0);
  return (
    <main className="check" ref={place}>
      <h2 className="sheet-title">{say(texts.checkTitle)}</h2>
      <div className="check-columns">
        <div className="check-findings">
          {notices}
          <CheckSummary
            hasFindings={withFindings.length > 0}
            hasGaps={isAgain ? hasEmptyRows(view, entry) : gaps > 0}
          />
          {problem ? (
            <Alert tone="error" live title={problem.title ? say(problem.title) : undefined}>
              <p>{problem.words}</p>
              {problem.reopens ? (
                <div>
                  <Button variant="primary" autoFocus onPress={onReopen}>
                    {say(texts.reopen)}
                  </Button>
                </div>
              ) : null}
            </Alert>
          ) : null}
          {withFindings.map((item) => (
            <SectionFindings key={item.section.id} item={item} entry={entry} walk={walk} />
          ))}
        </div>
        {isAgain ? <CheckAgain view={view} walk={walk} /> : <CheckTable view={view} entry={entry} walk={walk} />}
      </div>
    </main>
  );
}

/** Whether of the rows to type again one holds nothing: a number without digits, a question without a tick. */
function hasEmptyRows({ pages }: DeskView, { desk }: OpenEntry): boolean {
  const sheet = desk.sheet();
  const isEmpty = (fields: readonly FieldId[]) => fields.every((field) => (contentOf(sheet, field) ?? false) === false);
  return pages
    .flatMap((page) => page.columns.flat())
    .some((row) => {
      switch (row.kind) {
        case 'heading':
          return false;
        case 'count':
          return isEmpty([row.field]);
        case 'question':
          return isEmpty(row.options.map((option) => option.field));
      }
    });
}

function CheckSummary(props: { readonly hasFindings: boolean; readonly hasGaps: boolean }) {
  const { say } = useLanguage();
  if (!props.hasFindings && !props.hasGaps) return <Alert tone="ok">{say(texts.checkClean)}</Alert>;
  return (
    <Alert tone="info">
      {props.hasFindings ? <p>{say(texts.checkOpen)}</p> : null}
      {props.hasGaps ? <p>{say(texts.checkGaps)}</p> : null}
    </Alert>
  );
}

/** Of rows that were typed again: how many, and back to them. */
function CheckAgain({ view, walk }: Pick<CheckStepProps, 'view' | 'walk'>) {
  const { say, count } = useLanguage();
  const [page] = view.pages;
  if (!page) return null;
  const rows = rowCount(page);
  return (
    <div className="check-again">
      <p>{say(rows === 1 ? texts.againTypedOne : texts.againTyped, { count: count(rows) })}</p>
      <button type="button" className="finding-link" onClick={() => walk.goTo('again')}>
        {say(texts.againBack)}
      </button>
    </div>
  );
}

function CheckTable({ view, entry, walk }: Pick<CheckStepProps, 'view' | 'entry' | 'walk'>) {
  const { say } = useLanguage();
  const onPages = new Set(view.pages.map((page) => page.step));
  return (
    <table className="check-table">
      <thead>
        <tr>
          <th scope="col">{say(texts.section)}</th>
          <th scope="col">{say(texts.state)}</th>
        </tr>
      </thead>
      <tbody>
        {view.sections
          .filter((item) => onPages.has(item.section.id))
          .map((item) => (
            <tr key={item.section.id}>
              <th scope="row">
                <button type="button" className="finding-link" onClick={() => walk.goTo(item.section.id)}>
                  {item.section.list === undefined ? sectionTitle(item.section) : item.section.title}
                </button>
                {isCorrection(item.section) ? <span className="sheet-paper"> {item.section.paper}</span> : null}
              </th>
              <td>
                <span className="check-state">
                  <Sign state={item.state} /> {say(stateNames[item.state])}
                </span>
                <Gaps item={item} entry={entry} walk={walk} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

interface GapsProps {
  readonly item: SectionView;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
}

function Gaps({ item, entry, walk }: GapsProps) {
  const { say, count } = useLanguage();
  const [first] = gapsIn(item.section, entry.desk.sheet());
  if (!first) return null;
  return (
    <button type="button" className="finding-link check-gaps" onClick={() => walk.goToField(first.field)}>
      {say(texts.emptyBoxes, { count: count(item.gaps) })}
      <span className="visually-hidden">: {say(texts.toFirstEmpty)}</span>
    </button>
  );
}
