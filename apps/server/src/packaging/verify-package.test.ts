// Verifying: what Telstaat made passes; whatever was changed afterwards is named with its file, also when the forger wrote
// all digests anew. Each check has at least one forgery that only it, or it first, finds.
import { keyIn, unwrap } from '@telstaat/core';
import { pack, seal, unpack } from '@telstaat/seal';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StationControl } from './control-files.ts';
import { makePackage } from './make-package.ts';
import { control, csv, eml, forgeries, form, totals } from './forgeries.testing.ts';
import { forge, packageInput } from './package.testing.ts';
import { checkCategories, overallVerdict, type VerificationReport } from './verification.ts';
import { checkCatalogue, verifyPackage } from './verify-package.ts';

const input = packageInput();
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
    { size: 'tiny', category: 'PS', countingMethod: 'DSO', modelYear: 2027 },
    { size: 'tiny', category: 'AB', countingMethod: 'DSO', modelYear: 2027 },
    { size: 'tiny', category: 'PS', countingMethod: 'CSO', modelYear: 2023 },
    { size: 'tiny', category: 'AB', countingMethod: 'DSO', modelYear: 2023 },
  ] as const)('passes: %o', async (choice) => {
    const report = await verifyPackage((await makePackage(packageInput({ ...choice, seed: 7 }))).bytes);
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.checks.map((check) => check.verdict)).toEqual(checkCatalogue.map(() => 'passed'));
  });

  test('passes whatever the stations are called', async () => {
    const names = [
      'Stembureau De Eik',
      'Briefstembureau  Y',
      'Stembureau Stembureau X',
      'De Linde (postcode: 3811 AB)',
    ];
    const stations = input.stations.map((station, index) => ({ ...station, name: names[index] ?? station.name }));
    const report = await verifyPackage((await makePackage({ ...input, stations })).bytes);
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('passed');
  });

  test('is, when another version cannot make it again, said to be of another version', async () => {
    const forged = forge(bytes, { [csv]: (text) => text.replaceAll('\n', '\r\n') });
    const lastText = async (version: string): Promise<string | undefined> => {
      const { checks } = await verifyPackage(forged, version);
      return checks.find((check) => check.id === '07.02')?.findings.at(-1)?.text.nl;
    };
    expect(await lastText('9.0.0')).toBe(
      'Dit pakket is gemaakt met Telstaat 0.1.0; deze controle is met 9.0.0. Controleer het ook met 0.1.0.',
    );
    expect(await lastText('0.1.0')).toBe('De tabel is niet wat uit de telformulieren volgt.');
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

describe('a station where a coordinator decided', () => {
  const [entry, ...others] = input.entries;
  if (!entry) throw new Error('The election has no stations');
  const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
  const at = (field: typeof one | typeof two) => entry.sheet.counts[field] ?? 0;
  const misread = keyIn(entry.sheet, [
    { field: one, value: at(two) + 1 },
    { field: two, value: at(one) - 1 },
  ]);
  const decision = { coordinator: 'coordinator:2', at: entry.second.finishedAt, reason: 'Papier bekeken' };
  const decided: StationControl = {
    ...{ ...entry, second: { ...entry.second, sheet: misread } },
    decided: { ...decision, fromFirst: [one, two], fromSecond: [] },
  };
  const failuresOf = async (station: StationControl, mayDecide = true): Promise<readonly string[]> => {
    const election = { ...input.election, mayDecide };
    const made = await makePackage({ ...input, election, entries: [station, ...others] });
    return failures(await verifyPackage(made.bytes));
  };
  const file = `controle/formulieren/000${entry.station}.json`;

  test('passes when the election allows it', async () => {
    expect(await failuresOf(decided)).toEqual([]);
  });

  test('fails when it does not, or when the decision is not whole', async () => {
    expect(await failuresOf(decided, false)).toEqual([`04.06 ${file}`]);
    const otherwise = (change: Partial<NonNullable<StationControl['decided']>>): StationControl => ({
      ...decided,
      decided: { ...decision, fromFirst: [one, two], fromSecond: [], ...change },
    });
    expect(await failuresOf(otherwise({ reason: ' ' }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ coordinator: 'typist:3' }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromFirst: [one] }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromFirst: [one, two, 'votes.blank'] }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromSecond: [one] }))).toContain(`04.02 ${file}`);
    const { decided: _, ...undecided } = decided;
    expect(await failuresOf(undecided)).toEqual([`04.02 ${file}`]);
    expect(await failuresOf({ ...decided, second: entry.second })).toEqual([`04.06 ${file}`]);
  });
});

describe('a forgery with all digests written anew', () => {
  test.each(forgeries)('$name', async ({ changes, finds, innocent = [] }) => {
    const report = await verifyPackage(forge(bytes, changes));
    const failed = failures(report);
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
      { numRuns: 10, seed: 2027 },
    );
  });
});

describe('bytes that are no whole package', () => {
  /** Failures, and how many checks were carried out. */
  async function outcome(some: Uint8Array): Promise<readonly string[]> {
    const report = await verifyPackage(some);
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
      { numRuns: 20, seed: 2027 },
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
    // Those of 01 are in "bytes that are no whole package".
    const tried = new Set([
      '01.01',
      '01.02',
      '01.03',
      ...forgeries.flatMap(({ finds }) => finds.map((line) => line.slice(0, 5))),
    ]);
    expect(checkCatalogue.map((check) => check.id).filter((id) => !tried.has(id))).toEqual([]);
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
