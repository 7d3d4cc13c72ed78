// The pictures of the handbook and the README: which world, who looks, at what.
import { buildForm, keyIn, unwrap, type FieldId, type Keying } from '@telstaat/core';
import {
  ab,
  enterNight,
  explainWarning,
  fieldAt,
  finishSession,
  keyingsOf,
  openWorld,
  paperOf,
  places,
  realDay,
  realPeople,
  stationNumbers,
  withManyBlanks,
  type Hall,
} from '@telstaat/e2e';
import { electionOf, practiceDay } from '@telstaat/practice';
import { asUpload, officialFiles, typedGroups } from '@telstaat/server';
import type { Page } from 'playwright-core';
import { openCity } from './city.ts';
import type { PictureClock } from './clock.ts';

export interface Shot {
  /** Name of the picture, without extension. */
  readonly name: string;
  readonly username?: string;
  readonly password?: string;
  readonly path: string;
  /** Brings the screen in the state of the picture. */
  readonly arrange?: (page: Page) => Promise<void>;
  /** What is there once the screen is complete. */
  readonly ready: string;
}

export interface ShotWorld {
  readonly open: (clock: PictureClock) => Promise<Hall>;
  /** Seconds between two looks at the server's clock. */
  readonly pace: number;
  readonly shots: readonly Shot[];
}

const typist = { username: 'invoerder1' } as const;
const coordinator = { username: 'coordinator' } as const;
const lead = ({ username, password }: { readonly username: string; readonly password: string }) => ({
  username,
  password,
});

/** An entry with a sum that does not hold, typed as far as this field. */
async function typedUntil(clock: PictureClock, last: FieldId): Promise<Hall> {
  const hall = await openWorld('practice', { world: clock });
  const [province] = practiceDay({ size: 'practice', seed: 1 }).elections;
  if (!province) throw new Error('A practice without elections');
  const form = buildForm(electionOf(province));
  const paper = paperOf(places.halfTyped);
  const wrong: Keying = { field: 'voters.pollCards', value: (paper.counts['voters.pollCards'] ?? 0) - 9 };
  const until = form.fields.indexOf(last);
  const keyings = keyingsOf(form, keyIn(paper, [wrong])).filter(({ field }) => form.fields.indexOf(field) <= until);
  const client = await hall.as('invoerder1');
  const params = places.halfTyped;
  const { revision } = unwrap(await client.call('claimEntry', { params, body: {} }));
  unwrap(await client.call('saveDraft', { params, body: { revision, keyings: [...keyings] } }));
  return hall;
}

const entry = `/invoeren/${places.halfTyped.election}/${places.halfTyped.station}`;

export const shotWorlds: readonly ShotWorld[] = [
  {
    open: (world) => openWorld('nothing', { world }),
    pace: 1,
    shots: [{ name: 'first-screen', path: '/', ready: '.welcome-choice' }],
  },
  {
    open: (clock) => typedUntil(clock, 'lists.1.candidates.24'),
    pace: 1,
    shots: [
      {
        ...typist,
        name: 'typist-start',
        path: '/invoeren',
        ready: '.station-found',
        arrange: async (page) => {
          await page.locator('#station-number:focus').waitFor();
          await page.keyboard.type('3');
        },
      },
      {
        ...typist,
        name: 'entry',
        path: entry,
        ready: '.finding',
        arrange: async (page) => {
          await fieldAt(page, 'lists.1.candidates.25').focus();
          await page.keyboard.type('1');
        },
      },
    ],
  },
  {
    open: (clock) => typedUntil(clock, 'lists.7.total'),
    pace: 1,
    shots: [
      {
        ...typist,
        name: 'check',
        path: entry,
        ready: '.check-table',
        arrange: async (page) => {
          await page.locator('.count-input:focus').waitFor();
          await page.getByRole('button', { name: 'Controleren en afronden' }).click();
        },
      },
    ],
  },
  {
    open: (world) => openWorld('oneOfEverything', { world }),
    pace: 20,
    shots: [
      { ...coordinator, name: 'errors', path: `/verkiezingen/${ab}/stembureaus/1`, ready: '.station-actions' },
      {
        ...coordinator,
        name: 'differences',
        path: `/verkiezingen/${ab}/stembureaus/2`,
        ready: '.station-radio :checked',
        arrange: async (page) => {
          await page.locator('.station-radio input:focus').waitFor();
          await page.keyboard.press('2');
        },
      },
      {
        ...coordinator,
        name: 'rules',
        path: `/verkiezingen/${ab}/stembureaus/3`,
        ready: '.station-rules li',
        arrange: (page) => page.getByRole('tab', { name: /^Controles/ }).click(),
      },
      { ...coordinator, name: 'session', path: '/zitting', ready: '.session-checklist' },
      { ...coordinator, name: 'stations', path: `/verkiezingen/${ab}/stembureaus`, ready: 'tbody tr' },
      { username: 'beheerder', name: 'people', path: '/mensen', ready: 'tbody tr' },
    ],
  },
  {
    open: remarkable,
    pace: 20,
    shots: [
      { ...coordinator, name: 'warnings', path: `/verkiezingen/${ab}/waarschuwingen`, ready: 'tbody tr' },
      {
        ...coordinator,
        name: 'warning',
        path: `/verkiezingen/${ab}/stembureaus/${places.firstFinished.station}?melding=W.201`,
        ready: '.station-note input:focus',
      },
    ],
  },
  {
    open: duringTheNight,
    pace: 20,
    shots: [{ ...coordinator, name: 'night', path: `/verkiezingen/${ab}/avond`, ready: '.night-table' }],
  },
  {
    open: reported,
    pace: 1,
    shots: [
      {
        ...coordinator,
        name: 'papers',
        path: `/verkiezingen/${ab}/papieren`,
        ready: '.job a',
        arrange: (page) => page.getByRole('button', { name: 'Afdrukken voor alle stembureaus: N 10-2' }).click(),
      },
      { ...coordinator, name: 'session-report', path: `/verkiezingen/${ab}/verslag`, ready: '.notes-rows' },
    ],
  },
  {
    open: (world) => openWorld('allDefinitive', { world }),
    pace: 10,
    shots: [
      {
        ...coordinator,
        name: 'finish',
        path: '/zitting',
        ready: '.session-approval',
        arrange: (page) => page.getByRole('button', { name: 'Invoer afronden' }).first().click(),
      },
    ],
  },
  {
    open: (world) => realDay({ elections: 0, world }),
    pace: 1,
    shots: [
      {
        ...lead(realPeople.administrator),
        name: 'fingerprint',
        path: '/inrichten/nieuw',
        ready: '.setup-right',
        arrange: chooseDefinition,
      },
    ],
  },
  {
    open: openCity,
    pace: 6,
    shots: [{ ...lead(realPeople.coordinator), name: 'overview', path: '/overzicht', ready: 'tbody tr' }],
  },
  {
    open: finished,
    pace: 10,
    shots: [
      {
        ...coordinator,
        name: 'totals',
        path: `/verkiezingen/${ab}/totalen?deel=votes&veld=voters.total`,
        ready: '.totals-right',
      },
      { ...coordinator, name: 'output', path: `/verkiezingen/${ab}/uitvoer`, ready: '.packages-card' },
    ],
  },
];

async function chooseDefinition(page: Page): Promise<void> {
  const [province] = practiceDay({ size: 'tiny', seed: 7 }).elections;
  if (!province) throw new Error('A day without elections');
  const { definition } = officialFiles(province);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Kies een bestand' }).click(),
  ]);
  const buffer = Buffer.from(asUpload(definition).content, 'base64');
  await chooser.setFiles({ name: definition.name, mimeType: 'text/xml', buffer });
  const groups = page.getByRole('textbox', { name: /^Groep/ });
  await groups.first().waitFor();
  for (const [index, group] of typedGroups(definition).entries()) await groups.nth(index).fill(group);
  await page.locator('.setup-fingerprint').scrollIntoViewIfNeeded();
}

/** Everything counted, the session of the water board finished, its package made. */
export async function finished(world: PictureClock): Promise<Hall> {
  const hall = await openWorld('allDefinitive', { world });
  const lead = await hall.as('coordinator');
  const params = { election: ab };
  await finishSession(lead, ab);
  unwrap(await lead.call('makePackage', { params, body: {} }));
  return hall;
}

/** A session of which something was written down. */
async function reported(world: PictureClock): Promise<Hall> {
  const hall = await openWorld('practice', { world });
  const member = (initials: string, lastName: string, role: string) => ({
    ...{ initials, lastName, role, from: '08:30', until: '17:15', location: 'Sporthal Eemhove' },
  });
  const notes = {
    attendance: [member('A.B.', 'de Vries', 'Voorzitter'), member('C.', 'Bakker', 'Lid')],
    objections: [
      {
        time: '10:15',
        objection: 'Een aanwezige vond een stembiljet van stembureau 3 ongeldig.',
        reply: 'Het stembiljet is opnieuw bekeken en is geldig.',
      },
    ],
  };
  const coordinatorOfDay = await hall.as('coordinator');
  unwrap(await coordinatorOfDay.call('putReportNotes', { params: { election: ab }, body: { notes } }));
  return hall;
}

/** A station with many blank votes, explained by its typist. */
async function remarkable(world: PictureClock): Promise<Hall> {
  const hall = await openWorld('practice', { world });
  await explainWarning(await hall.as('invoerder1'), places.firstFinished, {
    sheet: withManyBlanks(paperOf(places.firstFinished)),
    finding: 'W.201',
    text: 'Veel blanco stemmen: zo staat het op het papier.',
  });
  return hall;
}

/** Election night, half of the stations in. */
async function duringTheNight(world: PictureClock): Promise<Hall> {
  const hall = await openWorld('practice', { world });
  const lead = await hall.as('coordinator');
  unwrap(await lead.call('stepNight', { params: { election: ab }, body: { step: 'open' } }));
  for (const station of stationNumbers.slice(0, 5))
    await enterNight(await hall.as('invoerder1'), { election: ab, station });
  return hall;
}
