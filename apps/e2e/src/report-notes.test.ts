// The report of the session: typed by keyboard, lost by nobody, together by two people, on paper, and told when a package becomes void.
import { tool } from '@telstaat/testkit';
import { unwrap } from '@telstaat/core';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFindings } from './axe.ts';
import { pressAndConfirm } from './dialogs.ts';
import { wordsOfPdf } from './downloads.ts';
import { expectForEverybody } from './for-everybody.ts';
import type { Hall } from './hall.ts';
import { focusedId, press, tabTo } from './keyboard.ts';
import { finishSession, secondCoordinator } from './lead.ts';
import { ab, generatedDay, paperOf } from './papers.ts';
import { takePicture } from './pictures.ts';
import { explainWarning, withManyBlanks } from './remarkable.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { openWorld, places, realDay, realPeople } from './world.ts';

const path = `/verkiezingen/${ab}/verslag`;
const coordinator = { username: 'coordinator', path } as const;
const pdftotext = tool('pdftotext');
const params = { election: ab };

const field = (page: Page, place: string) => page.locator(`[id="${place}"]`);
const keptNotes = async (hall: Hall) =>
  unwrap(await (await hall.as('coordinator')).call('getReportNotes', { params })).notes;

describeInBrowser('the report of the session', ({ use, sit, share }) => {
  const practice = share(() => openWorld('practice'));

  it('is typed by keyboard alone, row after row, and saved with one key', async () => {
    const hall = await use(openWorld('practice'));
    const { page } = await sit(hall, coordinator);
    await page.getByText('Nog niets bewaard').waitFor();
    await expectForEverybody(page);
    await tabTo(page, page.getByRole('button', { name: 'Persoon toevoegen' }));
    await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('attendance.0.initials');
    for (const text of ['A.B.', 'de Vries', 'Voorzitter', '8', '1730']) {
      await page.keyboard.type(text);
      await press(page, 'Tab');
    }
    await page.keyboard.type('Sporthal');
    await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('attendance.1.initials');
    await press(page, 'Tab');
    await page.keyboard.type('Bakker');
    await press(page, 'Tab');
    await page.keyboard.type('Lid');
    await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('attendance.2.initials');
    await tabTo(page, page.getByRole('button', { name: 'Regel 3 verwijderen: Presentielijst' }));
    await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('attendance.1.initials');
    await tabTo(page, page.getByRole('button', { name: 'Bezwaar toevoegen' }));
    await press(page, 'Enter');
    await eventually(() => focusedId(page)).toBe('objections.0.time');
    await page.keyboard.type('10.15');
    await press(page, 'Tab');
    await page.keyboard.type('Stapel 3 ligt scheef');
    await page.getByText('Nog niet bewaard').waitFor();
    await takePicture(page, 'verslag');
    await expectForEverybody(page);
    await page.keyboard.press('Control+s');
    await page.getByText(/^Bewaard om/).waitFor();
    expect(await keptNotes(hall)).toEqual({
      attendance: [
        {
          initials: 'A.B.',
          lastName: 'de Vries',
          role: 'Voorzitter',
          from: '08:00',
          until: '17:30',
          location: 'Sporthal',
        },
        { initials: '', lastName: 'Bakker', role: 'Lid', from: '', until: '' },
      ],
      objections: [{ time: '10:15', objection: 'Stapel 3 ligt scheef', reply: '' }],
    });
  });

  it('says at each field what is wrong, goes there, and saves nothing', async () => {
    const { page } = await sit(await practice(), coordinator);
    await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
    await field(page, 'attendance.0.from').fill('25:00');
    await page.getByRole('button', { name: 'Toelichting toevoegen' }).click();
    await field(page, 'explanations.0.station').fill('99');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText(/^Er is niets bewaard: \d velden kloppen niet$/).waitFor();
    await eventually(() => focusedId(page)).toBe('attendance.0.lastName');
    await page.getByText('Typ een tijd, zoals 9:30').waitFor();
    await page.getByText('Dit stembureau bestaat niet').waitFor();
    await takePicture(page, 'verslag-fouten');
    await expectForEverybody(page);
    expect(await keptNotes(await practice())).toEqual({});
    await pressAndConfirm(page, 'Wijzigingen weggooien');
    await page.getByText('Nog niets bewaard').waitFor();
    expect(await page.locator('.notes-rows').count()).toBe(0);
  });

  it('comes back after a reload, also when it was not saved', async () => {
    const { page } = await sit(await practice(), coordinator);
    await page.getByRole('button', { name: 'Bijzonderheid toevoegen' }).click();
    await field(page, 'irregularities.0.text').fill('Schorsing van een kwartier');
    await page.reload();
    await page.getByText('Dit had u nog niet bewaard').waitFor();
    expect(await field(page, 'irregularities.0.text').inputValue()).toBe('Schorsing van een kwartier');
    expect(await axeFindings(page)).toEqual([]);
    await pressAndConfirm(page, 'Wijzigingen weggooien');
    await page.getByText('Nog niets bewaard').waitFor();
    await page.reload();
    await page.getByText('Nog niets bewaard').waitFor();
  });

  it('is written by two people: what both wrote stands together, and nothing is lost', async () => {
    const hall = await use(openWorld('practice'));
    const colleague = await secondCoordinator(hall);
    const { page } = await sit(hall, coordinator);
    await page.getByRole('button', { name: 'Bijzonderheid toevoegen' }).click();
    await field(page, 'irregularities.0.text').fill('Van mij');
    const theirs = { irregularities: [{ time: '11:00', text: 'Van de ander' }] };
    unwrap(await colleague.call('putReportNotes', { params, body: { notes: theirs } }));
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText('Iemand anders schreef hier ook').waitFor();
    expect(await field(page, 'irregularities.0.text').inputValue()).toBe('Van mij');
    expect(await field(page, 'irregularities.1.text').inputValue()).toBe('Van de ander');
    await takePicture(page, 'verslag-samen');
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator('.notes-notices').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText(/^Bewaard om/).waitFor();
    expect((await keptNotes(hall)).irregularities?.map(({ text }) => text)).toEqual(['Van mij', 'Van de ander']);
  });

  it('says that the package becomes void, and then it does', async () => {
    const hall = await use(openWorld('allDefinitive'));
    const lead = await hall.as('coordinator');
    await finishSession(lead, ab);
    unwrap(await lead.call('makePackage', { params, body: {} }));
    const { page } = await sit(hall, coordinator);
    await page.getByText('Er is een uitvoerpakket dat geldt').waitFor();
    await page.getByText('Er zijn geen verschillen geconstateerd').click();
    await takePicture(page, 'verslag-pakket');
    await page.getByRole('button', { name: 'Bewaren' }).click();
    await page.getByText(/^Bewaard om/).waitFor();
    await page.getByText('Er is een uitvoerpakket dat geldt').waitFor({ state: 'detached' });
    await page.goto(`/verkiezingen/${ab}/uitvoer`);
    await page.getByText('Vervallen', { exact: true }).waitFor();
  });

  it('shows what a typist explained of a warning: it comes along by itself', async () => {
    const hall = await use(openWorld('practice'));
    const { firstFinished } = places;
    await explainWarning(await hall.as('invoerder1'), firstFinished, {
      sheet: withManyBlanks(paperOf(firstFinished)),
      finding: 'W.201',
      text: 'Veel blanco stemmen: zo staat het op het papier.',
    });
    const { page } = await sit(hall, coordinator);
    await page.getByRole('heading', { name: 'Komt vanzelf mee' }).waitFor();
    await page.getByText('Veel blanco stemmen: zo staat het op het papier.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('of 2023 asks what those papers ask', async () => {
    const day = generatedDay('tiny', 7);
    const id = day.elections[0]?.definition.id ?? '';
    const hall = await use(realDay({ elections: 1, day, modelYear: 2023, countingMethod: 'DSO' }));
    const { username, password } = realPeople.coordinator;
    const { page } = await sit(hall, { username, password, path: `/verkiezingen/${id}/verslag` });
    await page.getByText('Ja, er zijn pakken geopend').click();
    await page.getByRole('textbox', { name: 'Wat daarin is aangetroffen' }).fill('Twee biljetten');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
      'Presentielijst',
      'Bij gecombineerde stemmingen',
      'Bezwaren van aanwezigen',
      'Andere bijzonderheden',
    ]);
    await page.keyboard.press('Control+s');
    await page.getByText(/^Bewaard om/).waitFor();
    await expectForEverybody(page);
  });

  it.skipIf(pdftotext === undefined)(
    `stands in the concept of the official report${pdftotext === undefined ? ' (skipped: no pdftotext on this machine)' : ''}`,
    async () => {
      const hall = await use(openWorld('practice'));
      const { page, context } = await sit(hall, coordinator);
      await page.getByRole('button', { name: 'Persoon toevoegen' }).click();
      await field(page, 'attendance.0.lastName').fill('Zonnebloemstra');
      await field(page, 'attendance.0.role').fill('Lid');
      await page.getByRole('button', { name: 'Toelichting toevoegen' }).click();
      await field(page, 'explanations.0.station').fill('2');
      await field(page, 'explanations.0.text').fill('Drie stapels nageteld');
      await page.getByText('Er zijn verschillen geconstateerd').click();
      await page.getByRole('textbox', { name: 'Wat daarvan de uitkomst is' }).fill('Gebeld met de Kiesraad');
      await page.getByRole('button', { name: 'Bewaren' }).click();
      await page.getByText(/^Bewaard om/).waitFor();
      const address = await page.getByRole('link', { name: 'Voorbeeld als CONCEPT (PDF)' }).getAttribute('href');
      const reply = await context.request.get(address ?? '');
      const words = wordsOfPdf(pdftotext ?? '', new Uint8Array(await reply.body()));
      expect(words).toContain('Concept: dit document heeft nog geen digitale vingerafdruk');
      for (const text of ['Zonnebloemstra', 'Drie stapels nageteld', 'Gebeld met de Kiesraad'])
        expect(words).toContain(text);
    },
  );
});
