// What an auditor holds beside a package: what was fixed before election day, its digest on paper, an earlier package of the same count; and
// packages that are broken, or made to be published.
import { fileAddress } from '@telstaat/contract';
import { shaOnPaper, unwrap, type ElectionId, type Sha256 } from '@telstaat/core';
import { verifyPackage } from '@telstaat/server';
import { expect, it } from 'vitest';
import { choosePackage, fetchPackage, follow, go, resultsPackage } from './auditing.ts';
import { axeFindings } from './axe.ts';
import { expectForEverybody } from './for-everybody.ts';
import type { Hall } from './hall.ts';
import { tabTo } from './keyboard.ts';
import { finishSession, resolveWhole } from './lead.ts';
import { ab, enter, paperOf, ps, stationName, stationNumbers, withMovedVote } from './papers.ts';
import { takePicture } from './pictures.ts';
import { describeInBrowser, eventually } from './setting.ts';
import { enterAll, openWorld } from './world.ts';

const give = 'Pakket van Telstaat (zip)';
const right = 'Het pakket klopt.';
const [station = 0] = stationNumbers;
const params = { election: ab };

interface Packages {
  readonly definition: Uint8Array;
  readonly other: Uint8Array;
  readonly earlier: Uint8Array;
  readonly later: Uint8Array;
  readonly publication: Uint8Array;
}

describeInBrowser('what an auditor holds beside a package', ({ use, share, sit }) => {
  const counted = share(() => openWorld('practice'));
  let made: Promise<Packages> | undefined;
  const packages = (): Promise<Packages> => (made ??= counted().then(make));

  /** Fixed before election day, counted, a form typed anew after the first package, and published. */
  async function make(hall: Hall): Promise<Packages> {
    const coordinator = await hall.as('coordinator');
    const fix = async (election: ElectionId) => {
      const { sha256 } = unwrap(await coordinator.call('makeDefinitionPackage', { params: { election }, body: {} }));
      return fetchPackage(hall, sit, { election, sha256 });
    };
    const [definition, other] = [await fix(ab), await fix(ps)];
    await enterAll(hall, ab, stationNumbers);
    await finishSession(coordinator, ab);
    const earlier = await resultsPackage(hall, sit, ab);
    unwrap(await coordinator.call('stepSession', { params, body: { step: 'reopen' } }));
    await resolveWhole(coordinator, { election: ab, station }, 'reset');
    const paper = withMovedVote(paperOf({ election: ab, station }));
    for (const name of ['invoerder1', 'invoerder2']) await enter(await hall.as(name), { election: ab, station }, paper);
    await finishSession(coordinator, ab);
    const later = await resultsPackage(hall, sit, ab);
    return { definition, other, earlier, later, publication: await publish(hall) };
  }

  async function publish(hall: Hall): Promise<Uint8Array> {
    const coordinator = await hall.as('coordinator');
    const { id: job } = unwrap(await coordinator.call('makePublication', { params, body: {} }));
    const state = async () => unwrap(await coordinator.call('getPrintJob', { params: { ...params, job } })).state;
    await eventually(state).toBe('done');
    const { context } = await sit(hall, { username: 'beheerder' });
    const reply = await context.request.get(fileAddress('getPrintJobFile', { ...params, job }));
    return new Uint8Array(await reply.body());
  }

  async function open(bytes: Uint8Array) {
    const seat = await sit(await use(openWorld('nothing')), { path: '/controleren' });
    await choosePackage(seat.page, give, bytes);
    return seat;
  }

  it('a definition package: the results rest on it, or on another', async () => {
    const { definition, other, later } = await packages();
    const { page } = await open(later);
    await page.getByText(right).waitFor({ timeout: 60_000 });
    // It was fixed before election day: there is nothing to remark.
    expect(await page.getByText('Er was geen vastlegging vóór de verkiezingsdag').count()).toBe(0);
    await choosePackage(page, 'Definitiepakket (zip)', definition, 'vooraf.zip');
    const panel = page.getByRole('region', { name: 'Vergelijk met wat vooraf is vastgelegd' });
    await panel.getByText(`Het gekozen pakket: ${right}`).waitFor({ timeout: 60_000 });
    await takePicture(page, 'auditor-definition-chosen');
    await go(page, panel.getByRole('button', { name: 'Opnieuw controleren' }).first());
    await page.getByText('Het pakket rust op de definitie die u opgaf.').first().waitFor({ timeout: 60_000 });
    await takePicture(page, 'auditor-definition');

    await choosePackage(page, 'Definitiepakket (zip)', other, 'anders.zip');
    await panel.getByText(`Het gekozen pakket: ${right}`).waitFor({ timeout: 60_000 });
    await go(page, panel.getByRole('button', { name: 'Opnieuw controleren' }).first());
    await page.getByText('Het pakket rust NIET op de definitie die u opgaf.').first().waitFor({ timeout: 60_000 });
    await page.getByRole('region', { name: 'Wat er mis is' }).getByText('13.02').waitFor();
    await takePicture(page, 'auditor-definition-other');
    await expectForEverybody(page);
  }, 240_000);

  it('a digest typed from paper: as it stands there, with a slip, and of something else', async () => {
    const { later } = await packages();
    const { package: identity } = await verifyPackage(later);
    const digest = shaOnPaper(identity?.definition ?? ('' as Sha256));
    const { page } = await open(later);
    await page.getByText(right).waitFor({ timeout: 60_000 });
    const field = page.getByLabel('Of: vingerafdruk van de definitie');
    const type = async (text: string) => {
      await tabTo(page, field, 400);
      await field.selectText();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await type(digest.slice(0, -2));
    await page.getByText('Een vingerafdruk heeft 64 tekens').waitFor();
    await takePicture(page, 'auditor-digest-slip');
    await type(digest.toUpperCase());
    await page.getByText('Het pakket rust op de definitie die u opgaf.').first().waitFor({ timeout: 60_000 });
    await type(`${digest.startsWith('0') ? '1' : '0'}${digest.slice(1)}`);
    await page.getByText('Het pakket rust NIET op de definitie die u opgaf.').first().waitFor({ timeout: 60_000 });
    expect(await axeFindings(page)).toEqual([]);
  }, 180_000);

  it('the key, typed from the key sheet: in words, with a slip, and of another', async () => {
    const { definition } = await packages();
    const { page } = await open(definition);
    await page.getByText(right).waitFor({ timeout: 60_000 });
    const words = await page
      .getByRole('list', { name: 'De vingerafdruk in woorden' })
      .getByRole('listitem')
      .allInnerTexts();
    const field = page.getByLabel('Woorden of groepen van het sleutelblad');
    const type = async (text: string) => {
      await tabTo(page, field, 400);
      await field.selectText();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await type(words.slice(1).join(' '));
    await page.getByText('Dit is geen vingerafdruk van een sleutel.').waitFor();
    await type(words.join(' '));
    await page.getByText('Ondertekend met de sleutel die u opgaf.').first().waitFor({ timeout: 60_000 });
    await takePicture(page, 'auditor-key');
    await expectForEverybody(page);
    await type([...words.slice(1), words[0]].join(' '));
    await page.getByText('NIET ondertekend met de sleutel die u opgaf.').first().waitFor({ timeout: 60_000 });
    await page.getByRole('region', { name: 'Wat er mis is' }).getByText('10.07').waitFor();
  }, 180_000);

  it('an earlier package of the same count: what was typed anew, and the lines of the log in between', async () => {
    const { earlier, later } = await packages();
    const { page } = await open(later);
    await page.getByText(right).waitFor({ timeout: 60_000 });
    await choosePackage(page, 'Ander pakket van dezelfde telling (zip)', earlier, 'eerder.zip');
    await page.getByText(`Het gekozen pakket: ${right}`).waitFor({ timeout: 60_000 });
    await go(page, page.getByRole('button', { name: 'Twee pakketten vergeleken' }));
    const name = stationName({ election: ab, station });
    await page.getByRole('heading', { name: `Stembureau ${station} ${name}: veranderd` }).waitFor({ timeout: 60_000 });
    const was = paperOf({ election: ab, station }).counts['lists.1.candidates.1'] ?? 0;
    const row = page
      .getByRole('region', { name: new RegExp(`^Stembureau ${station} `) })
      .locator('tbody tr')
      .first();
    expect(await row.locator('td').allInnerTexts()).toEqual([String(was), String(was - 1)]);
    await page.getByText(/Zitting heropend/).waitFor();
    await takePicture(page, 'auditor-compare');
    await expectForEverybody(page);
    await go(
      page,
      page
        .getByRole('region', { name: /^Logboek ertussen/ })
        .getByRole('link')
        .first(),
    );
    await page.getByText('Nagerekend: de vingerafdruk volgt uit de vorige').waitFor();
  }, 180_000);

  it('a publication has no forms to walk through, and says whose word it is', async () => {
    const { publication } = await packages();
    const { page } = await open(publication);
    await page.getByText(right).waitFor({ timeout: 60_000 });
    await page.getByText('In een publicatie zit geen logboek.').waitFor();
    expect(await page.getByRole('link', { name: 'Naar de totalen' }).count()).toBe(0);
    await takePicture(page, 'auditor-publication');
    await expectForEverybody(page);
  }, 120_000);

  it('a package that was cut off is refused in words, with what to do', async () => {
    const { later } = await packages();
    const { page } = await open(later.slice(0, later.length / 2));
    await page.getByText('Het pakket klopt NIET. Gebruik het niet.').waitFor({ timeout: 60_000 });
    await page.getByText('Vraag de gemeente om uitleg of om een nieuw pakket').waitFor();
    await page.getByRole('region', { name: 'Wat er mis is' }).waitFor();
    expect(await page.getByRole('link', { name: 'Naar de totalen' }).count()).toBe(0);
    await takePicture(page, 'auditor-broken');
    expect(await axeFindings(page)).toEqual([]);
    await follow(page, 'Ander pakket');
    await page.getByRole('heading', { name: 'Wat u krijgt' }).waitFor();
  }, 120_000);
});
