// What an auditor does: a package chosen with the keyboard, links followed with the keyboard; and the packages that there are to check.
import { fileAddress } from '@telstaat/contract';
import { unwrap, type ElectionId, type Sha256 } from '@telstaat/core';
import type { Locator, Page } from 'playwright-core';
import type { Seat, SeatOptions } from './browser.ts';
import type { Hall } from './hall.ts';
import { press, tabTo } from './keyboard.ts';

/** More than any page of the auditor has stops. */
const mostTabs = 400;

/** By keyboard alone: to it and through it. */
export async function go(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target, mostTabs);
  await press(page, 'Enter');
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  await go(page, page.getByRole('link', { name, exact: typeof name === 'string' }).first());
}

/** Chooses a package in the field of this name: Enter on its button, and the browser's own chooser answers. */
export async function choosePackage(page: Page, label: string, bytes: Uint8Array, name = 'pakket.zip'): Promise<void> {
  const field = page.locator('.file-drop').filter({ hasText: label });
  const button = field.getByRole('button', { name: /^(Kies|Choose) / });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), go(page, button)]);
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

type Sit = (hall: Hall, options: SeatOptions) => Promise<Seat>;

/** Fetches a package to take along. As the administrator: who logs in twice is logged out where they were, and others are at work. */
export async function fetchPackage(
  hall: Hall,
  sit: Sit,
  of: { readonly election: ElectionId; readonly sha256: Sha256 },
) {
  const { context } = await sit(hall, { username: 'beheerder' });
  const reply = await context.request.get(fileAddress('getPackage', of));
  return new Uint8Array(await reply.body());
}

/** Makes the package of the results, of a session that is completed. */
export async function resultsPackage(hall: Hall, sit: Sit, election: ElectionId): Promise<Uint8Array> {
  const coordinator = await hall.as('coordinator');
  const { sha256 } = unwrap(await coordinator.call('makePackage', { params: { election }, body: {} }));
  return fetchPackage(hall, sit, { election, sha256 });
}
