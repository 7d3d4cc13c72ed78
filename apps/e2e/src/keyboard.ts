// A person at the keyboard: real key events only, and what stands on the screen where the keyboard is.
import {
  fieldsOfSection,
  isCorrectedField,
  isCountField,
  sectionsOn,
  type FieldId,
  type Form,
  type FormRow,
  type FormSection,
  type Sheet,
} from '@telstaat/core';
import type { Locator, Page } from 'playwright-core';

/** Presses keys one after another: `Enter`, `Shift+ArrowDown`, `7`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The id of the element that has the focus; of a field on the sheet this is its field id. */
export async function focusedId(page: Page): Promise<string> {
  return (await page.locator(':focus').first().getAttribute('id')) ?? '';
}

/** Tab until this element has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, mostTabs = 60): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs <= mostTabs; tabs += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come at ${String(target)} within ${mostTabs} presses`);
}

/**
 * Copies one section from paper from wherever the keyboard stands at its start: a number and Enter for every row, digits for the boxes of
 * a question. The last Enter goes on to the next section.
 */
export async function typeSection(page: Page, section: FormSection, paper: Sheet): Promise<void> {
  const ticked: ReadonlySet<string> = new Set(paper.ticks);
  for (const row of section.columns.flat()) {
    if (row.kind === 'heading') continue;
    if (row.kind === 'count') {
      await typeNumber(page, paper.counts[row.field]);
      continue;
    }
    for (const [index, option] of row.options.entries()) {
      if (!ticked.has(option.field)) continue;
      await page.keyboard.press(String(index + 1));
      const count = option.count && paper.counts[option.count.field];
      if (count === undefined) continue;
      await page.keyboard.press('Enter');
      await page.keyboard.type(String(count));
    }
    await page.keyboard.press('Enter');
  }
}

async function typeNumber(page: Page, value: number | undefined): Promise<void> {
  if (value !== undefined) await page.keyboard.type(String(value));
  await page.keyboard.press('Enter');
}

/** Waits until the keyboard stands in this field. */
export async function waitForFocus(page: Page, field: FieldId): Promise<void> {
  await page.locator(`[id="${field}"]:focus`).waitFor();
}

/**
 * Copies the whole paper, section after section, up to the last step. A page of the corrigendum on which nothing is written costs one key.
 */
export async function typeSheet(page: Page, form: Form, paper: Sheet): Promise<void> {
  const ticked: ReadonlySet<string> = new Set(paper.ticks);
  for (const section of sectionsOn(form, paper)) {
    const fields = fieldsOfSection(section);
    const [first] = fields;
    if (first !== undefined) await waitForFocus(page, first);
    const isWritten = fields.some((field) => ticked.has(field) || Object.hasOwn(paper.counts, field));
    if (!isWritten && first !== undefined && isCorrectedField(first)) await press(page, 'PageDown');
    else await typeSection(page, section, paper);
  }
}

/** Types the rows that are asked once more, in the order in which they stand there. */
export async function typeAgain(page: Page, form: Form, fields: readonly FieldId[], paper: Sheet): Promise<void> {
  const asked: ReadonlySet<FieldId> = new Set(fields);
  const rows = form.sections
    .flatMap((section) => section.columns.flat())
    .flatMap((row): readonly FormRow[] => {
      if (row.kind === 'heading') return [];
      if (row.kind === 'count') return asked.has(row.field) ? [row] : [];
      return row.options.some((option) => asked.has(option.field)) ? [row] : [];
    });
  const [section] = form.sections;
  if (section) await typeSection(page, { ...section, columns: [rows] }, paper);
}

/** What the field shows. */
export async function shown(page: Page, field: FieldId): Promise<string> {
  const input = page.locator(`[id="${field}"]`);
  return isCountField(field) ? input.inputValue() : String(await input.isChecked());
}

export function fieldAt(page: Page, field: FieldId): Locator {
  return page.locator(`[id="${field}"]`);
}
