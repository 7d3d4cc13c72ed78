// The last step: everything that is still open on the sheet, and finishing the entry.
import { findingKey, validate, type FieldId, type Text } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { client } from '../../api/client.ts';
import { callErrorText } from '../../api/problem-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView, Step } from './desk.ts';
import { sectionName } from './field-names.ts';
import { gapsIn } from './field-walk.ts';
import { SectionFindings } from './findings-panel.tsx';
import type { OpenEntry } from './open-entry.ts';
import type { SaveState } from './save-queue.ts';
import type { SectionView } from './section-state.ts';
import { Sign } from './section-nav.tsx';
import { stateNames, texts } from './texts.ts';

interface CheckStepProps {
  readonly view: DeskView;
  readonly entry: OpenEntry;
  readonly saving: SaveState;
  readonly onGo: (step: Step) => void;
  readonly onField: (field: FieldId) => void;
}

export function CheckStep({ view, entry, saving, onGo, onField }: CheckStepProps) {
  const { say } = useLanguage();
  const { finish, problem, isBusy } = useFinish(view, entry);
  const place = useRef<HTMLElement>(null);
  // The keyboard stands on the first thing that is open, else on the button.
  useEffect(() => {
    const open = place.current?.querySelector<HTMLElement>('.finding-accept input:not(:checked)');
    (open ?? place.current?.querySelector<HTMLElement>('.check-finish'))?.focus();
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || event.repeat || event.defaultPrevented) return;
      event.preventDefault();
      void finish();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [finish]);
  const withFindings = view.sections.filter((item) => item.findings.length > 0);
  const gaps = view.sections.reduce((sum, item) => sum + item.gaps, 0);
  return (
    <main className="check" ref={place}>
      <h2 className="sheet-title">{say(texts.checkTitle)}</h2>
      <div className="check-columns">
        <div className="check-findings">
          <CheckSummary hasFindings={withFindings.length > 0} hasGaps={gaps > 0} />
          {withFindings.map((item) => (
            <SectionFindings key={item.section.id} item={item} desk={entry.desk} onField={onField} onGo={onGo} />
          ))}
          {problem ? (
            <Alert tone="error" title={problem.title ? say(problem.title) : undefined}>
              <p>{problem.words}</p>
            </Alert>
          ) : null}
          <div>
            <Button
              variant="primary"
              className="check-finish"
              onPress={() => void finish()}
              isPending={isBusy}
              aria-keyshortcuts="Shift+Enter"
            >
              {say(isBusy ? texts.finishing : texts.finish)} <kbd>⇧ Enter</kbd>
            </Button>
          </div>
          {saving.kind === 'unreachable' ? <p className="check-waiting">{say(texts.notSavedYet)}</p> : null}
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

function CheckTable({ view, entry, onGo, onField }: Omit<CheckStepProps, 'saving'>) {
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
    <button
      type="button"
      className="finding-link check-gaps"
      aria-label={say(texts.emptyBoxesLong, { count: count(item.gaps) })}
      onClick={() => onField(first.field)}
    >
      {say(texts.emptyBoxes, { count: count(item.gaps) })}
    </button>
  );
}

interface Problem {
  readonly title?: Text;
  readonly words: string;
}

function useFinish(view: DeskView, entry: OpenEntry) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const open = view.sections.filter((item) => item.findings.length > 0 && !item.accepted);
  useEffect(() => setProblem(undefined), [view.accepted]);

  const attempt = async (): Promise<Problem | undefined> => {
    const revision = await entry.queue.settled();
    if (revision === undefined) return { words: say(texts.notSavedYet) };
    const { election, station } = entry.place;
    const accepted = validate(entry.desk.form, entry.desk.sheet())
      .map(findingKey)
      .filter((key) => view.accepted.has(key));
    const reply = await client.call('finaliseEntry', { params: { election, station }, body: { revision, accepted } });
    if (!reply.ok) return { title: texts.finishFailed, words: callErrorText(reply.error, language) };
    entry.queue.stop();
    entry.memory.forget();
    await cache.invalidateQueries({ queryKey: ['listMyDrafts'] });
    await navigate('/invoeren', { state: { outcome: reply.value.outcome, election, station } });
    return undefined;
  };
  const finish = async () => {
    if (isUnderWay.current) return;
    if (open.length > 0) {
      const sections = open.map((item) => {
        const name = sectionName(item.section);
        return say(name.text, name.params);
      });
      setProblem({ words: say(texts.notAccepted, { sections: sections.join(', ') }) });
      document.getElementById(`accept-${open[0]?.section.id}`)?.focus();
      return;
    }
    isUnderWay.current = true;
    setBusy(true);
    setProblem(await attempt());
    setBusy(false);
    isUnderWay.current = false;
  };
  return { finish, problem, isBusy };
}
