// Choosing a password: what is wrong is said at the field where it is wrong, and capitals by accident are told.
import { expect, it } from 'vitest';
import { takePicture } from './pictures.ts';
import { describeInBrowser } from './setting.ts';
import { realDay, realPeople } from './world.ts';

const { coordinator } = realPeople;

describeInBrowser('a password', ({ share, sit }) => {
  const world = share(() => realDay({ elections: 1 }));

  it('that is not typed twice the same is told at the second field', async () => {
    const { page } = await sit(await world(), { ...coordinator, path: '/wachtwoord' });
    await page.getByLabel('Wachtwoord van nu').fill(coordinator.password);
    const first = page.getByLabel('Nieuw wachtwoord', { exact: true });
    const second = page.getByLabel('Nieuw wachtwoord nog een keer');
    await first.fill('rode-fiets-op-dijk');
    await second.fill('rode-fiets-op-dyk');
    await page.keyboard.press('Enter');
    await page.getByText('Dit is niet hetzelfde als het wachtwoord hierboven.').waitFor();
    await takePicture(page, 'password-repeat');
    expect(await first.getAttribute('aria-invalid')).toBeNull();
    expect(await second.getAttribute('aria-invalid')).toBe('true');
    await first.fill('kort');
    await second.fill('kort');
    await page.keyboard.press('Enter');
    await page.getByText('Het wachtwoord voldoet nog niet aan alle regels hieronder.').waitFor();
    expect(await second.getAttribute('aria-invalid')).toBeNull();
  });

  it('typed with Caps Lock on: that is told while typing, and goes away', async () => {
    const { page } = await sit(await world(), { path: '/inloggen' });
    const field = page.getByLabel('Wachtwoord');
    await field.waitFor();
    // A browser under control has no Caps Lock of its own: the event carries it.
    const type = (isOn: boolean) =>
      field.evaluate((input, on) => {
        const event = new KeyboardEvent('keydown', { key: 'A', bubbles: true, modifierCapsLock: on });
        input.dispatchEvent(event);
      }, isOn);
    await field.focus();
    await type(true);
    const told = page.getByText('Caps Lock staat aan');
    await told.waitFor();
    await takePicture(page, 'caps-lock');
    await type(false);
    await told.waitFor({ state: 'detached' });
  });
});
