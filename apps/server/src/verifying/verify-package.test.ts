// Verifying: what Telstaat made passes; whatever was changed afterwards is named with its file, also when the forger wrote
// all digests anew. Each check has at least one forgery that only it, or it first, finds.
import { keyIn, pollingStationSchema, unwrap, type VerificationReport } from '@telstaat/core';
import { pack, unpack } from '@telstaat/seal';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StationControl } from '../packaging/control-files.ts';
import { makePackage, type PackageInput } from '../packaging/make-package.ts';
import { countingDay, forge, inputOf, packageInput } from '../packaging/package.testing.ts';
import { control, csv, eml, form, totals } from './forgeries/content.testing.ts';
import { verifyPackage } from './verify-package.ts';

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
    expect(report.counts).toMatchObject({ failed: 0, notCarriedOut: 0, excluded: 0 });
  });

  test('passes whatever the stations are called', async () => {
    const names = [
      'Stembureau De Eik',
      'Briefstembureau  Y',
      'Stembureau Stembureau X',
      'De Linde (postcode: 3811 AB)',
    ];
    const day = countingDay();
    const stations = day.stations.map((station, index) =>
      pollingStationSchema.parse({ ...station, name: names[index] ?? station.name }),
    );
    const report = await verifyPackage((await makePackage(inputOf({ ...day, stations }))).bytes);
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('passed');
  });

  test('is, when another version cannot make it again, said to be of another version', async () => {
    const forged = forge(bytes, { [csv]: (text) => text.replaceAll('\n', '\r\n') });
    const lastText = async (version: string): Promise<string | undefined> => {
      const { checks } = await verifyPackage(forged, { verifiedWith: version });
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
      phase: 'results',
      programVersion: '0.1.0',
    });
    expect(report.byHand.stations).toEqual({ expected: [1, 2, 3], present: [1, 2, 3] });
    expect(report.package?.emlSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a station where a coordinator decided', () => {
  const day = countingDay();
  const [paper, ...others] = day.papers;
  if (!paper) throw new Error('The election has no stations');
  const [one, two] = ['lists.1.candidates.1', 'lists.1.candidates.2'] as const;
  const at = (field: typeof one | typeof two) => paper.sheet.counts[field] ?? 0;
  const sheet = keyIn(paper.sheet, [
    { field: one, value: at(two) + 1 },
    { field: two, value: at(one) - 1 },
  ]);
  const misread = { sheet, fromSecond: [], reason: 'Papier bekeken' };
  const decidedDay = (mayDecide: boolean) => ({
    ...{ ...day, election: { ...day.election, mayDecide } },
    papers: [{ ...paper, misread }, ...others],
  });
  const whole = inputOf(decidedDay(true));
  const entry = whole.entries[0];
  const decision = entry?.decided;
  if (!entry || !decision) throw new Error('Nothing was decided');
  /** Without those that say that the log tells something else: of a form that was changed it always does. */
  const failuresOf = async (made: PackageInput): Promise<readonly string[]> =>
    failures(await verifyPackage((await makePackage(made)).bytes)).filter((line) => !line.startsWith('12.'));
  const file = `controle/formulieren/000${entry.station}.json`;

  test('passes when the election allows it', async () => {
    expect(failures(await verifyPackage((await makePackage(whole)).bytes))).toEqual([]);
  });

  test('fails when it does not, or when the decision is not whole', async () => {
    expect(await failuresOf(inputOf(decidedDay(false)))).toEqual([`04.06 ${file}`]);
    const withEntry = (first: StationControl): PackageInput => ({
      ...whole,
      entries: [first, ...whole.entries.slice(1)],
    });
    const otherwise = (change: Partial<NonNullable<StationControl['decided']>>): PackageInput =>
      withEntry({ ...entry, decided: { ...decision, ...change } });
    expect(await failuresOf(otherwise({ reason: ' ' }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ coordinator: 'typist:3' }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromFirst: [one] }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromFirst: [one, two, 'votes.blank'] }))).toEqual([`04.06 ${file}`]);
    expect(await failuresOf(otherwise({ fromSecond: [one] }))).toContain(`04.02 ${file}`);
    const { decided: _, ...undecided } = entry;
    expect(await failuresOf(withEntry(undecided))).toEqual([`04.02 ${file}`]);
    const alike = { ...entry, second: { ...entry.second, sheet: entry.first.sheet } };
    expect(await failuresOf(withEntry(alike))).toEqual([`04.06 ${file}`]);
  });
});

describe('a forgery with all digests written anew', () => {
  test('two forms swapped', async () => {
    const sealed = unwrap(unpack(bytes));
    const other = 'controle/formulieren/0003.json';
    const swapped = forge(bytes, {
      [form]: () => sealed.read(other),
      [other]: () => sealed.read(form),
    });
    expect(failures(await verifyPackage(swapped))).toEqual([
      ...[`02.02 ${form}`, `02.02 ${other}`],
      ...[`12.03 ${form}`, `12.03 ${other}`],
    ]);
  });

  test('a file more', async () => {
    const more = { path: 'extra.txt', role: 'readme', bytes: new TextEncoder().encode('x') } as const;
    expect(failures(await verifyPackage(forge(bytes, {}, [more])))).toEqual(['02.01 extra.txt']);
    const form4 = { ...more, path: 'controle/formulieren/0004.json', role: 'control' } as const;
    expect(failures(await verifyPackage(forge(bytes, {}, [form4])))).toContain('02.02 controle/formulieren/0004.json');
  });

  test('any byte of any file', async () => {
    const paths = unwrap(unpack(bytes)).manifest.files.map(({ path }) => path);
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
    const newer = new TextEncoder().encode(manifest.replace('"version":2}', '"version":3}'));
    const report = await verifyPackage(pack([{ path: 'manifest.json', bytes: newer }]));
    expect(report.checks[1]?.findings[0]?.text.nl).toBe(
      'Dit pakket is gemaakt met een nieuwere versie van Telstaat (3).',
    );
    expect(report.verdict).toBe('failed');
  });

  test('a package of nothing', async () => {
    const { manifest } = unwrap(unpack(bytes));
    const nothing = Object.fromEntries(manifest.files.map(({ path }) => [path, () => undefined]));
    const report = await verifyPackage(forge(bytes, nothing));
    expect(failures(report)).toContain(`02.01 ${control}`);
    expect(report.checks.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id)).toEqual([
      ...['01.01', '01.02', '01.03', '10.01', '10.02', '10.03'],
    ]);
  });

  test('noise never makes verifying throw', async () => {
    const noisy = [
      form,
      totals,
      control,
      eml,
      csv,
      'controle/logboek.jsonl',
      'controle/definitie.json',
      'controle/verslag.json',
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...noisy), fc.jsonValue(), async (path, value) => {
        const report = await verifyPackage(forge(bytes, { [path]: () => JSON.stringify(value) }));
        expect(report.verdict).toBe('failed');
      }),
      { numRuns: 30, seed: 2027 },
    );
  });
});
