import fc from 'fast-check';
import {
  buildForm,
  emptied,
  emptySheet,
  findingKey,
  keyIn,
  validate,
  type Keying,
  type SectionId,
  type Sheet,
} from '@telstaat/core';
import { anySheetArbitrary, balancedSheet, keyingsTo, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { createDesk, stepBeside, stepsOf, type DeskMemory } from './desk.ts';

const form = buildForm(smallElection());
const [firstList] = form.sections.flatMap((section) => section.list ?? []);
const list = firstList ?? 0;
const page: SectionId = `list.${list}`;

function open(sheet: Sheet = emptySheet, memory?: DeskMemory) {
  return createDesk({ form, sheet, station: {}, later: (run) => run(), ...(memory ? { memory } : {}) });
}
const codes = (desk: ReturnType<typeof open>) => desk.view().findings.map((finding) => finding.code);
const stateOf = (desk: ReturnType<typeof open>, id: SectionId) =>
  desk.view().sections.find((item) => item.section.id === id)?.state;
/** A good sheet in which the page of the first list has another total. */
const wrongTotal: readonly Keying[] = [{ field: `lists.${list}.total`, value: 999 }];
const broken = keyIn(balancedSheet(form), wrongTotal);

describe('findings', () => {
  it('are not shown while the section is being typed, and are when it is left', () => {
    const desk = open(keyIn(broken, []), { current: page, left: [], accepted: [] });
    desk.write([{ field: `lists.${list}.candidates.1`, value: 1 }]);
    expect(codes(desk)).toEqual([]);
    desk.goTo('differences');
    expect(codes(desk)).toContain('F.402');
    // F.403 compares with E.n, and that section was not left yet.
    expect(codes(desk)).not.toContain('F.403');
    desk.goTo('votes');
    desk.goTo('extra');
    expect(codes(desk)).toContain('F.403');
  });

  it('of 3.3 wait until D and H were typed', () => {
    const desk = open(emptySheet, { current: 'differences', left: [], accepted: [] });
    desk.goTo(page);
    expect(codes(desk)).toEqual([]);
    desk.goTo('votes');
    desk.goTo(page);
    expect(codes(desk)).toContain('F.304');
  });

  it('are all shown at the last step, exactly those of the rules', () => {
    fc.assert(
      fc.property(anySheetArbitrary(form), (sheet) => {
        const desk = open(sheet);
        desk.goTo('check');
        expect(desk.view().findings.map(findingKey)).toEqual(validate(form, sheet, {}).map(findingKey));
      }),
    );
  });

  it('follow every change in a section that was left', () => {
    const desk = open(broken);
    desk.goTo('check');
    expect(stateOf(desk, page)).toBe('error');
    desk.goTo(page);
    desk.write(keyingsTo(form, balancedSheet(form), broken));
    expect(codes(desk).filter((code) => code.startsWith('F.'))).toEqual([]);
    desk.goTo('check');
    expect(stateOf(desk, page)).toBe('complete');
  });
});

describe('accepting', () => {
  it('holds for one section until something in it changes', () => {
    const desk = open(broken);
    desk.goTo('check');
    desk.accept(page);
    expect(stateOf(desk, page)).toBe('accepted');
    desk.goTo('extra');
    desk.write([{ field: 'extra.otherReason.yes', value: true }]);
    expect(stateOf(desk, page)).toBe('accepted');
    desk.write([{ field: `lists.${list}.candidates.1`, value: 123 }]);
    expect(stateOf(desk, page)).toBe('error');
  });

  it('falls away when a marked field elsewhere changes', () => {
    const desk = open(broken);
    desk.goTo('check');
    desk.accept(page);
    desk.write([{ field: `votes.lists.${list}`, value: 1 }]);
    expect(stateOf(desk, page)).toBe('error');
  });

  it('of 3.3 falls away when D changes', () => {
    const sheet = keyIn(balancedSheet(form), [{ field: 'differences.compare.equal', value: false }]);
    const desk = open(sheet);
    desk.goTo('check');
    desk.accept('differences');
    expect(stateOf(desk, 'differences')).toBe('accepted');
    desk.write([{ field: 'voters.pollCards', value: 1 }]);
    expect(stateOf(desk, 'differences')).toBe('error');
  });

  it('can be taken back', () => {
    const desk = open(broken);
    desk.goTo('check');
    desk.accept(page);
    desk.withdraw(page);
    expect(stateOf(desk, page)).toBe('error');
  });

  it('of every section is what finishing needs', () => {
    fc.assert(
      fc.property(anySheetArbitrary(form), (sheet) => {
        const desk = open(sheet);
        desk.goTo('check');
        for (const section of form.sections) desk.accept(section.id);
        const needed = validate(form, sheet, {}).map(findingKey);
        expect(needed.filter((key) => !desk.view().accepted.has(key))).toEqual([]);
      }),
    );
  });
});

describe('writing', () => {
  it('answers with what really changed and what was there', () => {
    const desk = open();
    expect(desk.write([{ field: 'voters.pollCards', value: null }])).toEqual([]);
    expect(desk.write([{ field: 'voters.pollCards', value: 0 }])).toEqual([
      { field: 'voters.pollCards', value: 0, was: null },
    ]);
    expect(desk.write([{ field: 'voters.pollCards', value: 0 }])).toEqual([]);
    expect(desk.write([{ field: 'differences.compare.more', value: true }])).toEqual([
      { field: 'differences.compare.more', value: true, was: false },
    ]);
  });

  it('tells who looks, once per moment', () => {
    const moments: (() => void)[] = [];
    const desk = createDesk({ form, sheet: emptySheet, station: {}, later: (run) => moments.push(run) });
    let told = 0;
    const stop = desk.subscribe(() => (told += 1));
    desk.write([{ field: 'voters.pollCards', value: 1 }]);
    desk.write([{ field: 'voters.pollCards', value: 12 }]);
    expect(told).toBe(0);
    for (const run of moments) run();
    expect(told).toBe(1);
    stop();
    desk.goTo('votes');
    expect(told).toBe(1);
  });
});

describe('opening', () => {
  it('begins with the first section', () => {
    expect(open().view().current).toBe('extra');
  });
  it('without memory goes on after the last section with something in it', () => {
    const sheet = keyIn(emptySheet, [{ field: 'voters.pollCards', value: 5 }]);
    const desk = open(sheet);
    expect(desk.view().current).toBe('votes');
    expect(desk.memory().left).toEqual(['extra', 'station']);
  });
  it('of a full sheet is at its last list', () => {
    expect(open(balancedSheet(form)).view().current).toBe(form.sections.at(-1)?.id);
  });
  it('with memory is where it was', () => {
    const desk = open(broken, { current: 'check', left: [], accepted: [] });
    desk.goTo(page);
    desk.goTo('check');
    desk.accept(page);
    const again = open(broken, desk.memory());
    expect(again.view()).toEqual(desk.view());
  });
});

it('has one step after another, from the first section to the check', () => {
  const pages = open().pages();
  const steps = stepsOf(pages);
  expect(steps).toEqual([...form.sections.map((section) => section.id), 'check']);
  expect(steps.map((step) => stepBeside(pages, step, 1))).toEqual([...steps.slice(1), undefined]);
  expect(steps.map((step) => stepBeside(pages, step, -1))).toEqual([undefined, ...steps.slice(0, -1)]);
});

describe('typing some fields once more', () => {
  const fields = ['voters.total', `lists.${list}.candidates.1`] as const;
  const openAgain = (sheet: Sheet) =>
    createDesk({ form, sheet: emptied(sheet, fields), station: {}, only: fields, later: (run) => run() });

  it('is one page and the check, and nothing is found before that', () => {
    const desk = openAgain(balancedSheet(form));
    expect(stepsOf(desk.pages())).toEqual(['again', 'check']);
    expect(desk.view().current).toBe('again');
    desk.write([{ field: 'voters.total', value: 1 }]);
    expect(desk.view().findings).toEqual([]);
    desk.goTo('check');
    expect(codes(desk)).toContain('F.201');
  });

  it('is at the check again after coming back, where it was', () => {
    const desk = openAgain(balancedSheet(form));
    desk.goTo('check');
    const memory = desk.memory();
    const opened = createDesk({ form, sheet: desk.sheet(), station: {}, only: fields, memory, later: (run) => run() });
    expect(opened.view()).toEqual(desk.view());
  });
});

describe('a report with its corrigendum', () => {
  const decentral = buildForm(smallElection({ countingMethod: 'DSO' }));
  const openDecentral = (sheet: Sheet, memory?: DeskMemory) =>
    createDesk({ form: decentral, sheet, station: {}, later: (run) => run(), ...(memory ? { memory } : {}) });
  const shownSections = (desk: ReturnType<typeof openDecentral>) => desk.view().sections.map((item) => item.section.id);

  it('shows the corrigendum once there are two documents, without going anywhere', () => {
    const desk = openDecentral(emptySheet);
    expect(shownSections(desk)).not.toContain('corrected.votes');
    desk.write([{ field: 'about.documents.two', value: true }]);
    expect(desk.view().current).toBe('about');
    expect(shownSections(desk)).toContain('corrected.votes');
    desk.write([{ field: 'about.documents.two', value: false }]);
    expect(shownSections(desk)).not.toContain('corrected.votes');
  });

  it('keeps what was typed on it in sight, also when the sheet says that it is not there', () => {
    const desk = openDecentral(keyIn(emptySheet, [{ field: 'about.documents.two', value: true }]));
    desk.write([{ field: 'corrected.voters.total', value: 3 }]);
    desk.write([{ field: 'about.documents.two', value: false }]);
    expect(shownSections(desk)).toContain('corrected.votes');
    expect(shownSections(desk)).not.toContain('corrected.differences');
  });

  it('is found wrong only when the corrigendum was left too', () => {
    const wrong = keyIn(balancedSheet(decentral), [
      { field: 'about.documents.one', value: false },
      { field: 'about.documents.two', value: true },
      { field: 'voters.total', value: 999 },
    ]);
    const desk = openDecentral(wrong, { current: 'votes', left: [], accepted: [] });
    desk.goTo('differences');
    expect(codes(desk)).not.toContain('F.201');
    desk.goTo('corrected.votes');
    desk.goTo('corrected.differences');
    expect(codes(desk)).toContain('F.201');
  });

  it('has no gaps where nothing changed', () => {
    const sheet = keyIn(emptySheet, [{ field: 'about.documents.two', value: true }]);
    const desk = openDecentral(sheet, { current: 'corrected.list.1', left: [], accepted: [] });
    desk.goTo('check');
    const item = desk.view().sections.find(({ section }) => section.id === 'corrected.list.1');
    expect(item).toMatchObject({ gaps: 0, state: 'complete' });
  });
});
