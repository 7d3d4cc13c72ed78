// The findings of one section: what is remarkable, where to look, room to explain a warning, and one tick for all of them.
import { findingKey, findingText, type FieldId, type Finding, type SectionId } from '@telstaat/core';
import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { Desk } from './desk.ts';
import { fieldName, sectionName } from './field-names.ts';
import { longestNote, type Notes } from './notes.ts';
import type { OpenEntry } from './open-entry.ts';
import type { SectionView } from './section-state.ts';
import { texts } from './texts.ts';
import type { DeskWalk } from './use-desk-walk.ts';

interface SectionFindingsProps {
  readonly item: SectionView;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
}

export function SectionFindings({ item, entry, walk }: SectionFindingsProps) {
  const { say } = useLanguage();
  const { text, params } = sectionName(item.section);
  const hasErrors = item.findings.some((finding) => finding.severity === 'error');
  const acceptId = `accept-${item.section.id}`;
  return (
    <section className={`finding-group finding-group-${hasErrors ? 'error' : 'warning'}`}>
      {item.findings.map((finding) => (
        <FindingCard key={findingKey(finding)} finding={finding} place={say(text, params)} entry={entry} walk={walk} />
      ))}
      <label className="finding-accept" htmlFor={acceptId}>
        <input
          type="checkbox"
          id={acceptId}
          checked={item.accepted}
          onChange={(event) => setAccepted(entry.desk, item.section.id, event.target.checked ? 'accepted' : 'open')}
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
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
}

function FindingCard({ finding, place, entry, walk }: FindingCardProps) {
  const { say, language } = useLanguage();
  const { desk, notes } = entry;
  const targets = targetsOf(finding, place, (field) => {
    const name = fieldName(desk.form, field);
    return say(name.text, name.params);
  });
  // Rows that are not typed again can be looked at on paper, but not gone to.
  const reachable = targets.filter(({ field }) => (field ? walk.canGoTo(field) : entry.draft.only === undefined));
  return (
    <article className={`finding finding-${finding.severity}`} id={`finding-${findingKey(finding)}`}>
      <h3 className="finding-title">
        {finding.code} · {place}
        <span className="visually-hidden">, {say(finding.severity === 'error' ? texts.error : texts.warning)}</span>
      </h3>
      <p>{findingText(finding, 'typist', language)}</p>
      {reachable.length > 0 ? (
        <p className="finding-links">
          {reachable.map(({ words, field }) => (
            <button
              type="button"
              className="finding-link"
              key={words}
              onClick={() => (field ? walk.goToField(field) : walk.goTo(finding.section))}
            >
              {say(texts.to, { field: words })}
            </button>
          ))}
        </p>
      ) : null}
      {notes && finding.severity === 'warning' ? <NoteField finding={finding} notes={notes} /> : null}
    </article>
  );
}

/** A short explanation, for the coordinator and the report. */
function NoteField({ finding, notes }: { readonly finding: Finding; readonly notes: Notes }) {
  const { say } = useLanguage();
  const key = findingKey(finding);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    nextAfter(event.currentTarget)?.focus();
  };
  return (
    <label className="finding-note">
      <span>{say(texts.note)}</span>
      <input
        type="text"
        id={`explain-${key}`}
        data-note=""
        defaultValue={notes.textOf(key)}
        maxLength={longestNote}
        autoComplete="off"
        placeholder={say(texts.noteHint)}
        onChange={(event) => notes.type(key, event.target.value)}
        onBlur={notes.leave}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

/** Enter in an explanation: to the next one of the section, after the last to the tick. */
function nextAfter(note: HTMLInputElement): HTMLElement | undefined {
  const all = [
    ...(note.closest('.finding-group')?.querySelectorAll<HTMLElement>('[data-note], .finding-accept input') ?? []),
  ];
  return all[all.indexOf(note) + 1];
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
