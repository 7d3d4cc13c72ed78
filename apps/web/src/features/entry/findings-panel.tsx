// What is remarkable so far, beside the sheet: every finding with its fields as links, and one deliberate tick per section.
import { findingKey, findingText, type FieldId, type Finding, type SectionId } from '@telstaat/core';
import { memo, useEffect, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { Desk, DeskView, Step } from './desk.ts';
import { fieldName, sectionName } from './field-names.ts';
import type { SectionView } from './section-state.ts';
import { texts } from './texts.ts';

interface FindingsPanelProps {
  readonly view: DeskView;
  readonly desk: Desk;
  readonly entry: 1 | 2;
  readonly onField: (field: FieldId) => void;
  readonly onGo: (step: Step) => void;
}

export const FindingsPanel = memo(function FindingsPanel({ view, desk, entry, onField, onGo }: FindingsPanelProps) {
  const { say } = useLanguage();
  const groups = view.sections.filter((item) => item.findings.length > 0);
  return (
    <aside className="findings" aria-labelledby="findings-title">
      <h2 className="findings-title" id="findings-title">
        {say(texts.findings)} {view.findings.length > 0 ? <kbd>F8</kbd> : null}
      </h2>
      <FindingsCount count={view.findings.length} />
      {groups.length === 0 ? (
        <p className="findings-none">
          {say(texts.noFindings)} {say(texts.noFindingsHint)}
        </p>
      ) : null}
      {groups.map((item) => (
        <SectionFindings key={item.section.id} item={item} desk={desk} onField={onField} onGo={onGo} />
      ))}
      {entry === 2 ? <p className="findings-hidden">{say(texts.secondHidden)}</p> : null}
    </aside>
  );
});

/** Says the number of findings to who cannot see the panel, when it changes. */
function FindingsCount({ count: number }: { readonly count: number }) {
  const { say, count } = useLanguage();
  const [words, setWords] = useState('');
  useEffect(() => {
    if (number > 0 || words !== '')
      setWords(number === 1 ? say(texts.oneFinding) : say(texts.countFindings, { count: count(number) }));
    // Only a change of the number is news.
  }, [number]);
  return (
    <p className="visually-hidden" role="status">
      {words}
    </p>
  );
}

interface SectionFindingsProps {
  readonly item: SectionView;
  readonly desk: Desk;
  readonly onField: (field: FieldId) => void;
  readonly onGo: (step: Step) => void;
}

export function SectionFindings({ item, desk, onField, onGo }: SectionFindingsProps) {
  const { say } = useLanguage();
  const { text, params } = sectionName(item.section);
  const hasErrors = item.findings.some((finding) => finding.severity === 'error');
  const acceptId = `accept-${item.section.id}`;
  return (
    <section className={`finding-group finding-group-${hasErrors ? 'error' : 'warning'}`}>
      {item.findings.map((finding) => (
        <FindingCard
          key={findingKey(finding)}
          finding={finding}
          place={say(text, params)}
          desk={desk}
          onField={onField}
          onGo={onGo}
        />
      ))}
      <label className="finding-accept" htmlFor={acceptId}>
        <input
          type="checkbox"
          id={acceptId}
          checked={item.accepted}
          onChange={(event) => setAccepted(desk, item.section.id, event.target.checked ? 'accepted' : 'open')}
        />
        <span>{say(hasErrors ? texts.acceptErrors : texts.acceptWarnings)}</span>
      </label>
    </section>
  );
}

function setAccepted(desk: Desk, section: SectionId, to: 'accepted' | 'open'): void {
  if (to === 'accepted') desk.accept(section);
  else desk.withdraw(section);
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly place: string;
  readonly desk: Desk;
  readonly onField: (field: FieldId) => void;
  readonly onGo: (step: Step) => void;
}

function FindingCard({ finding, place, desk, onField, onGo }: FindingCardProps) {
  const { say, language } = useLanguage();
  const targets = targetsOf(finding, place, (field) => {
    const name = fieldName(desk.form, field);
    return say(name.text, name.params);
  });
  return (
    <article className={`finding finding-${finding.severity}`} id={`finding-${findingKey(finding)}`}>
      <h3 className="finding-title">
        {finding.code} · {place}
        <span className="visually-hidden">, {say(finding.severity === 'error' ? texts.error : texts.warning)}</span>
      </h3>
      <p>{findingText(finding, 'typist', language)}</p>
      <p className="finding-links">
        {targets.map(({ words, field }) => (
          <button
            type="button"
            className="finding-link"
            key={words}
            onClick={() => (field ? onField(field) : onGo(finding.section))}
          >
            {say(texts.to, { field: words })}
          </button>
        ))}
      </p>
    </article>
  );
}

interface Target {
  readonly words: string;
  readonly field?: FieldId;
}

/** Where a finding's links lead: its fields, the boxes of one question as one; or its section. */
function targetsOf(finding: Finding, place: string, nameOf: (field: FieldId) => string): readonly Target[] {
  if (finding.fields.length === 0) return [{ words: place }];
  const byName = new Map<string, FieldId>();
  for (const field of finding.fields) {
    const words = nameOf(field);
    if (!byName.has(words)) byName.set(words, field);
  }
  return [...byName].map(([words, field]) => ({ words, field }));
}
