// What is remarkable so far, beside the sheet: every finding with its fields as links, and one deliberate tick per section.
import { memo, useEffect, useState, type ReactNode } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView } from './desk.ts';
import type { OpenEntry } from './open-entry.ts';
import { SectionFindings } from './section-findings.tsx';
import { texts } from './texts.ts';
import type { DeskWalk } from './use-desk-walk.ts';

interface FindingsPanelProps {
  readonly view: DeskView;
  readonly entry: OpenEntry;
  readonly walk: DeskWalk;
  /** What was put back when the entry was opened. */
  readonly notices: ReactNode;
}

export const FindingsPanel = memo(function FindingsPanel({ view, entry, walk, notices }: FindingsPanelProps) {
  const { say } = useLanguage();
  const groups = view.sections.filter((item) => item.findings.length > 0);
  const isAgain = entry.draft.only !== undefined;
  return (
    <aside className="findings" aria-labelledby="findings-title">
      {notices}
      <h2 className="findings-title" id="findings-title">
        {say(texts.findings)} {view.findings.length > 0 ? <kbd>F8</kbd> : null}
      </h2>
      <FindingsCount count={view.findings.length} />
      {groups.length === 0 ? (
        <p className="findings-none">
          {isAgain ? say(texts.noFindingsAgain) : `${say(texts.noFindings)} ${say(texts.noFindingsHint)}`}
        </p>
      ) : null}
      {groups.map((item) => (
        <SectionFindings key={item.section.id} item={item} entry={entry} walk={walk} />
      ))}
      {entry.place.purpose === 'count' && entry.draft.entry === 2 ? (
        <p className="findings-hidden">{say(texts.secondHidden)}</p>
      ) : null}
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
