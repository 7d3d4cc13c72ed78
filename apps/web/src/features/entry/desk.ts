// The typist's desk: the sheet as typed, which sections were left, what was accepted. Screens look at its view; keys change it.
import {
  contentOf,
  findingKey,
  keyIn,
  validate,
  type Finding,
  type Form,
  type FormSection,
  type Keying,
  type SectionId,
  type Sheet,
} from '@telstaat/core';
import {
  acceptedAfter,
  leftByContent,
  sectionToOpen,
  viewSection,
  visibleFindings,
  type SectionView,
} from './section-state.ts';

/** A section, or the last step: check and finish. */
export type Step = SectionId | 'check';

/** What is remembered on this machine about an entry that is not finished. Figures are not in it. */
export interface DeskMemory {
  readonly current: Step;
  readonly left: readonly SectionId[];
  readonly accepted: readonly string[];
}

export interface DeskView {
  readonly current: Step;
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
  readonly memory?: DeskMemory;
  /** Runs something a moment later, when the key that caused it has been painted. */
  readonly later: (run: () => void) => void;
}

export function createDesk({ form, sheet: opened, memory, later }: DeskOptions): Desk {
  let sheet = opened;
  let current: Step = memory?.current ?? sectionToOpen(form, sheet) ?? 'check';
  let left: ReadonlySet<SectionId> = new Set(memory?.left ?? leftByContent(form, sheet));
  let accepted: ReadonlySet<string> = new Set(memory?.accepted ?? []);
  let view = look();
  let isPending = false;
  const listeners = new Set<() => void>();

  function look(): DeskView {
    const findings = visibleFindings(form, validate(form, sheet), left);
    const sections = form.sections.map((section) =>
      viewSection({
        section,
        sheet,
        isCurrent: section.id === current,
        isLeft: left.has(section.id),
        findings,
        accepted,
      }),
    );
    return { current, sections, findings, accepted };
  }
  function show(): void {
    view = look();
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
    write: (keyings) => {
      const changes = changesOf(sheet, keyings);
      if (changes.length === 0) return changes;
      if (accepted.size > 0) {
        const changed = changes.map((change) => change.field);
        accepted = acceptedAfter({ form, accepted, findings: validate(form, sheet), changed });
      }
      sheet = keyIn(sheet, changes);
      showLater();
      return changes;
    },
    goTo: (step) => {
      if (current !== 'check') left = new Set([...left, current]);
      if (step === 'check') left = new Set(form.sections.map((section) => section.id));
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

function changesOf(sheet: Sheet, keyings: readonly Keying[]): readonly Change[] {
  return keyings
    .map((keying) => ({ ...keying, was: contentOf(sheet, keying.field) ?? null }))
    .filter((change) => change.was !== change.value);
}

/** The steps in their order: all sections, then the check. */
export function stepsOf(form: Form): readonly Step[] {
  return [...form.sections.map((section) => section.id), 'check'];
}

export function stepBeside(form: Form, step: Step, distance: 1 | -1): Step | undefined {
  const steps = stepsOf(form);
  return steps[steps.indexOf(step) + distance];
}

export function sectionAt(form: Form, step: Step): FormSection | undefined {
  return form.sections.find((section) => section.id === step);
}
