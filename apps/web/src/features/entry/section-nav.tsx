// The sections of the papers with their state, in the order in which they lie on the table.
import { memo, useEffect, useRef } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView } from './desk.ts';
import { sectionTitle } from './field-names.ts';
import { rowCount, type Step } from './pages.ts';
import type { SectionState, SectionView } from './section-state.ts';
import { stateNames, texts } from './texts.ts';

interface SectionNavProps {
  readonly view: DeskView;
  readonly onGo: (step: Step) => void;
  /** A question stands before the desk: nothing can be gone to yet. */
  readonly isOff: boolean;
}

const signs = {
  empty: '',
  typing: '›',
  complete: '✓',
  gaps: '–',
  warning: '!',
  error: '×',
  accepted: '✓',
} as const satisfies Record<SectionState, string>;

export const SectionNav = memo(function SectionNav({ view, onGo, isOff }: SectionNavProps) {
  const { say } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [view.current]);
  const [first] = view.pages;
  return (
    <nav className="sections" aria-label={say(texts.paperForm)} ref={nav} inert={isOff}>
      {first?.step === 'again' ? (
        <>
          <h2 className="sections-title">{say(texts.again)}</h2>
          <NavItem
            id="again"
            title={say(rowCount(first) === 1 ? texts.againOne : texts.againMany, { count: String(rowCount(first)) })}
            state={view.current === 'again' ? 'typing' : 'complete'}
            isCurrent={view.current === 'again'}
            onGo={onGo}
          />
        </>
      ) : (
        <Papers view={view} onGo={onGo} />
      )}
      <button
        type="button"
        className="sections-item sections-check"
        aria-current={view.current === 'check' ? 'step' : undefined}
        onClick={() => onGo('check')}
      >
        <span className="sign sign-check" aria-hidden="true">
          ⚑
        </span>
        <span>{say(texts.check)}</span>
      </button>
    </nav>
  );
});

/** Grouped by paper when there is more than one; of each paper first its own sections, then its lists. */
function Papers({ view, onGo }: Pick<SectionNavProps, 'view' | 'onGo'>) {
  const { say } = useLanguage();
  const pages = new Set(view.pages.map((page) => page.step));
  const items = view.sections.filter((item) => pages.has(item.section.id));
  const papers = [...new Set(items.map((item) => item.section.paper))];
  const isOne = papers.length === 1;
  return papers.map((paper) => {
    const onPaper = items.filter((item) => item.section.paper === paper);
    const lists = onPaper.filter((item) => item.section.list !== undefined);
    const done = lists.filter((item) => item.state !== 'empty' && item.state !== 'typing').length;
    return (
      <div className="sections-paper" key={paper}>
        {paper === '—' ? null : <h2 className="sections-title">{isOne ? say(texts.paperForm) : paper}</h2>}
        <NavItems
          items={onPaper.filter((item) => item.section.list === undefined)}
          current={view.current}
          onGo={onGo}
        />
        {lists.length > 0 ? (
          <>
            <h3 className={isOne ? 'sections-title' : 'sections-title sections-title-lists'}>
              {say(texts.listsTyped, { done: String(done), all: String(lists.length) })}
            </h3>
            <NavItems items={lists} current={view.current} onGo={onGo} />
          </>
        ) : null}
      </div>
    );
  });
}

interface NavItemsProps {
  readonly items: readonly SectionView[];
  readonly current: Step;
  readonly onGo: (step: Step) => void;
}

function NavItems({ items, current, onGo }: NavItemsProps) {
  return (
    <ol className="sections-list">
      {items.map(({ section, state }) => (
        <li key={section.id}>
          <NavItem
            id={section.id}
            title={sectionTitle(section)}
            state={state}
            isCurrent={section.id === current}
            onGo={onGo}
          />
        </li>
      ))}
    </ol>
  );
}

interface NavItemProps {
  readonly id: Step;
  readonly title: string;
  readonly state: SectionState;
  readonly isCurrent: boolean;
  readonly onGo: (step: Step) => void;
}

const NavItem = memo(function NavItem({ id, title, state, isCurrent, onGo }: NavItemProps) {
  const { say } = useLanguage();
  return (
    <button
      type="button"
      className="sections-item"
      aria-current={isCurrent ? 'step' : undefined}
      onClick={() => onGo(id)}
    >
      <Sign state={state} />
      <span>
        {title}
        <span className="visually-hidden">, {say(stateNames[state])}</span>
      </span>
    </button>
  );
});

export function Sign({ state }: { readonly state: SectionState }) {
  return (
    <span className={`sign sign-${state}`} aria-hidden="true">
      {signs[state]}
    </span>
  );
}
