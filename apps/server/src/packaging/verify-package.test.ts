// Verifying: what Telstaat made passes; whatever was changed afterwards is named with its file, also when the forger wrote
// all digests anew. Each check has at least one forgery that only it, or it first, finds.
import { unwrap } from '@telstaat/core';
import { pack, seal, unpack } from '@telstaat/seal';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePackage } from './make-package.ts';
import { forge, packageInput, type Change } from './package.testing.ts';
import { checkCategories, overallVerdict, type VerificationReport } from './verification.ts';
import { checkCatalogue, verifyPackage } from './verify-package.ts';

const input = packageInput();
const eml = 'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml';
const csv = 'osv4-3_telling_ps2027_gemeente_kleineemhove.csv';
const form = 'controle/formulieren/0002.json';
const totals = 'controle/totalen.json';
const control = 'controle/verkiezing.json';
let bytes: Uint8Array = new Uint8Array();
beforeAll(async () => {
  bytes = (await makePackage(input)).bytes;
});

/** Failed checks with the files they name: `05.01 controle/totalen.json`. */
function failures(report: VerificationReport): readonly string[] {
  const all = report.checks.flatMap(({ id, verdict, findings }) =>
    verdict === 'failed' ? findings.map(({ file }) => `${id} ${file ?? 'zip'}`) : [],
  );
  return [...new Set(all)];
}

describe('what Telstaat made', () => {
  test.each([
    { size: 'tiny', category: 'PS' },
    { size: 'tiny', category: 'AB' },
    { size: 'practice', category: 'PS' },
    { size: 'practice', category: 'AB' },
  ] as const)('passes: $size $category', async (choice) => {
    const report = await verifyPackage((await makePackage(packageInput({ ...choice, seed: 7 }))).bytes);
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.checks.map((check) => check.verdict)).toEqual(checkCatalogue.map(() => 'passed'));
  });

  test('is told with its identity', async () => {
    const report = await verifyPackage(bytes);
    expect(report.package).toMatchObject({
      election: 'PS2027_Oefenprovincie',
      municipality: '9903 Klein-Eemhove',
      practice: true,
      stations: 3,
      programVersion: '0.1.0',
    });
    expect(report.package?.emlSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** The first number after some text becomes another. */
function increase(after: string): Change {
  return (text) => {
    const start = text.indexOf(after);
    if (start < 0) throw new Error(`No ${after}`);
    return (
      text.slice(0, start + after.length) +
      text.slice(start + after.length).replace(/\d+/, (n) => String(Number(n) + 1))
    );
  };
}

/** Replaces in every sheet of a form: the definitive one and both entries. */
function everywhere(pattern: RegExp, by: string): Change {
  return (text) => text.replaceAll(pattern, by);
}

function json(change: (value: Record<string, never>) => unknown): Change {
  return (text) => `${JSON.stringify(change(JSON.parse(text) as Record<string, never>), null, 1)}\n`;
}

interface Forgery {
  readonly name: string;
  readonly changes: Readonly<Record<string, Change>>;
  /** Failed checks that must be among the failures. */
  readonly finds: readonly string[];
  /** Files that no finding may name. */
  readonly innocent?: readonly string[];
}

const forgeries: readonly Forgery[] = [
  {
    name: 'a number in the count file',
    changes: { [eml]: increase('Id="9903::SB2"') },
    finds: [`06.04 ${eml}`, `08.02 ${eml}`],
    innocent: [csv, form, totals, 'Model_Na31-2.pdf'],
  },
  {
    name: 'the votes of a candidate in the count file',
    changes: {
      [eml]: (text) =>
        text.replace(/<ValidVotes>(\d+)<\/ValidVotes>(?=<\/Selection><Cast>)/, '<ValidVotes>9$1</ValidVotes>'),
    },
    finds: [`06.03 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  {
    name: 'the votes of a station in the count file',
    changes: { [eml]: (text) => text.replace(/(SB2".*?<ValidVotes>)/, '$19') },
    finds: [`06.02 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  {
    name: 'the date of the count file',
    changes: { [eml]: (text) => text.replace('2027-03-18T16:54', '2027-03-18T16:55') },
    finds: [`06.01 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  { name: 'a count file that is none', changes: { [eml]: () => '<EML/>' }, finds: [`06.01 ${eml}`, `06.04 ${eml}`] },
  {
    name: 'a number in the table',
    changes: { [csv]: (text) => text.replace(/"(\d+)"$/, '"9$1"') },
    finds: [`07.01 ${csv}`, `07.02 ${csv}`],
    innocent: [eml, form, totals, 'Model_Na31-2.pdf'],
  },
  {
    name: 'the line ends of the table',
    changes: { [csv]: (text) => text.replaceAll('\n', '\r\n') },
    finds: [`07.02 ${csv}`],
    innocent: [eml, form, totals],
  },
  {
    name: 'a total',
    changes: { [totals]: increase('"votes.total": ') },
    finds: [`05.01 ${totals}`],
    innocent: [eml, csv, form, 'Model_Na31-2.pdf'],
  },
  {
    name: 'a station with a difference left out of the totals',
    changes: { [totals]: json((value) => ({ ...value, stations: [1, 2] })) },
    finds: [`05.01 ${totals}`],
    innocent: [eml, csv, form],
  },
  {
    name: 'a byte of the report',
    changes: { 'Model_Na31-2.pdf': () => Uint8Array.of(...Buffer.from('%PDF-1.7')) },
    finds: ['08.01 Model_Na31-2.pdf'],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'a number in the definitive sheet only',
    changes: { [form]: increase('"voters.pollCards": ') },
    finds: [`04.02 ${form}`, `04.04 ${form}`, `05.01 ${totals}`],
  },
  {
    name: 'a number in the second entry only',
    changes: { [form]: (text) => text.replace(/("second"[\s\S]*"votes.blank": )\d+/, '$177') },
    finds: [`04.02 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'one number in all three sheets of a form',
    changes: { [form]: everywhere(/"votes.invalid": \d+/g, '"votes.invalid": 99') },
    finds: [`04.04 ${form}`, `05.01 ${totals}`, `06.04 ${eml}`],
  },
  {
    name: 'a number beyond nine digits',
    changes: { [form]: everywhere(/"votes.blank": \d+/g, '"votes.blank": 1234567890') },
    finds: [`04.03 ${form}`],
  },
  {
    name: 'a negative number',
    changes: { [form]: everywhere(/"votes.blank": \d+/g, '"votes.blank": -3') },
    finds: [`04.03 ${form}`],
  },
  {
    name: 'a candidate who does not exist',
    changes: { [form]: everywhere(/"lists.1.candidates.1":/g, '"lists.1.candidates.99":') },
    finds: [`02.03 ${form}`, `04.03 ${form}`],
  },
  {
    name: 'the same typist twice',
    changes: { [form]: (text) => text.replace('typist:4', 'typist:3') },
    finds: [`04.01 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'an entry by a coordinator',
    changes: { [form]: (text) => text.replace('typist:4', 'coordinator:2') },
    finds: [`04.01 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'a form with a member twice',
    changes: { [form]: (text) => text.replace('"station": 2', '"station": 9,\n "station": 2') },
    finds: [`02.03 ${form}`],
  },
  { name: 'a form that is no JSON', changes: { [form]: () => 'twee' }, finds: [`02.03 ${form}`] },
  {
    name: 'a form of another station',
    changes: { [form]: (text) => text.replace('"station": 2', '"station": 3') },
    finds: [`02.02 ${form}`],
  },
  { name: 'no form of a station', changes: { [form]: () => undefined }, finds: [`02.02 ${form}`] },
  { name: 'no report', changes: { 'Model_Na31-2.pdf': () => undefined }, finds: ['02.01 Model_Na31-2.pdf'] },
  { name: 'no count file', changes: { [eml]: () => undefined }, finds: [`02.01 ${eml}`] },
  { name: 'no election', changes: { [control]: () => undefined }, finds: [`02.01 ${control}`] },
  {
    name: 'another candidate',
    changes: { [control]: (text) => text.replace(/"lastName": "[^"]+"/, '"lastName": "Bakker"') },
    finds: [`03.02 ${control}`],
  },
  {
    name: 'a station less',
    changes: { [control]: json((value) => ({ ...value, stations: (value['stations'] as unknown[]).slice(1) })) },
    finds: ['02.02 controle/formulieren/0001.json'],
  },
  {
    name: 'a practice made real',
    changes: { [control]: (text) => text.replace('"practice": true', '"practice": false') },
    finds: [`03.03 ${control}`, '08.01 Model_Na31-2.pdf'],
  },
  {
    name: 'other eligible voters',
    changes: { [control]: (text) => text.replace(/(\n {2}"eligibleVoters": )\d+/, '$15') },
    finds: [`06.03 ${eml}`, '08.01 Model_Na31-2.pdf'],
  },
  {
    name: 'another definition',
    changes: { 'bron/verkiezingsdefinitie.eml.xml': increase('NumberOfSeats>') },
    finds: ['03.01 bron/verkiezingsdefinitie.eml.xml', `03.02 ${control}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'candidate lists that are none',
    changes: { 'bron/kandidatenlijsten.eml.xml': () => 'niets' },
    finds: ['03.01 bron/kandidatenlijsten.eml.xml', '03.02 bron/kandidatenlijsten.eml.xml'],
  },
  {
    name: 'another explanation',
    changes: { 'LEESMIJ.txt': (text) => text.replace('DIT IS EEN OEFENING', 'Dit is de uitslag') },
    finds: ['03.04 LEESMIJ.txt'],
    innocent: [eml, csv, totals, form],
  },
];

const found = new Set<string>();

describe('a forgery with all digests written anew', () => {
  test.each(forgeries)('$name', async ({ changes, finds, innocent = [] }) => {
    const report = await verifyPackage(forge(bytes, changes));
    const failed = failures(report);
    for (const check of report.checks) if (check.verdict === 'failed') found.add(check.id);
    expect(report.verdict).toBe('failed');
    expect(failed).toEqual(expect.arrayContaining([...finds]));
    expect(failed.filter((line) => innocent.some((path) => line.endsWith(` ${path}`)))).toEqual([]);
  });

  test('two forms swapped', async () => {
    const sealed = unwrap(unpack(bytes));
    const other = 'controle/formulieren/0003.json';
    const swapped = forge(bytes, {
      [form]: () => sealed.read(other),
      [other]: () => sealed.read(form),
    });
    expect(failures(await verifyPackage(swapped))).toEqual([`02.02 ${form}`, `02.02 ${other}`]);
  });

  test('a file more', async () => {
    const more = { path: 'extra.txt', role: 'readme', bytes: new TextEncoder().encode('x') } as const;
    expect(failures(await verifyPackage(forge(bytes, {}, [more])))).toEqual(['02.01 extra.txt']);
    const form4 = { ...more, path: 'controle/formulieren/0004.json', role: 'control' } as const;
    expect(failures(await verifyPackage(forge(bytes, {}, [form4])))).toContain('02.02 controle/formulieren/0004.json');
  });

  test('any byte of a file that can be made again', async () => {
    const paths = ['Model_Na31-2.pdf', eml, csv, totals, 'LEESMIJ.txt', 'bron/kandidatenlijsten.eml.xml'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, change) => {
          const content = Uint8Array.from(unwrap(unpack(bytes)).read(path) ?? []);
          const place = at % content.length;
          content[place] = (content[place] ?? 0) ^ change;
          const failed = failures(await verifyPackage(forge(bytes, { [path]: () => content })));
          expect(failed.some((line) => line.endsWith(` ${path}`))).toBe(true);
        },
      ),
      { numRuns: 25, seed: 2027 },
    );
  });
});

describe('bytes that are no whole package', () => {
  /** Failures, and how many checks were carried out. */
  async function outcome(some: Uint8Array): Promise<readonly string[]> {
    const report = await verifyPackage(some);
    for (const check of report.checks) if (check.verdict === 'failed') found.add(check.id);
    expect(report.verdict).toBe('failed');
    expect(report.checks.filter((check) => check.verdict === 'passed').length).toBeLessThan(3);
    return failures(report);
  }

  test('nothing, no zip, half a zip', async () => {
    expect(await outcome(new Uint8Array())).toEqual(['01.01 zip']);
    expect(await outcome(new TextEncoder().encode('%PDF-1.7'))).toEqual(['01.01 zip']);
    expect(await outcome(bytes.subarray(0, bytes.length / 2))).toEqual(['01.01 zip']);
  });

  test('one byte changed anywhere is named with its file', async () => {
    const sealed = unwrap(unpack(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sealed.paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, change) => {
          const content = sealed.read(path) ?? new Uint8Array();
          const copy = Uint8Array.from(bytes);
          const place = content.byteOffset - bytes.byteOffset + (at % content.length);
          copy[place] = (copy[place] ?? 0) ^ change;
          expect(await outcome(copy)).toEqual([`01.01 ${path}`]);
        },
      ),
      { numRuns: 200, seed: 2027 },
    );
  });

  test('a file changed, removed or added without writing the digests anew', async () => {
    const sealed = unwrap(unpack(bytes));
    const files = sealed.paths.map((path) => ({ path, bytes: sealed.read(path) ?? new Uint8Array() }));
    const other = new TextEncoder().encode('anders');
    const changed = files.map((file) => (file.path === totals ? { ...file, bytes: other } : file));
    expect(await outcome(pack(changed))).toEqual([`01.03 ${totals}`]);
    expect(await outcome(pack(files.filter((file) => file.path !== totals)))).toContain(`01.02 ${totals}`);
    expect(await outcome(pack([...files, { path: 'extra.txt', bytes: other }]))).toContain('01.02 extra.txt');
  });

  test('a package of a newer version is refused kindly', async () => {
    const manifest = Buffer.from(unwrap(unpack(bytes)).read('manifest.json') ?? []).toString('utf8');
    const newer = new TextEncoder().encode(manifest.replace('"version":1}', '"version":2}'));
    const report = await verifyPackage(pack([{ path: 'manifest.json', bytes: newer }]));
    expect(report.checks[1]?.findings[0]?.text.nl).toBe(
      'Dit pakket is gemaakt met een nieuwere versie van Telstaat (2).',
    );
    expect(report.verdict).toBe('failed');
  });

  test('a package of nothing', async () => {
    const { kind, election, practice, createdAt } = unwrap(unpack(bytes)).manifest;
    const empty = seal({ kind, election, practice, createdAt, programVersion: '1' }, []);
    const report = await verifyPackage(empty.bytes);
    expect(failures(report)).toEqual([`02.01 ${control}`]);
  });

  test('noise never makes verifying throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(form, totals, control, eml), fc.jsonValue(), async (path, value) => {
        const report = await verifyPackage(forge(bytes, { [path]: () => JSON.stringify(value) }));
        expect(report.verdict).toBe('failed');
      }),
      { numRuns: 40, seed: 2027 },
    );
  });
});

describe('the catalogue', () => {
  test('has ids in order, each once, with a name in both languages', () => {
    const ids = checkCatalogue.map((check) => check.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const check of checkCatalogue) {
      expect(check.name.nl).not.toBe('');
      expect(check.name.en).not.toBe('');
      expect(checkCategories).toContain(check.category);
    }
  });

  test('has a forgery for every check', () => {
    expect(checkCatalogue.map((check) => check.id).filter((id) => !found.has(id))).toEqual([]);
  });

  test.each([
    { verdicts: [], overall: 'notCarriedOut' },
    { verdicts: ['passed'], overall: 'passed' },
    { verdicts: ['passed', 'notCarriedOut'], overall: 'notCarriedOut' },
    { verdicts: ['notCarriedOut', 'failed', 'passed'], overall: 'failed' },
  ] as const)('$verdicts together are $overall', ({ verdicts, overall }) => {
    expect(overallVerdict(verdicts.map((verdict) => ({ verdict })))).toBe(overall);
  });
});
