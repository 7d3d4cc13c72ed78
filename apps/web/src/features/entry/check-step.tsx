// The last step: everything that is still open on the sheet, and finishing the entry.
import type { FieldId } from '@telstaat/core';
import { useEffect, useRef } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView, Step } from './desk.ts';
import { gapsIn } from './field-walk.ts';
import { SectionFindings } from './findings-panel.tsx';
import type { OpenEntry } from './open-entry.ts';
import type { SectionView } from './section-state.ts';
import { Sign } from './section-nav.tsx';
import { stateNames, texts } from './texts.ts';
import type { FinishProblem } from './use-finish.ts';

interface CheckStepProps {
  readonly view: DeskView;
  readonly entry: OpenEntry;
  readonly problem: FinishProblem | undefined;
  readonly onGo: (step: Step) => void;
  readonly onField: (field: FieldId) => void;
}

export function CheckStep({ view, entry, problem, onGo, onField }: CheckStepProps) {
  const { say } = useLanguage();
  const place = useRef<HTMLElement>(null);
  // The keyboard stands on the first thing that is open, else on the button at the foot.
  useEffect(() => {
    const open = place.current?.querySelector<HTMLElement>('.finding-accept input:not(:checked)');
    (open ?? document.getElementById('finish'))?.focus();
  }, []);
  const withFindings = view.sections.filter((item) => item.findings.length > 0);
  const gaps = view.sections.reduce((sum, item) => sum + item.gaps, 0);
  return (
    <main className="check" ref={place}>
      <h2 className="sheet-title">{say(texts.checkTitle)}</h2>
      <div className="check-columns">
        <div className="check-findings">
          <CheckSummary hasFindings={withFindings.length > 0} hasGaps={gaps > 0} />
          {problem ? (
            <Alert tone="error" title={problem.title ? say(problem.title) : undefined}>
              <p>{problem.words}</p>
            </Alert>
          ) : null}
          {withFindings.map((item) => (
            <SectionFindings key={item.section.id} item={item} desk={entry.desk} onField={onField} onGo={onGo} />
          ))}
        </div>
        <CheckTable view={view} entry={entry} onGo={onGo} onField={onField} />
      </div>
    </main>
  );
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

function CheckTable({ view, entry, onGo, onField }: Omit<CheckStepProps, 'problem'>) {
  const { say } = useLanguage();
  return (
    <table className="check-table">
      <thead>
        <tr>
          <th scope="col">{say(texts.section)}</th>
          <th scope="col">{say(texts.state)}</th>
        </tr>
      </thead>
      <tbody>
        {view.sections.map((item) => (
          <tr key={item.section.id}>
            <th scope="row">
              <button type="button" className="finding-link" onClick={() => onGo(item.section.id)}>
                {item.section.list === undefined ? `${item.section.code} ${item.section.title}` : item.section.title}
              </button>
            </th>
            <td>
              <span className="check-state">
                <Sign state={item.state} /> {say(stateNames[item.state])}
              </span>
              <Gaps item={item} entry={entry} onField={onField} />
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
  readonly onField: (field: FieldId) => void;
}

function Gaps({ item, entry, onField }: GapsProps) {
  const { say, count } = useLanguage();
  const [first] = gapsIn(item.section, entry.desk.sheet());
  if (!first) return null;
  return (
    <button type="button" className="finding-link check-gaps" onClick={() => onField(first.field)}>
      {say(texts.emptyBoxes, { count: count(item.gaps) })}
      <span className="visually-hidden">: {say(texts.toFirstEmpty)}</span>
    </button>
  );
}
