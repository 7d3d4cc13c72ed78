// Files that must be refused, made from a small practice: each breaks one thing, and `inspect` must say which.
import { buildForm, consolidate, type ComplaintCode, type Instant } from '@telstaat/core';
import { toCountFile, writeCandidateLists, writeCount, writeDefinition, writePollingStations } from '@telstaat/formats';
import { electionOf, practiceDay } from '@telstaat/practice';

export interface RefusedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: ComplaintCode;
}

const [province, waterBoard] = practiceDay({ size: 'tiny', seed: 1 }).elections;
if (!province || !waterBoard) throw new Error('A day without elections');
const { definition, candidateLists, stations, papers } = province;
const { lists } = candidateLists;
const [list] = lists;
const [station] = stations.stations;
const [paper] = papers;
if (!list || !station || !paper) throw new Error('A practice without lists, stations or papers');

const written = { created: '2027-02-01T12:00:00.000', issued: '2027-02-01' };
const authority = { id: 'CSB', name: 'Centraal stembureau Oefenprovincie' } as const;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const good = writeDefinition(definition, written);
const goodText = new TextDecoder().decode(good);
const candidates = (changed: typeof lists): Uint8Array =>
  writeCandidateLists({ ...candidateLists, lists: changed }, { ...written, authority });

/** In words of XML: entities that grow tenfold each, which a careless reader unfolds to gigabytes. */
const entities = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? 'ha' : `&h${level - 1};`.repeat(10);
  return `<!ENTITY h${level} "${inner}">`;
}).join('');

function countWithUnitTwice(): Uint8Array {
  if (!province) throw new Error('No province');
  const election = electionOf(province);
  const form = buildForm(election);
  const createdAt = '2027-03-18T12:00:00.000Z' as Instant;
  const totals = consolidate(form, papers);
  const count = toCountFile({ election, stations: stations.stations, sheets: papers, totals, createdAt });
  return writeCount({ ...count, units: [...count.units, ...count.units.slice(0, 1)] });
}

/** Good in itself; the lists of another election are held against it. */
export const contextFile = { name: '110a-good.eml.xml', bytes: good };

/** Refused only beside `contextFile`. */
export const refusedBesideContext: RefusedFile = {
  name: '230b-other-election.eml.xml',
  bytes: writeCandidateLists(waterBoard.candidateLists, { ...written, authority }),
  code: 'lists.otherElection',
};

export const refusedFiles: readonly RefusedFile[] = [
  { name: 'empty.eml.xml', bytes: text(''), code: 'file.empty' },
  { name: 'letter.txt', bytes: text('Beste gemeente,\n\nHierbij de uitslag.\n'), code: 'file.unknown' },
  { name: '110a-cut-off.eml.xml', bytes: good.subarray(0, 900), code: 'xml.cutOff' },
  { name: '110a-not-utf8.eml.xml', bytes: good.map((byte) => (byte === 0x76 ? 0xeb : byte)), code: 'xml.notUtf8' },
  {
    name: '110a-entities.eml.xml',
    bytes: text(`<!DOCTYPE EML [${entities}]>${goodText.replace('>Oefenprovincie<', '>&h8;<')}`),
    code: 'xml.doctype',
  },
  {
    name: '110a-other-subcategory.eml.xml',
    bytes: writeDefinition({ ...definition, subcategory: 'AB2' }, written),
    code: 'definition.subcategoryMismatch',
  },
  {
    name: '110a-municipality-twice.eml.xml',
    bytes: writeDefinition(
      { ...definition, regions: [...definition.regions, ...definition.regions.slice(-1)] },
      written,
    ),
    code: 'definition.treeTwice',
  },
  {
    name: '110a-seats-in-words.eml.xml',
    bytes: text(goodText.replace('NumberOfSeats>47<', 'NumberOfSeats>zevenenveertig<')),
    code: 'eml.notPositive',
  },
  { name: '230b-lists-out-of-order.eml.xml', bytes: candidates(lists.toReversed()), code: 'lists.notIncreasing' },
  {
    name: '230b-candidates-out-of-order.eml.xml',
    bytes: candidates([{ ...list, candidates: list.candidates.toReversed() }, ...lists.slice(1)]),
    code: 'lists.candidatesNotIncreasing',
  },
  { name: '510b-station-twice.eml.xml', bytes: countWithUnitTwice(), code: 'count.unitTwice' },
  {
    name: '110b-station-twice.eml.xml',
    bytes: writePollingStations({ ...stations, stations: [station, station] }, written),
    code: 'stations.numberTwice',
  },
  { name: 'stations-twice.csv', bytes: text('nummer;naam\n1;De Meent\n1;Het Anker\n'), code: 'stations.numberTwice' },
  { name: 'stations-total.csv', bytes: text('nummer;naam\n1;De Meent\n;Totaal\n'), code: 'csv.totalRow' },
  { name: 'stations-no-name.csv', bytes: text('nummer;naam\n1;\n'), code: 'stations.nameMissing' },
  { name: 'stations-long-number.csv', bytes: text('nummer;naam\n1234567;De Meent\n'), code: 'stations.numberLong' },
  {
    name: 'stations-voters.csv',
    bytes: text('nummer;naam;kiesgerechtigden\n1;De Meent;veel\n'),
    code: 'stations.votersInvalid',
  },
];
