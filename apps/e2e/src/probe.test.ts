import { it } from 'vitest';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';
import { unwrap } from '@telstaat/core';
import { ab } from './papers.ts';
import { press, waitForFocus } from './keyboard.ts';
describeInBrowser('probe', ({ use, sit }) => {
  it('probe', async () => {
    const hall = await use(openWorld('practice'));
    const coordinator = await hall.as('coordinator');
    const step = async (name: 'pause' | 'resume') =>
      unwrap(await coordinator.call('stepSession', { params: { election: ab }, body: { step: name } }));
    const { page } = await sit(hall, { username: 'invoerder1', path: `/invoeren/${ab}/5` });
    await waitForFocus(page, 'extra.otherReason.yes');
    await press(page, 'Alt+3');
    await waitForFocus(page, 'voters.pollCards');
    await step('pause');
    await press(page, '7', '4', 'Enter');
    const overlay = page.getByRole('alertdialog', { name: 'De coördinator heeft de invoer gepauzeerd' });
    await overlay.waitFor();
    console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0,200)));
    await page.screenshot({ path: '/tmp/e2e/probe.png' });
    await step('resume');
    await overlay.waitFor({ state: 'detached' });
    await new Promise(r=>setTimeout(r,500));
    console.log(await page.evaluate(() => document.activeElement?.outerHTML.slice(0,200)));
  });
});
