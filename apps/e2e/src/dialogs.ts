// Questions that are asked before something happens.
import type { Page } from 'playwright-core';

/** Presses the button that asks, then the button of the same name in the question. */
export async function pressAndConfirm(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name }).click();
  await question.waitFor({ state: 'detached' });
}
