// The sections of the paper form with their state, in the order of the paper.
import { memo, useEffect, useRef } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import type { DeskView, Step } from './desk.ts';
import type { SectionState, SectionView } from './section-state.ts';
import { stateNames, texts } from './texts.ts';

interface SectionNavProps {
  readonly view: DeskView;
  readonly onGo: (step: Step) => void;
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

export const SectionNav = memo(function SectionNav({ view, onGo }: SectionNavProps) {
  const { say } = useLanguage();
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [view.current]);
  const fixed = view.sections.filter((item) => item.section.list === undefined);
  const lists = view.sections.filter((item) => item.section.list !== undefined);
  const done = lists.filter((item) => item.state !== 'empty' && item.state !== 'typing').length;
  return (
    <nav className="sections" aria-label={say(texts.paperForm)} ref={nav}>
      <h2 className="sections-title">{say(texts.paperForm)}</h2>
      <NavItems items={fixed} current={view.current} onGo={onGo} />
      <h2 className="sections-title">{say(texts.listsTyped, { done: String(done), all: String(lists.length) })}</h2>
      <NavItems items={lists} current={view.current} onGo={onGo} />
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

interface NavItemsProps {
  readonly items: readonly SectionView[];
  readonly current: Step;
  readonly onGo: (step: Step) => void;
}

function NavItems({ items, current, onGo }: NavItemsProps) {
  return (
    <ol className="sections-list">
      {items.map((item) => (
        <li key={item.section.id}>
          <NavItem
            id={item.section.id}
            title={titleOf(item)}
            state={item.state}
            isCurrent={item.section.id === current}
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

/** `4 Lokaal Verbonden` for a list, `B1-3.3 Verschillen …` for the rest. */
function titleOf({ section }: SectionView): string {
  if (section.list === undefined) return `${section.code} ${section.title}`;
  return `${section.list} ${section.title.replace(/^Lijst \d+ - /, '')}`;
}
