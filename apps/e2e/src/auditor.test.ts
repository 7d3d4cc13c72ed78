// The auditor, on a computer on which nothing is opened and without an account: from the total of one candidate to the line of the log in which a
// typist entered it; a package that was tampered with; and one that is not held any more.
import { formatCount, unwrap, type CountField, type PollingStation } from '@telstaat/core';
import { makeKeyPair, prepare, seal, signStatement, unpack } from '@telstaat/seal';
import { expect, it } from 'vitest';
import { choosePackage, follow, go, resultsPackage } from './auditing.ts';
import { axeFindings } from './axe.ts';
import { expectForEverybody } from './for-everybody.ts';
import { tabTo } from './keyboard.ts';
import { finishSession } from './lead.ts';
import { ab, formOf, paperOf, stationNumbers } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld } from './world.ts';

const field = 'lists.1.candidates.2' satisfies CountField;
const [station = 0] = stationNumbers;
const numberAt = (one: PollingStation['number']): number => paperOf({ election: ab, station: one }).counts[field] ?? 0;
const total = stationNumbers.reduce((sum, one) => sum + numberAt(one), 0);

function labelOf(): string {
  const rows = formOf(ab).sections.flatMap(({ columns }) => columns.flat());
  const row = rows.find((one) => one.kind === 'count' && one.field === field);
  if (row?.kind !== 'count') throw new Error(`No row of ${field}`);
  return row.label;
}

/** Another total, with every digest made anew and signed with a key that nobody announced. */
function tampered(bytes: Uint8Array): Uint8Array {
  const { manifest, read } = unwrap(unpack(bytes));
  const { format: _format, version: _version, files: listed, program, ...rest } = manifest;
  const pair = makeKeyPair(new Uint8Array(32).fill(9));
  const files = listed.map(({ path, role }) => {
    const content = read(path) ?? new Uint8Array();
    if (path !== 'controle/totalen.json') return { path, role, bytes: content };
    const text = Buffer.from(content).toString('utf8');
    return { path, role, bytes: Buffer.from(text.replace(`"${field}": ${total}`, `"${field}": ${total + 1}`)) };
  });
  const details = { ...rest, programVersion: program.version, key: { number: 1, publicKey: pair.publicKey } };
  const prepared = prepare(details, files);
  return seal(prepared, signStatement(prepared.statement, pair.privateKey)).bytes;
}

const give = 'Pakket van Telstaat (zip)';

describeInBrowser('the auditor', ({ use, share, sit }) => {
  const counted = share(() => openWorld('allDefinitive'));
  let made: Promise<Uint8Array> | undefined;
  const bytes = async (): Promise<Uint8Array> =>
    (made ??= counted().then(async (hall) => {
      await finishSession(await hall.as('coordinator'), ab);
      return resultsPackage(hall, sit, ab);
    }));

  it('walks by keyboard, without an account, from the total of one candidate to the line in which a typist entered it', async () => {
    const whole = await bytes();
    const { page } = await sit(await use(openWorld('nothing')), { path: '/' });
    await follow(page, 'Controleer een pakket');
    await page.getByRole('heading', { name: 'Pakket controleren' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await choosePackage(page, give, whole);
    await page.getByText('Het pakket klopt.').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('list', { name: 'De vingerafdruk in woorden' }).getByRole('listitem').count()).toBe(12);
    expect(await page.getByText(/^FOUT/).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Wat er mis is' }).count()).toBe(0);
    await page.getByText('Er was geen vastlegging vóór de verkiezingsdag').waitFor();
    await takePicture(page, 'auditor-report');
    await expectForEverybody(page);

    // Step 1: the totals.
    await follow(page, 'Naar de totalen');
    await tabTo(page, page.getByRole('searchbox', { name: 'Zoek een kandidaat of vak' }));
    await page.keyboard.type(labelOf());
    await page.getByText(formatCount(total, 'nl'), { exact: true }).waitFor();
    await takePicture(page, 'auditor-totals');
    await expectForEverybody(page);

    // Step 2: one total, and what each station contributes.
    await follow(page, new RegExp(`${labelOf().replaceAll(/[.()]/g, '\\$&')}: ${formatCount(total, 'nl')}\\.`));
    await page.getByText(`Opgeteld over ${stationNumbers.length} stembureaus: ${formatCount(total, 'nl')}.`).waitFor();
    const rows = page.locator('.data-table tbody tr');
    expect(await rows.count()).toBe(stationNumbers.length);
    const values = await rows.locator('td:nth-child(3)').allInnerTexts();
    expect(values).toEqual(stationNumbers.map((one) => formatCount(numberAt(one), 'nl')));
    await takePicture(page, 'auditor-field');
    await expectForEverybody(page);

    // Step 3: the form of one station, as two people typed it.
    await go(page, rows.first().getByRole('link'));
    await page.getByRole('heading', { name: new RegExp(`^Stembureau ${station} `) }).waitFor();
    const row = page.locator('tr[data-followed=true]');
    const value = formatCount(numberAt(station), 'nl');
    expect(await row.locator('[data-align=end]').allInnerTexts()).toEqual([value, value, value]);
    await takePicture(page, 'auditor-station');
    await expectForEverybody(page);

    // Step 4: what happened to the number.
    await go(page, row.getByRole('link'));
    await page.getByRole('heading', { name: 'Wat er met dit getal gebeurde' }).waitFor();
    const typed = page.locator('.data-table tbody tr').filter({ has: page.locator('strong') });
    await eventually(() => typed.count()).toBe(2);
    const lines = await typed.allInnerTexts();
    expect(new Set(lines.map((line) => /Invoerder \d+/.exec(line)?.[0])).size).toBe(2);
    for (const line of lines) expect(line).toContain(value);
    await takePicture(page, 'auditor-lines');
    await expectForEverybody(page);

    // Step 5: the line itself: who (role and number), what, where, when.
    await go(page, typed.last().getByRole('link'));
    await page.getByRole('heading', { level: 1, name: new RegExp(`^Invoerder \\d+ typte ${value}$`) }).waitFor();
    const lead = await page.locator('.page-header-lead').innerText();
    expect(lead).toMatch(new RegExp(`^\\d{2}-\\d{2}-\\d{4} \\d{2}:\\d{2}:\\d{2}, tweede invoer, .*, stembureau ${station} `));
    expect(lead).toContain(labelOf());
    await page.getByText('Nagerekend: de vingerafdruk volgt uit de vorige').waitFor();
    expect(await page.locator('tr[data-followed=true]').innerText()).toContain(value);
    const payload = await page.getByRole('region', { name: 'Wat er is gehasht' }).innerText();
    expect(payload).toContain(`{"field":"${field}","value":${numberAt(station)}}`);
    expect(payload).toMatch(/"actor":"typist:\d+"/);
    await takePicture(page, 'auditor-event');
    await expectForEverybody(page);
    await page.reload();
    await page.getByText('Nagerekend: de vingerafdruk volgt uit de vorige').waitFor();
    // To the other person who typed this number, and back along the path.
    await follow(page, 'Vorige regel over dit getal');
    await page.getByRole('navigation', { name: 'Andere regels over dit getal' }).waitFor();
    await go(page, page.getByRole('navigation', { name: 'Waar u bent' }).getByRole('link', { name: `Stembureau ${station}` }));
    await page.locator('tr[data-followed=true]').waitFor();
  }, 240_000); // prettier-ignore

  it('reads all of it in English', async () => {
    const whole = await bytes();
    const { page } = await sit(await use(openWorld('nothing')), { path: '/controleren' });
    await page.getByRole('button', { name: 'English' }).click();
    await choosePackage(page, 'Telstaat package (zip)', whole);
    await page.getByText('The package is right.').waitFor({ timeout: 60_000 });
    await takePicture(page, 'auditor-report-en');
    await follow(page, 'To the totals');
    await page.getByRole('searchbox').fill(labelOf());
    await follow(page, /Where does this come from\?$/);
    await takePicture(page, 'auditor-field-en');
    await page.locator('.data-table tbody a').first().click();
    await page.locator('tr[data-followed=true]').getByRole('link').click();
    await takePicture(page, 'auditor-lines-en');
    await page.locator('.data-table tbody tr').filter({ has: page.locator('strong') }).first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: /^Typist \d+ typed \d+$/ }).waitFor();
    await takePicture(page, 'auditor-event-en');
    // What the form itself says is Dutch; what Telstaat says of it is not.
    const said = await page.locator('h1, h2, dt, th[scope=col], nav, .verify-right').allInnerTexts();
    expect(said.join('\n')).not.toMatch(/\b(stembureau|invoer|gebeurtenis|vingerafdruk|logboek)\b/i);
  }, 120_000); // prettier-ignore

  it('sees first what is wrong, with both values, and is told so on every step', async () => {
    const forged = tampered(await bytes());
    const { page } = await sit(await use(openWorld('nothing')), { path: '/controleren' });
    await choosePackage(page, give, forged);
    await page.getByText('Het pakket klopt NIET. Gebruik het niet.').waitFor({ timeout: 60_000 });
    await page.getByText('De handtekening of de sleutel klopt niet. Deze vingerafdruk bewijst dus niets.').waitFor();
    // By itself and above everything else: nothing that passed stands in between.
    const wrong = page.getByRole('region', { name: 'Wat er mis is' });
    expect(await wrong.getByText('goed', { exact: true }).count()).toBe(0);
    const finding = wrong.locator('.verify-findings li').filter({ hasText: `controle/totalen.json › ${field}` }).first();
    expect(await finding.innerText()).toContain(String(total));
    expect(await finding.innerText()).toContain(String(total + 1));
    await takePicture(page, 'auditor-failed');
    await expectForEverybody(page);
    await page.getByRole('link', { name: 'Naar de totalen' }).click();
    await page.getByText('Deze controle is niet geslaagd.').waitFor();
    await page.getByRole('searchbox').fill(labelOf());
    await page.getByText(`in het pakket staat ${formatCount(total + 1, 'nl')}`).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  }, 180_000); // prettier-ignore

  it('can stop, and is told kindly when a package is not held any more', async () => {
    const { page } = await sit(await use(openWorld('nothing')), { path: `/controleren/${'a'.repeat(64)}` });
    await page.getByText(/na een uur, of na twee andere, wordt een pakket vergeten/).waitFor();
    await page.getByRole('link', { name: 'Ander pakket' }).click();
    await choosePackage(page, give, new TextEncoder().encode('dit is geen zip'));
    await page.getByRole('button', { name: /^(Stoppen|Vergeet dit pakket)$/ }).click();
    await page.getByText('Pakket van Telstaat (zip)').waitFor();
    await page.goBack();
    await page.getByText(/wordt een pakket vergeten/).waitFor();
  });
});
