// Finishing the session when something came in between: the reason stands there once, and takes the keyboard.
import { expect, it } from 'vitest';
import { resolveWhole, secondCoordinator } from './lead.ts';
import { press } from './keyboard.ts';
import { ab } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

describeInBrowser('the session', ({ use, sit }) => {
  it('is not finished when a colleague reset a station meanwhile', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const colleague = await secondCoordinator(hall);
    const { page } = await sit(hall, { username: 'coordinator', path: '/zitting' });
    const card = page.locator('.panel', { hasText: 'Waterschap' }).first();
    await card.getByRole('button', { name: 'Invoer afronden' }).click();
    await page.getByRole('alertdialog').waitFor();
    // The page keeps what it had, as between two of its looks at the server.
    const body = await (await page.request.get(`/api/elections/${ab}/overview`)).text();
    const overview = `**/elections/${ab}/overview`;
    await page.route(overview, (route) => route.fulfill({ contentType: 'application/json', body }));
    await resolveWhole(colleague, { election: ab, station: 3 }, 'reset');
    await page.unroute(overview);
    await press(page, 'Enter');
    const reason = page.getByText(/die nog niet definitief zijn: 1/);
    await reason.first().waitFor();
    await takePicture(page, 'session-refused');
    await eventually(() => page.locator(':focus').innerText()).toMatch(/die nog niet definitief zijn: 1/);
    await eventually(() => reason.count()).toBe(1);
    expect(await card.getByRole('button', { name: 'Invoer afronden' }).isDisabled()).toBe(true);
  });
});
