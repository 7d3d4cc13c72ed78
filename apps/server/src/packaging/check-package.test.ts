// The foreign opinion: a script in another language, written from docs/package-format.md, finds right what is right, and wrong what was changed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keyIn, unwrap, type LedgerEvent, type StoredEvent } from '@telstaat/core';
import { pack, readLog, signaturePath, statementPath, unpack, writeLog, type PackageFile } from '@telstaat/seal';
import { absentTools, repository, skipWhen, tool } from '@telstaat/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { happeningsOf, linked, type Happening } from './log.testing.ts';
import { makeDefinitionPackage } from './make-definition-package.ts';
import { makePackage } from './make-package.ts';
import {
  countingDay,
  forge,
  inputOf,
  keyOf,
  packageChoices,
  packageInput,
  testKey,
  type Change,
} from './package.testing.ts';
import { planPublication } from './publication.ts';
import { ledgerOf } from './signing.ts';

const scripts = join(repository, 'scripts');
const python = tool('python3');
const noPython = absentTools(['python3']);
const folder = mkdtempSync(join(tmpdir(), 'telstaat-check-package-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Opinion {
  readonly code: number;
  readonly says: string;
}

/** What the script says of many packages: one Python for all of them, which asks its `main` one after another. */
function opinions(packages: readonly Uint8Array[]): readonly Opinion[] {
  if (noPython !== undefined) return [];
  const paths = packages.map((bytes, index) => {
    const path = join(folder, `${index}.zip`);
    writeFileSync(path, bytes);
    return path;
  });
  const driver = `
import contextlib, io, json, sys
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import check_package
def opinion(path):
    check_package.faults.clear()
    with contextlib.redirect_stdout(io.StringIO()) as said: code = check_package.main([path])
    return {'code': code, 'says': said.getvalue()}
print(json.dumps([opinion(path) for path in sys.argv[2:]]))`;
  return JSON.parse(runPython(['-c', driver, scripts, ...paths]).stdout) as readonly Opinion[];
}

function runPython(parts: readonly string[]) {
  const env = { ...process.env, PYTHONIOENCODING: 'utf-8' };
  const { status, stdout, stderr } = spawnSync(python ?? '', parts, { encoding: 'utf8', env });
  expect(stderr).toBe('');
  return { status, stdout };
}

/** The script as people run it. */
function run(path: string) {
  return runPython([join(scripts, 'check_package.py'), path]);
}

const eml = 'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml';
const osv = 'osv4-3_telling_ps2027_gemeente_kleineemhove.csv';
const long = 'telling-lang_ps2027_oefenprovincie_gemeente_klein-eemhove.csv';
const form = 'controle/formulieren/0002.json';
const first = '"lists.1.candidates.1": 34';

const day = countingDay();
const made = await makePackage(inputOf(day));
const manifestOf = (change: (text: string) => string): Uint8Array => repacked('manifest.json', change);

/** One file changed, and nothing that must fit it. */
function repacked(path: string, change: (text: string) => string | undefined): Uint8Array {
  return pack(
    made.files.flatMap((file): PackageFile[] => {
      if (file.path !== path) return [file];
      const text = change(Buffer.from(file.bytes).toString('latin1'));
      return text === undefined ? [] : [{ path, bytes: Buffer.from(text, 'latin1') }];
    }),
  );
}

async function publicationOf(bytes: Uint8Array): Promise<Uint8Array> {
  const files: PackageFile[] = [];
  for await (const file of planPublication(bytes, testKey).files({})) files.push(file);
  return pack(files);
}

describe('the script finds right', async () => {
  skipWhen(noPython);
  const right: (readonly [what: string, bytes: Uint8Array])[] = [
    ['what is fixed before election day', makeDefinitionPackage({ ...inputOf(day), isLate: false }).bytes],
    ['what a coordinator decided', (await makePackage(inputOf(withDecision()))).bytes],
  ];
  for (const choice of packageChoices) {
    const { bytes } = await makePackage(packageInput({ ...choice, seed: 7 }));
    right.push([JSON.stringify(choice), bytes], [`the publication of ${JSON.stringify(choice)}`, await publicationOf(bytes)]); // prettier-ignore
  }
  const said = opinions(right.map(([, bytes]) => bytes));

  test.each(right.map(([what], index) => [what, index] as const))('%s', (_, index) => {
    expect(said[index]?.says).toContain('GOED');
    expect(said[index]?.says).not.toContain('FOUT');
    expect(said[index]?.code).toBe(0);
  }); // prettier-ignore

  test('as people run it, on a zip and on a package that was unpacked', () => {
    writeFileSync(join(folder, 'package.zip'), made.bytes);
    expect(run(join(folder, 'package.zip')).status).toBe(0);
    for (const { path, bytes } of made.files) {
      mkdirSync(dirname(join(folder, 'unpacked', path)), { recursive: true });
      writeFileSync(join(folder, 'unpacked', path), bytes);
    }
    expect(run(join(folder, 'unpacked')).status).toBe(0);
    writeFileSync(join(folder, 'unpacked', 'extra.txt'), 'x');
    const { status, stdout } = run(join(folder, 'unpacked'));
    expect([status, stdout]).toEqual([1, expect.stringContaining('FOUT   extra.txt')]);
  });
});

/** The first typist exchanged two candidates of the first station; the coordinator looked at the paper. */
function withDecision() {
  const [paper, ...others] = day.papers;
  if (!paper) throw new Error('The election has no stations');
  const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
  const misread = keyIn(paper.sheet, [
    { field: one, value: paper.sheet.counts[two] ?? 0 },
    { field: two, value: paper.sheet.counts[one] ?? 0 },
  ]);
  const decision = { sheet: misread, fromSecond: [one, two], reason: 'Papier bekeken' };
  const election = { ...day.election, mayDecide: true };
  return { ...day, election, papers: [{ ...paper, misread: decision }, ...others] };
}

describe('the script finds wrong, and names it', async () => {
  skipWhen(noPython);
  const everywhere =
    (from: string, to: string): Change =>
    (text) =>
      text.replaceAll(from, to);
  const once =
    (from: string | RegExp, to: string): Change =>
    (text) =>
      text.replace(from, to);
  const log =
    (change: (lines: readonly string[]) => readonly string[]): Change =>
    (text) =>
      change(text.trimEnd().split('\n'))
        .map((line) => `${line}\n`)
        .join('');

  /** Sealed again with the right key, so that every digest and the signature fit. */
  const resealed: readonly (readonly [what: string, file: string, change: Change, says: string])[] = [
    ['a candidate in the count file', eml, once('<ValidVotes>151</ValidVotes>', '<ValidVotes>152</ValidVotes>'), `${eml}: totaal lists.1.candidates.1: moet 151 zijn, er staat 152`],
    ['a list of a station in the count file', eml, once(/(SB2".*?<ValidVotes>)39/s, '$141'), 'stembureau 2 lists.1.total: moet 39 zijn, er staat 41'],
    ['blank votes in the count file', eml, once('ReasonCode="blanco">1<', 'ReasonCode="blanco">2<'), 'votes.blank: moet 1 zijn, er staat 2'],
    ['admitted voters in the count file', eml, once('toegelaten kiezers">506', 'toegelaten kiezers">507'), 'voters.total: moet 506 zijn, er staat 507'],
    ['voters called up in the count file', eml, once('<Cast>892', '<Cast>893'), 'eligibleVoters: moet 892 zijn, er staat 893'],
    ['a station of the count file', eml, once('9903::SB2', '9903::SB4'), 'heeft de stembureaus [1, 3, 4]'],
    ['a count file that is none', eml, () => '<EML/>', 'is niet te lezen'],
    ['a cell of the table', osv, once('"151";"43"', '"151";"44"'), `${osv}: stembureau 1 lists.1.candidates.1: moet 43 zijn, er staat 44`],
    ['a total of the table', osv, once('"151";"43"', '"150";"43"'), 'totaal lists.1.candidates.1: moet 151 zijn, er staat 150'],
    ['a row of the table', osv, once(/\n;;"2";"Boterbrink[^\n]*/, ''), 'totaal lists.1.candidates.2: moet 28 zijn, er staat 0'],
    ['a station twice in the count file', eml, once(/<ReportingUnitVotes>.*?<\/ReportingUnitVotes>/s, '$&$&'), 'staat er twee keer'],
    ['a candidate twice in the count file', eml, once(/<Selection>\s*<Candidate>.*?<\/Selection>/s, '$&$&'), 'staat er twee keer'],
    ['two totals in the count file', eml, once(/<TotalVotes>.*?<\/TotalVotes>/s, '$&$&'), 'is niet te lezen'],
    ['votes that are invalid for no known reason', eml, once(/<RejectedVotes ReasonCode="blanco">\d+<\/RejectedVotes>/, '$&<RejectedVotes ReasonCode="weg">50</RejectedVotes>'), "is niet te lezen (KeyError: 'weg')"],
    ['a number in the count file written as none is', eml, once('<ValidVotes>151<', '<ValidVotes>1_51<'), '1_51 is geen aantal'],
    ['a row twice in the table', osv, once(/\n;;"2";"Boterbrink[^\n]*/, '$&$&'), 'staat er twee keer'],
    ['a row of the long table', long, once('2;votes.lists.3;45', '2;votes.lists.3;46'), `${long}: stembureau 2 votes.lists.3: moet 45 zijn, er staat 46`],
    ['a row twice in the long table', long, (text) => `${text}2;votes.lists.3;45;x;y\r\n`, 'staat er twee keer'],
    ['a total', 'controle/totalen.json', once('"votes.blank": 1', '"votes.blank": 2'), 'controle/totalen.json: counts votes.blank: moet 1 zijn, er staat 2'],
    ['a station in the totals', 'controle/totalen.json', once(/"more": \[\s*2\s*\]/, '"more": []'), 'controle/totalen.json: more'],
    ['the definitive form', form, once(first, '"lists.1.candidates.1": 35'), `${form}: sheet, volgens beide invoeren: lists.1.candidates.1: moet 34 zijn, er staat 35`],
    ['the form and both entries', form, everywhere(first, '"lists.1.candidates.1": 35'), 'first, volgens het logboek: lists.1.candidates.1: moet 34 zijn, er staat 35'],
    ['one person in two entries', form, everywhere('typist:4', 'typist:3'), 'beide invoeren zijn van dezelfde persoon'],
    ['another person in an entry', form, everywhere('typist:4', 'typist:5'), 'second typist: typist:5, in het logboek typist:4'],
    ['the time of an entry', form, everywhere('09:20', '09:21'), 'second finishedAt'],
    ['a box of a form', form, everywhere('station.ballotsDiffer.no', 'station.ballotsDiffer.yes'), 'station.ballotsDiffer.yes: moet None zijn, er staat True'],
    ['a form of another station', form, once('"station": 2', '"station": 3'), `${form}: is van een ander stembureau`],
    ['a form that is not there', form, () => undefined, 'controle/formulieren/: niet één per stembureau'],
    ['what people wrote', 'controle/verslag.json', everywhere('Het is te warm.', 'Het is te koud.'), 'de tekst is niet die'],
    ['the name of a station', 'controle/verkiezing.json', once('Dorpshuis', 'Buurthuis'), 'controle/verkiezing.json: stations is anders'],
    ['the voters of the election', 'controle/verkiezing.json', once('"eligibleVoters": 892', '"eligibleVoters": 893'), 'controle/verkiezing.json: election is anders'],
    ['the place of the session', 'controle/verkiezing.json', once('Stadhuis', 'Raadhuis'), 'de zitting is anders'],
    ['the definition', 'controle/definitie.json', once('"seats":', '"seats":1'), 'controle/definitie.json: volgt niet uit het logboek'],
    ['an official file', 'bron/kandidatenlijsten.eml.xml', (text) => `${text} `, 'bron/kandidatenlijsten.eml.xml: is niet het bestand'],
    ['a key', 'controle/sleutels/0001.pem', () => undefined, 'de sleutel waarmee is ondertekend, zit er niet in'],
    ['an event less', 'controle/logboek.jsonl', log((lines) => lines.toSpliced(20, 1)), 'regel 21: hier breekt de ketting'],
    ['the last event less', 'controle/logboek.jsonl', log((lines) => lines.slice(0, -1)), 'manifest.json zegt'],
    ['two events exchanged', 'controle/logboek.jsonl', log(([one = '', two = '', ...others]) => [two, one, ...others]), 'regel 1: hier breekt de ketting'],
    ['a payload in the log', 'controle/logboek.jsonl', once('\\"number\\":2', '\\"number\\":9'), 'hier breekt de ketting'],
    ['a log with spaces', 'controle/logboek.jsonl', log((lines) => lines.map((line) => line.replace(',"sequence"', ', "sequence"'))), 'regel 1: is niet precies zo geschreven'],
  ]; // prettier-ignore

  /** Nothing else fits: what somebody does who has no key. */
  const plain: readonly (readonly [what: string, make: () => Uint8Array, says: string])[] = [
    ['a byte of a file', () => repacked(eml, (text) => text.replace('151', '152')), `${eml}: manifest.json zegt`],
    ['a file less', () => repacked(osv, () => undefined), `${osv}: manifest.json zegt`],
    ['another kind', () => manifestOf((text) => text.replace('"kind":"results"', '"kind":"uitslag"')), 'is van een onbekend soort pakket'],
    ['a manifest with a member more', () => manifestOf((text) => text.replace('"version":2}', '"version":2,"x":1}')), 'heeft andere onderdelen'],
    ['a manifest with a member twice', () => manifestOf((text) => text.replace('"version":2}', '"version":2,"version":2}')), 'staat er twee keer'],
    ['a newer manifest', () => manifestOf((text) => text.replace('"version":2}', '"version":3}')), 'is van een nieuwere versie'],
    ['another practice', () => manifestOf((text) => text.replace('"practice":true', '"practice":false')), 'is van een andere installatie'],
    ['no signature', () => repacked('HANDTEKENING.sig', () => undefined), 'het pakket is niet ondertekend'],
    ['another signature', () => repacked('HANDTEKENING.sig', (text) => text.split('').reverse().join('')), 'HANDTEKENING.sig'],
    ['another statement', () => repacked('HANDTEKENING.txt', (text) => text.replace('results', 'definition')), 'hoort niet bij dit pakket'],
    ['other sums', () => repacked('SHA256SUMS', (text) => text.replace('  LEESMIJ', ' *LEESMIJ')), 'SHA256SUMS: klopt niet'],
    ['a zip that was cut off', () => made.bytes.subarray(0, made.bytes.length - 100), 'is niet te lezen'],
    ['no zip', () => new Uint8Array(100), 'is niet te lezen'],
    ['a key that nobody announced', () => forge(made.bytes, { 'controle/sleutels/0001.pem': () => pemOf(9) }, [], keyOf(9)), 'niet gold'],
    ['an entry typed by nobody', () => withLog((events) => events.filter(({ type }) => type !== 'entry.keyed')), 'hier breekt de ketting'],
    ...[statementPath, signaturePath].flatMap((path) =>
      [0, 31, 32, 63].map((place) => [`byte ${place} of ${path}`, () => repacked(path, (text) => flipped(text, place)), path] as const),
    ),
  ]; // prettier-ignore
  /** The log told otherwise and linked anew, its head everywhere, the right key: only who lives through it sees that it cannot be. */
  const retold: readonly (readonly [what: string, change: Retold, says: string])[] = [
    ['a second entry that begins as the first', eachEvent('entry.claimed', (event) => ({ ...event, data: { entry: 1 } })), 'deze invoer kan niet beginnen'],
    ['keyings of the other entry', eachEvent('entry.keyed', (event) => ({ ...event, data: { ...event.data, entry: event.data.entry === 1 ? 2 : 1 } })), 'deze invoer is niet open'],
    ['keyings by somebody else', (all) => all.map((one) => (one.event.type === 'entry.keyed' && one.actor === 'typist:4' ? { ...one, actor: 'typist:5' } : one)), 'typist:5 typte deze invoer niet, dat was typist:4'],
    ['a save left out', (all) => all.toSpliced(all.findIndex(({ event }) => event.type === 'entry.keyed'), 1), 'hoort te volgen'],
    ['a number that its typist did not approve', eachEvent('entry.keyed', (event) => ({ ...event, data: { ...event.data, keyings: event.data.keyings.map((keying) => (keying.field === 'votes.blank' ? { ...keying, value: 55 } : keying)) } })), 'goedgekeurd is iets anders dan is getypt'],
    ['typing when the session was closed', (all) => moved(all, 'session.finished', { before: 'entry.claimed' }), 'de invoer was toen niet open'],
    ['typing by somebody who was not added yet', (all) => moved(all, 'person.added', { behind: 'session.finished' }), ' mocht dit toen niet'],
    ['an entry that a coordinator typed', (all) => all.map((one) => (one.actor === 'typist:4' ? { ...one, actor: 'coordinator:2' } : one)), 'coordinator:2 mocht dit toen niet'],
  ]; // prettier-ignore

  const page = 'index.html';
  const stations = 'Stembureaus_PS2027_Oefenprovincie_Klein-Eemhove.eml.xml';
  const published: readonly (readonly [what: string, file: string, change: Change, says: string])[] = [
    ['a candidate on the page', page, once('<td class="n">151</td>', '<td class="n">152</td>'), `${page}: totaal lists.1.candidates.1: moet 151 zijn, er staat 152`],
    ['blank votes on the page', page, once(/(<td>F<\/td>.*?class="n">)1</s, '$12<'), `${page}: totaal votes.blank: moet 1 zijn, er staat 2`],
    ['the voters on the page', page, once('<td class="n">892</td>', '<td class="n">893</td>'), `${page}: totaal eligibleVoters: moet 892 zijn, er staat 893`],
    ['the lists together on the page', page, once(/(Samen<\/th>\s*<td class="n">)505/, '$1506'), `${page}: de lijsten samen zijn niet E`],
    ['a list of a station on the page', page, (text) => text.replace(/(per lijst per stembureau[^]*?<td class="n">2<\/td>\s*<th[^]*?th>\s*<td class="n">)(\d+)/, '$199'), `${page}: stembureau 2 lists.1.total: moet 39 zijn, er staat 99`],
    ['a digest on the page', page, (text) => text.replace(/(<td class="sha">).{4}/, '$10000'), `${page}: noemt andere bestanden of een andere SHA-256`],
    ['the key on the page', page, once('fe81 2c12', 'fe81 2c13'), `${page}: noemt een andere vingerafdruk`],
    ['a table that a browser does not show', page, once('</body>', '<!-- <table></table> --></body>'), `${page}: verbergt iets`],
    ['a table twice, of which one is another', page, once(/<table>\s*<caption>\s*Stemmen per lijst\s*<.*?<\/table>/s, '$&$&'), 'staat er twee keer'],
    ['a table under another name', page, once(/<table>\s*<caption>\s*Stemmen per lijst\s*<.*?<\/table>/s, '<TABLE><tr><td>9</td></tr></TABLE>$&'), `${page}: verbergt iets`],
    ['a row twice', page, once(/<tr>\s*<td>F<\/td>.*?<\/tr>/s, '$&$&'), 'staat er twee keer'],
    ['a list less at a station', page, once(/(per lijst per stembureau[^]*<td class="n">2<\/td>[^]*?)<td class="n">\d+<\/td>(\s*<\/tr>)/, '$1$2'), 'stembureau 2 lists.3.total: moet'],
    ['a number with a stop in a wrong place', page, once('<td class="n">505<', '<td class="n">5.05<'), '5.05 is geen aantal'],
    ['a page that is none', page, () => '<h1>Lijst 9 wint</h1>', 'is niet te lezen'],
    ['a station of the list of stations', stations, once('<PollingStation Id="3">', '<PollingStation Id="4">'), `${stations}: heeft de stembureaus [1, 2, 4]`],
    ['a vote in the count file', eml, once('<ValidVotes>151</ValidVotes>', '<ValidVotes>152</ValidVotes>'), `${eml}: totaal lists.1.candidates.1: moet 151 zijn, er staat 152`],
    ['a list of a station in the count file and both tables', eml, once(/(SB2".*?<ValidVotes>)39/s, '$141'), `${eml}: stembureau 2, opgeteld, lists.1.total: moet 39 zijn, er staat 41`],
    ['a cell of the table', osv, once('"151";"43"', '"151";"44"'), `${osv}: stembureau 1 lists.1.candidates.1`],
    ['a row of the long table', long, once('2;votes.blank;', '2;votes.blank;7'), `${long}: stembureau 2 votes.blank`],
    ['a key', 'sleutels/0001.pem', () => undefined, 'de sleutel waarmee is ondertekend, zit er niet in'],
  ]; // prettier-ignore

  const publication = await publicationOf(made.bytes);
  const unfinished = await retoldDay((all) => all.toSpliced(all.findLastIndex(({ event }) => event.type === 'entry.finalised'), 1)); // prettier-ignore
  const neverFinished: Change = (text) => {
    const { second, ...rest } = JSON.parse(text) as { readonly second: object };
    return JSON.stringify({ ...rest, second: { ...second, accepted: null, finishedAt: null } });
  };
  const wrong = [
    ...[
      [
        'an entry that was never finished',
        forge(unfinished, { 'controle/formulieren/0003.json': neverFinished }),
        'second: deze invoer is volgens het logboek niet afgerond',
      ] as const,
    ],
    ...(await Promise.all(retold.map(async ([what, change, says]) => [what, await retoldDay(change), says] as const))),
    ...published.map(
      ([what, path, change, says]) =>
        [`in a publication, ${what}`, forge(publication, { [path]: change }), says] as const,
    ),
    ...resealed.map(([what, path, change, says]) => [what, forge(made.bytes, { [path]: change }), says] as const),
    ...plain.map(([what, make, says]) => [what, make(), says] as const),
  ];
  const said = opinions(wrong.map(([, bytes]) => bytes));

  test.each(wrong.map(([what, , says], index) => [what, index, says] as const))('%s', (_, index, says) => {
    expect(said[index]?.says).toContain(says);
    expect(said[index]?.code).toBe(1);
  });
});

function flipped(text: string, place: number): string {
  return text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1);
}

function pemOf(seed: number): string {
  const key = Buffer.from(keyOf(seed).key.publicKey, 'hex');
  const body = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]).toString('base64');
  return `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----\n`;
}

/** Forms and report as they were, the log otherwise. */
async function retoldDay(change: Retold): Promise<Uint8Array> {
  const log = linked(change(happeningsOf(day)), day.election.id);
  const input = inputOf(day);
  return (await makePackage({ ...input, log, report: { ...input.report, ledger: ledgerOf(log) } })).bytes;
}

type Retold = (all: readonly Happening[]) => readonly Happening[];

function eachEvent<Type extends LedgerEvent['type']>(
  type: Type,
  change: (event: Extract<LedgerEvent, { type: Type }>) => LedgerEvent,
): Retold {
  const isOfType = (event: LedgerEvent): event is Extract<LedgerEvent, { type: Type }> => event.type === type;
  return (all) => all.map((one) => (isOfType(one.event) ? { ...one, event: change(one.event) } : one));
}

/** The last event of a type told before the first of another, or behind the last of it. */
function moved(
  all: readonly Happening[],
  what: string,
  where: { readonly before: string } | { readonly behind: string },
) {
  const at = all.findLastIndex(({ event }) => event.type === what);
  const one = all[at];
  if (!one) throw new Error(`No ${what}`);
  const rest = all.toSpliced(at, 1);
  const place =
    'before' in where
      ? rest.findIndex(({ event }) => event.type === where.before)
      : rest.findLastIndex(({ event }) => event.type === where.behind) + 1;
  return rest.toSpliced(place, 0, one);
}

function withLog(change: (events: readonly StoredEvent[]) => readonly StoredEvent[]): Uint8Array {
  const path = 'controle/logboek.jsonl';
  const events = unwrap(readLog(unwrap(unpack(made.bytes)).read(path) ?? new Uint8Array()));
  return forge(made.bytes, { [path]: () => writeLog(change(events)) });
}
