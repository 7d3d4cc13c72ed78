// The typist's desk: the sheet as typed, which sections were left, what was accepted. Screens look at its view; keys change it.
import {
  contentOf,
  findingKey,
  keyIn,
  validate,
  type FieldId,
  type Finding,
  type Form,
  type Keying,
  type SectionId,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { stopsOf } from './field-walk.ts';
import { pagesOfForm, pagesToTypeAgain, sectionsToType, type Page, type Step } from './pages.ts';
import {
  acceptedAfter,
  isSameFindings,
  leftByContent,
  sectionToOpen,
  unlessSame,
  viewSection,
  visibleFindings,
  type SectionView,
} from './section-state.ts';

/** What is remembered on this machine about an entry that is not finished. Figures are not in it. */
export interface DeskMemory {
  readonly current: Step;
  readonly left: readonly SectionId[];
  readonly accepted: readonly string[];
}

export interface DeskView {
  readonly current: Step;
  /** The steps in their order, without the last one: check and finish. */
  readonly pages: readonly Page[];
  /** What is being typed; absent at the last step. */
  readonly page: Page | undefined;
  /** Every section that has to be typed, also when only some of its rows are. */
  readonly sections: readonly SectionView[];
  /** Findings that may be shown, in the order of the paper. */
  readonly findings: readonly Finding[];
  readonly accepted: ReadonlySet<string>;
}

/** A keying with what the field held before. */
export interface Change extends Keying {
  readonly was: Keying['value'];
}

export interface Desk {
  readonly form: Form;
  readonly view: () => DeskView;
  readonly subscribe: (listener: () => void) => () => void;
  /** The sheet as typed until now. */
  readonly sheet: () => Sheet;
  /** The pages for the sheet as typed until now; the view follows a moment later. */
  readonly pages: () => readonly Page[];
  /** Everything that is found on the sheet, also what may not be shown yet. */
  readonly findings: () => readonly Finding[];
  /** Writes fields; answers with what really changed. */
  readonly write: (keyings: readonly Keying[]) => readonly Change[];
  readonly goTo: (step: Step) => void;
  readonly accept: (section: SectionId) => void;
  readonly withdraw: (section: SectionId) => void;
  readonly memory: () => DeskMemory;
}

export interface DeskOptions {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly station: StationFacts;
  /** Only these fields are typed, once more from the paper. */
  readonly only?: readonly FieldId[];
  readonly memory?: DeskMemory;
  /** Runs something a moment later, when the key that caused it has been painted. */
  readonly later: (run: () => void) => void;
}

export function createDesk({ form, sheet: opened, station, only, memory, later }: DeskOptions): Desk {
  const pagesFor = only ? pagesToTypeAgain(form, only) : pagesOfForm(form);
  let sheet = opened;
  let current = stepToOpen();
  let left: ReadonlySet<SectionId> = new Set(memory?.left ?? (only ? [] : leftByContent(form, sheet)));
  let accepted: ReadonlySet<string> = new Set(memory?.accepted ?? []);
  let view = look();
  let isPending = false;
  const listeners = new Set<() => void>();

  function stepToOpen(): Step {
    const steps = stepsOf(pagesFor(sheet));
    if (memory && steps.includes(memory.current)) return memory.current;
    return (only ? steps[0] : sectionToOpen(sectionsToType(form, sheet), sheet)) ?? 'check';
  }
  function look(seen?: DeskView): DeskView {
    const asked = new Set(sectionsToType(form, sheet));
    const findings = visibleFindings({
      form,
      findings: validate(form, sheet, station),
      asked: new Set([...asked].map((section) => section.id)),
      left,
    });
    // What is found about a section that is not there can be accepted as well.
    const shown = form.sections.filter(
      (section) => asked.has(section) || findings.some((finding) => finding.section === section.id),
    );
    const sections = shown.map((section) => {
      const isCurrent = section.id === current;
      const now = viewSection({ section, sheet, isCurrent, isLeft: left.has(section.id), findings, accepted });
      return unlessSame(
        seen?.sections.find((item) => item.section === section),
        now,
      );
    });
    const pages = pagesFor(sheet);
    return { current, pages, page: pageAt(pages, current), sections, findings, accepted };
  }
  function show(): void {
    const now = look(view);
    if (isSameView(view, now)) return;
    view = now;
    for (const listener of listeners) listener();
  }
  function showLater(): void {
    if (isPending) return;
    isPending = true;
    later(() => {
      isPending = false;
      show();
    });
  }
  return {
    form,
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sheet: () => sheet,
    pages: () => pagesFor(sheet),
    findings: () => validate(form, sheet, station),
    write: (keyings) => {
      const changes = changesOf(sheet, keyings);
      if (changes.length === 0) return changes;
      if (accepted.size > 0) {
        const changed = changes.map((change) => change.field);
        accepted = acceptedAfter({ form, accepted, findings: validate(form, sheet, station), changed });
      }
      sheet = keyIn(sheet, changes);
      showLater();
      return changes;
    },
    goTo: (step) => {
      const leaving = view.page?.sections.map((section) => section.id) ?? [];
      left = new Set(step === 'check' ? form.sections.map((section) => section.id) : [...left, ...leaving]);
      current = step;
      show();
    },
    accept: (id) => {
      const keys = view.findings.filter((finding) => finding.section === id).map(findingKey);
      accepted = new Set([...accepted, ...keys]);
      show();
    },
    withdraw: (id) => {
      const keys = new Set(view.findings.filter((finding) => finding.section === id).map(findingKey));
      accepted = new Set([...accepted].filter((key) => !keys.has(key)));
      show();
    },
    memory: () => ({ current, left: [...left], accepted: [...accepted] }),
  };
}

function isSameView(before: DeskView, now: DeskView): boolean {
  return (
    before.current === now.current &&
    before.accepted === now.accepted &&
    isSameList(before.pages, now.pages) &&
    isSameList(before.sections, now.sections) &&
    isSameFindings(before.findings, now.findings)
  );
}

function isSameList(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((item, index) => item === now[index]);
}

function changesOf(sheet: Sheet, keyings: readonly Keying[]): readonly Change[] {
  return keyings
    .map((keying) => ({ ...keying, was: contentOf(sheet, keying.field) ?? null }))
    .filter((change) => change.was !== change.value);
}

/** The steps in their order: all pages, then the check. */
export function stepsOf(pages: readonly Page[]): readonly Step[] {
  return [...pages.map((page) => page.step), 'check'];
}

export function stepBeside(pages: readonly Page[], step: Step, distance: 1 | -1): Step | undefined {
  const steps = stepsOf(pages);
  return steps[steps.indexOf(step) + distance];
}

export function pageAt(pages: readonly Page[], step: Step): Page | undefined {
  return pages.find((page) => page.step === step);
}

/** The page on which a field is typed. */
export function pageWith(pages: readonly Page[], field: FieldId): Page | undefined {
  return pages.find((page) => stopsOf(page).some((stop) => stop.field === field));
}
