// The bar on top: one row on the laptop in both languages, and what is not needed all day under one button.
import { expect, it } from 'vitest';
import { expectForEverybody } from './for-everybody.ts';
import { press, tabTo } from './keyboard.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { realDay, realPeople } from './world.ts';

const { administrator, coordinator } = realPeople;

describeInBrowser('the menu', ({ share, sit }) => {
  // Of a real day: there everybody can change the own password, which is one link more than in a practice.
  const world = share(() => realDay({ elections: 2 }));

  it.each([
    { role: 'coordinator', person: coordinator, language: 'nl' },
    { role: 'coordinator', person: coordinator, language: 'en' },
    { role: 'administrator', person: administrator, language: 'nl' },
    { role: 'administrator', person: administrator, language: 'en' },
  ])('stands in one row for the $role ($language)', async ({ role, person, language }) => {
    const { page } = await sit(await world(), { ...person, path: '/overzicht' });
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await page.getByText(language === 'en' ? 'Log out' : 'Uitloggen').waitFor();
    await takePicture(page, `menu-${role}-${language}`);
    const tops = await page
      .locator('.top-bar > *')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top));
    const height = (await page.locator('.top-bar').boundingBox())?.height ?? 0;
    expect(height).toBeLessThan(60);
    expect(Math.max(...tops)).toBeLessThan(height);
  });

  it('opens its button by keyboard, and tells where one is', async () => {
    const { page } = await sit(await world(), { ...coordinator, path: '/overzicht' });
    const button = page.getByRole('button', { name: 'Beheer' });
    await tabTo(page, button);
    await press(page, 'Enter');
    const menu = page.getByRole('menu', { name: 'Beheer' });
    await menu.waitFor();
    expect(await menu.getByRole('menuitem').allInnerTexts()).toEqual([
      'Stembureaus',
      'Mensen',
      'Logboek',
      'Sleutel',
      'Reservekopieën',
    ]);
    await takePicture(page, 'menu-open');
    await press(page, 'Escape');
    await eventually(() => button.and(page.locator(':focus')).count()).toBe(1);
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    await page.waitForURL('**/logboek');
    await page.getByRole('button', { name: 'Beheer (Logboek)' }).waitFor();
    await expectForEverybody(page);
  });
});
