import { it } from 'vitest';
import { describeInBrowser } from './setting.ts';
import { openWorld } from './world.ts';
import { axeFindings, tabOrderFaults } from './axe.ts';
describeInBrowser('probe', ({ use, sit }) => {
  it('probe', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, { username: 'invoerder1', path: `/invoeren` });
    await page.getByRole('radio').first().waitFor();
    await page.screenshot({ path: '/tmp/e2e/probe.png' });
    for (let i = 0; i < 25; i++) { await page.keyboard.press('Tab'); console.log(i, await page.evaluate(() => document.activeElement?.outerHTML.slice(0,150))); }
    console.log(await axeFindings(page)); console.log(await tabOrderFaults(page));
  });
});
