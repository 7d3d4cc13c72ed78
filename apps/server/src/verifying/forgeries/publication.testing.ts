// Publications changed by somebody with the right key: the page, the papers of stations, the list of stations, and what the manifest says.
import type { ElectionId, Instant, Sha256 } from '@telstaat/core';
import type { Forgery } from '../forging.testing.ts';
import { honest, honestDerived, filesOf } from '../forging.testing.ts';
import { readGiven } from '../given.ts';
import { deriveReport } from '../../packaging/derive.ts';
import { csv, eml, long, stationList } from './content.testing.ts';

const page = 'index.html';
const digestOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' as Sha256;
const pdf = 'Model_Na31-2.pdf';
const paperOf = (station: number): string =>
  `stembureaus/Model_Na31-2_bijlage1_PS2027_Oefenprovincie_Stembureau_${station}.pdf`;
const papers = new Map(filesOf(await honest('publication')).map(({ path, bytes }) => [path, bytes]));
const other = papers.get(paperOf(1)) ?? new Uint8Array();
const { derived, names } = await honestDerived();
const { counted, count, spreadsheet } = derived;
const real = deriveReport(
  { ...counted, election: { ...counted.election, practice: false } },
  {
    ...{ totals: count.totals, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
  },
);
/** The auditor has the package that it says it was made of. */
const beside = { given: readGiven({ key: { bytes: await honest('results') } }) };
const sheets = [eml, csv, long, stationList];

export const publicationForgeries: readonly Forgery[] = [
  {
    name: 'another page',
    kind: 'publication',
    changes: { [page]: () => '<h1>Lijst 9 wint</h1>' },
    finds: [`08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(2)],
  },
  {
    name: 'a number on the page',
    kind: 'publication',
    changes: { [page]: (text) => text.replace(/<td class="n">892<\/td>/, '<td class="n">893</td>') },
    finds: [`08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(2)],
  },
  {
    name: 'a name on the page',
    kind: 'publication',
    changes: { [page]: (text) => text.replaceAll('Lijst Voorwaarts', 'Lijst Achterwaarts') },
    finds: [`08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(2)],
  },
  {
    name: 'another session on the page',
    kind: 'publication',
    changes: { [page]: (text) => text.replace('Zitting: <bdi>Stadhuis', 'Zitting: <bdi>Elders') },
    finds: [`08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(2)],
  },
  {
    name: 'the paper of a station replaced by that of another',
    kind: 'publication',
    changes: { [paperOf(2)]: () => other },
    finds: [`08.06 ${paperOf(2)}`, `08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(1), paperOf(3)],
  },
  {
    name: 'the paper of a station that is no PDF',
    kind: 'publication',
    changes: { [paperOf(2)]: () => 'MZ' },
    finds: [`08.06 ${paperOf(2)}`],
    innocent: [...sheets, pdf, paperOf(1), paperOf(3)],
  },
  {
    name: 'the paper of a station left out',
    kind: 'publication',
    changes: { [paperOf(2)]: () => undefined },
    finds: [`02.04 ${paperOf(2)}`, `08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(1), paperOf(3)],
  },
  {
    name: 'a program between the papers',
    kind: 'publication',
    added: [{ path: 'stembureaus/virus.exe', role: 'paper', bytes: Buffer.from('MZ') }],
    finds: ['02.04 stembureaus/virus.exe', `08.07 ${page}`],
    innocent: [...sheets, pdf, paperOf(2)],
  },
  {
    name: 'another list of stations',
    kind: 'publication',
    changes: { [stationList]: (text) => text.replace('<PollingStation Id="3">', '<PollingStation Id="4">') },
    finds: [`09.03 ${stationList}`],
    innocent: [eml, csv, long, pdf, paperOf(2)],
  },
  {
    name: 'a list of stations that is something else',
    kind: 'publication',
    changes: { [stationList]: () => '<x/>' },
    finds: [`09.03 ${stationList}`],
    innocent: [eml, csv, long, pdf, paperOf(2)],
  },
  {
    name: 'the publication of another election',
    kind: 'publication',
    details: (details) => ({ ...details, election: 'PS2027_Andersprovincie' as ElectionId }),
    finds: ['03.03 manifest.json'],
    innocent: sheets,
  },
  {
    name: 'a practice published as a result',
    kind: 'publication',
    details: (details) => ({ ...details, practice: false }),
    finds: [`03.03 ${pdf}`, `08.06 ${paperOf(2)}`, `08.07 ${page}`],
    innocent: sheets,
  },
  {
    name: 'a report of a practice that does not say so',
    kind: 'publication',
    changes: { [pdf]: () => real },
    finds: [`03.03 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'a publication of another moment',
    kind: 'publication',
    details: (details) => ({ ...details, createdAt: '2031-01-01T00:00:00.000Z' as Instant }),
    finds: ['03.03 manifest.json', `03.03 ${pdf}`],
    innocent: sheets,
  },
  ...(
    [
      ['installation', { installation: 'ab'.repeat(16) }],
      ['definition', { definition: digestOfNothing }],
      ['ledger', { ledger: { events: 9, head: digestOfNothing } }],
    ] as const
  ).map(([what, claim]): Forgery => ({
    name: `a publication that claims another ${what} than the package of the auditor`,
    kind: 'publication',
    details: (details) => ({ ...details, ...claim }),
    options: beside,
    finds: ['14.01 manifest.json'],
    innocent: [...sheets, page],
  })),
  {
    name: 'a publication of another count than the package of the auditor',
    kind: 'publication',
    changes: { [eml]: (text) => text.replace('<ValidVotes>151<', '<ValidVotes>152<') },
    options: beside,
    finds: [`14.01 ${eml}`],
    innocent: [stationList],
  },
];
