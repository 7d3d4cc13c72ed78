// An administrator prepares a real election day from official files: fingerprints, stations from CSV, people.
import { officialFiles, typedGroups } from '@telstaat/server';
import { writeStationCsv, type InputFile } from '@telstaat/formats';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { generatedDay } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, realDay, realPeople } from './world.ts';

const [province] = generatedDay('tiny', 7).elections;
if (!province) throw new Error('A day without elections');
const files = officialFiles(province);

const asFile = ({ name, bytes }: InputFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function choose(page: Page, file: InputFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Kies een (ander )?bestand$/ }).click(),
  ]);
  await chooser.setFiles(asFile(file));
}

async function typeGroups(page: Page, groups: readonly string[]): Promise<void> {
  const [first, second] = groups;
  await page
    .getByRole('textbox', { name: /^Groep/ })
    .first()
    .fill(first ?? '');
  await page
    .getByRole('textbox', { name: /^Groep/ })
    .nth(1)
    .fill(second ?? '');
}

const pressNext = (page: Page) => page.getByRole('button', { name: 'Volgende' }).click();

/** On to this step; while the files are still being read, the wizard says so and stays. */
async function next(page: Page, step: string): Promise<void> {
  const there = page.getByRole('region', { name: step, exact: true });
  const attempt = async (): Promise<number> => {
    if ((await there.count()) === 0) await pressNext(page);
    return there.count();
  };
  await eventually(attempt).toBe(1);
}

describeInBrowser('an administrator', ({ use, sit }) => {
  it('goes on where it was when the page is loaded again half-way, until the wizard is left', async () => {
    const hall = await use(openWorld('nothing'));
    const { administrator } = realPeople;
    await hall.visitor().call('createAdministrator', { body: administrator });
    const { page } = await sit(hall, { ...administrator, path: '/inrichten/nieuw' });
    await choose(page, files.definition);
    await page
      .getByRole('textbox', { name: /^Groep/ })
      .first()
      .waitFor();
    await typeGroups(page, typedGroups(files.definition));
    await seeWarnings(page);
    await next(page, 'Gemeente');
    await page.getByRole('searchbox', { name: 'Zoek uw gemeente' }).fill(province.stations.municipality.name);
    await page.getByRole('radio', { name: province.stations.municipality.name }).check();
    await next(page, 'Kandidatenlijsten');
    await page.reload();
    await page.getByRole('region', { name: 'Kandidatenlijsten', exact: true }).waitFor();
    await page.getByText('U gaat verder waar u was.').waitFor();
    await takePicture(page, 'setup-goes-on');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vorige' }).click();
    await eventually(() => page.getByRole('radio', { name: province.stations.municipality.name }).isChecked()).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Vorige' }).click();
    await page.getByText(files.definition.name).first().waitFor();
    await page.getByText('Beide groepen kloppen met dit bestand.').waitFor();
    // Another file is another file, also after a reload.
    await choose(page, files.candidates);
    await page.getByText('Dit is een EML-bestand 230b, maar hier hoort 110a.').waitFor();

    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stoppen' }).click();
    await page.getByRole('link', { name: 'Verkiezing toevoegen' }).click();
    await page.getByRole('button', { name: 'Kies een bestand' }).waitFor();
    expect(await page.getByText('U gaat verder waar u was.').count()).toBe(0);
  });

  it('sets up an election: wrong groups are refused, warnings are ticked, the stations come along', async () => {
    const hall = await use(openWorld('nothing'));
    const { page } = await sit(hall);
    const { administrator } = realPeople;
    await page.getByRole('link', { name: 'Verkiezing inrichten' }).click();
    await page.getByRole('textbox', { name: 'Naam', exact: true }).fill(administrator.fullName);
    await page.getByRole('textbox', { name: 'Gebruikersnaam' }).fill(administrator.username);
    await page.getByRole('textbox', { name: 'Wachtwoord', exact: true }).fill('te kort');
    await page.getByRole('textbox', { name: 'Wachtwoord nog een keer' }).fill('te kort');
    await page.getByRole('button', { name: 'Beheerder aanmaken en beginnen' }).click();
    await page.getByText('Het wachtwoord voldoet nog niet aan alle regels hieronder.').first().waitFor();
    await page.getByRole('textbox', { name: 'Wachtwoord', exact: true }).fill(administrator.password);
    await page.getByRole('textbox', { name: 'Wachtwoord nog een keer' }).fill(administrator.password);
    await page.getByRole('button', { name: 'Beheerder aanmaken en beginnen' }).click();
    await page.getByRole('heading', { name: 'U bent de eerste beheerder' }).waitFor();
    await takePicture(page, 'next-steps');
    await page.getByRole('link', { name: 'Verkiezing inrichten' }).click();
    await page.getByRole('heading', { name: 'Inrichten' }).waitFor();
    await page.getByRole('link', { name: 'Verkiezing toevoegen' }).click();

    // A file that is something else is told at once.
    await choose(page, files.candidates);
    await page.getByText('Dit is een EML-bestand 230b, maar hier hoort 110a.').waitFor();
    await pressNext(page);
    await page
      .getByText(/kan niet worden gebruikt/)
      .first()
      .waitFor();
    await choose(page, files.definition);
    const [first, second] = typedGroups(files.definition);
    await page
      .getByRole('textbox', { name: /^Groep/ })
      .first()
      .waitFor();
    await typeGroups(page, [first, second === '0000' ? '1111' : '0000']);
    await page
      .getByText(/groepen|vingerafdruk/i)
      .first()
      .waitFor();
    await pressNext(page);
    await page.getByText('De getypte groepen kloppen niet met dit bestand.').first().waitFor();
    await typeGroups(page, [first, second]);
    await page.getByText('Beide groepen kloppen met dit bestand.').waitFor();
    await seeWarnings(page);
    await next(page, 'Gemeente');

    await page.getByRole('searchbox', { name: 'Zoek uw gemeente' }).fill(province.stations.municipality.name);
    await page.getByRole('radio', { name: province.stations.municipality.name }).check();
    await next(page, 'Kandidatenlijsten');
    await choose(page, files.candidates);
    await page
      .getByRole('textbox', { name: /^Groep/ })
      .first()
      .waitFor();
    await typeGroups(page, typedGroups(files.candidates));
    await page.getByText('Beide groepen kloppen met dit bestand.').waitFor();
    await seeWarnings(page);
    await next(page, 'Telwijze');
    // Each choice tells which papers will be typed.
    await page.getByText('Dit typen de invoerders over:').waitFor();
    await page.getByText('Model Na 31-2 bijlage 1').waitFor();
    await page.getByText('Decentrale stemopneming (DSO)').click();
    await page.getByText('Model N 10-1').waitFor();
    await page.getByText('Centrale stemopneming (CSO)').click();
    await page.getByText('Model N 10-2').waitFor();
    await next(page, 'Stembureaus');
    await page.getByText('Uit een bestand').click();
    await choose(page, files.stations);
    await page.locator('.setup-step').getByText(files.stations.name).first().waitFor();
    await seeWarnings(page);
    await next(page, 'Kiesgerechtigden');
    const voters = page.getByRole('textbox', { name: /kiesgerechtigden/ });
    await voters.waitFor();
    expect((await voters.inputValue()).replaceAll('.', '')).toBe(String(province.stations.eligibleVoters));
    await page.getByText(/het goede aantal is/).click();
    await next(page, 'Controleren');
    await page.getByRole('button', { name: 'Verkiezing inrichten' }).click();
    await page.getByText(/is ingericht\.$/).waitFor();
    await page.getByRole('link', { name: String(province.stations.stations.length), exact: true }).waitFor();
  });

  it('imports stations from CSV: all complaints with their line, nothing half done, then the right file', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { username, password } = realPeople.administrator;
    const election = province.definition.id;
    const client = await hall.as(username, password);
    for (const { number } of province.stations.stations)
      await client.call('removeStation', { params: { election, station: number } });
    const { page } = await sit(hall, { username, password, path: `/verkiezingen/${election}/stembureaus` });
    await page.getByRole('button', { name: 'Bestand kiezen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stembureaus importeren' });
    const broken = 'nummer;naam;kiesgerechtigden\n1;De Eik;500\nx;De Beuk;abc\n1;De Linde;-3\n';
    await choose(page, { name: 'stembureaus.csv', bytes: new TextEncoder().encode(broken) });
    await dialog.getByText('Dit bestand heeft fouten. Er is niets geïmporteerd.', { exact: false }).waitFor();
    const complaints = await dialog.innerText();
    expect(complaints).toMatch(/regel 3/i);
    expect(complaints).toMatch(/regel 4/i);
    expect(await dialog.getByRole('button', { name: /importeren$/i }).isDisabled()).toBe(true);
    const right = writeStationCsv(province.stations.stations);
    await choose(page, { name: 'stembureaus.csv', bytes: right });
    const { length } = province.stations.stations;
    await dialog.getByText(`${length} stembureaus gevonden`).waitFor();
    await seeWarnings(page);
    await dialog.getByRole('button', { name: `${length} stembureaus importeren` }).click();
    await page.getByText(`${length} stembureaus toegevoegd.`).waitFor();
  });

  it('adds people: the password is made by chance, shown once, and works', async () => {
    const hall = await use(realDay({ elections: 1 }));
    const { username, password } = realPeople.administrator;
    const { page } = await sit(hall, { username, password, path: '/mensen' });
    await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Iemand toevoegen' });
    await dialog.getByText('Invoerder', { exact: true }).click();
    await dialog.getByRole('textbox', { name: /^Naam/ }).fill('Ida Nieuw');
    await dialog.getByRole('textbox', { name: /^Gebruikersnaam/ }).fill('ida');
    await dialog.getByRole('button', { name: 'Account maken' }).click();
    const slip = page.getByRole('dialog').or(page.getByRole('alertdialog')).filter({ hasText: 'Strookje' });
    const words = await slip.innerText();
    const made = /[a-z]+(?:-[a-z]+){2,}/.exec(words)?.[0] ?? '';
    expect(made.length).toBeGreaterThanOrEqual(13);
    await slip.getByRole('button', { name: 'Klaar' }).click();
    await page.getByRole('row', { name: /Ida Nieuw/ }).waitFor();
    expect(await page.content()).not.toContain(made);
    // The first login asks for a password of her own.
    const seat = await sit(hall, { username: 'ida', password: made, path: '/invoeren' });
    await seat.page.getByRole('heading', { name: 'Kies een eigen wachtwoord' }).waitFor();
  });
});

/** Ticks "I looked at the warnings" when there are any. */
async function seeWarnings(page: Page): Promise<void> {
  const box = page.getByText('Ik heb de waarschuwingen bekeken en wil dit bestand gebruiken.');
  if ((await box.count()) > 0) await box.click();
}
