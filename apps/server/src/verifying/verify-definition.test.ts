// The two runs: what is fixed before election day, and results that must rest on it.
import type { VerificationReport } from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import { describe, expect, test } from 'vitest';
import { happeningsOf, type Happening } from '../packaging/log.testing.ts';
import { makeDefinitionPackage, type MadeDefinition } from '../packaging/make-definition-package.ts';
import { makePackage } from '../packaging/make-package.ts';
import { countingDay, inputOf, type CountingDay } from '../packaging/package.testing.ts';
import { ledgerOf } from '../packaging/signing.ts';
import { readGiven } from './given.ts';
import { verifyPackage } from './verify-package.ts';

const day = countingDay();

/** A definition package made when the stations were there, and the day that goes on with its event in the log. */
function fixedDay(of: CountingDay): { readonly definition: MadeDefinition; readonly happenings: readonly Happening[] } {
  const happenings = happeningsOf(of);
  const at = happenings.findIndex(({ event }) => event.type === 'session.started');
  const input = inputOf(of, happenings);
  const before = input.log.slice(0, at);
  const definition = makeDefinitionPackage({ ...input, log: before, isLate: false });
  const { name, sha256, files } = definition;
  const data = {
    ...{ name, sha256, kind: 'definition' as const, definition: definition.definition },
    files: files.map((file) => ({ path: file.path, sha256: file.sha256 })),
  };
  const written: Happening = {
    event: { type: 'package.written', data },
    actor: 'coordinator:2',
    at: happenings[at]?.at ?? input.createdAt,
  };
  expect(ledgerOf(before).events).toBe(at);
  return { definition, happenings: happenings.toSpliced(at, 0, written) };
}

const { definition, happenings } = fixedDay(day);
const results = (await makePackage(inputOf(day, happenings))).bytes;

const verdictOf = ({ checks }: VerificationReport, id: string) => checks.find((check) => check.id === id)?.verdict;
const findingsOf = ({ checks }: VerificationReport, id: string) =>
  checks.find((check) => check.id === id)?.findings ?? [];

describe('before election day', () => {
  test('the definition package passes', async () => {
    const report = await verifyPackage(definition.bytes);
    expect(report.checks.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.package).toMatchObject({ phase: 'definition', definition: definition.definition });
    expect(report.byHand.stations).toBeUndefined();
  });

  test.each([
    ['its own digest', { digest: definition.definition }, 'passed'],
    ['itself', { bytes: definition.bytes }, 'passed'],
    ['another digest', { digest: sha256Hex(new Uint8Array()) }, 'failed'],
  ] as const)('is held against what stands on paper: %s', async (_what, given, verdict) => {
    const report = await verifyPackage(definition.bytes, { given: readGiven({ definition: given }) });
    expect([verdictOf(report, '13.02'), report.verdict]).toEqual([verdict, verdict]);
  });
});

describe('after the count', () => {
  test('results rest on the definition of their own log', async () => {
    const report = await verifyPackage(results);
    expect(report.verdict).toBe('passed');
    expect([verdictOf(report, '13.01'), verdictOf(report, '13.02')]).toEqual(['passed', 'notApplicable']);
  });

  test.each([
    ['the package', { bytes: definition.bytes }],
    ['the digest', { digest: definition.definition }],
  ])('and on %s that the auditor kept', async (_what, given) => {
    const report = await verifyPackage(results, { given: readGiven({ definition: given }) });
    expect(findingsOf(report, '13.02')).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.givenDefinition).toBe(definition.definition);
  });

  test('a definition of another installation is not that one, though it says the same', async () => {
    const other = fixedDay({ ...day, installation: 'ab'.repeat(16) });
    expect(other.definition.definition).toBe(definition.definition);
    const report = await verifyPackage(results, {
      given: readGiven({ definition: { bytes: other.definition.bytes } }),
    });
    expect(findingsOf(report, '13.02').map(({ field }) => field)).toEqual(['installation', undefined]);
    expect(findingsOf(report, '13.02')[1]?.expected).toBe(sha256Hex(other.definition.bytes));
    expect(report.verdict).toBe('failed');
  });

  test('with another definition it is said what differs', async () => {
    const stations = day.stations.map((station, index) => (index === 0 ? { ...station, name: 'Elders' } : station));
    const other = fixedDay({ ...day, stations });
    const report = await verifyPackage(results, {
      given: readGiven({ definition: { bytes: other.definition.bytes } }),
    });
    expect(findingsOf(report, '13.02')).toContainEqual(
      expect.objectContaining({ field: 'stations.0.name', expected: 'Elders', found: day.stations[0]?.name }),
    );
  });

  test('a package of results is no definition', async () => {
    const report = await verifyPackage(results, { given: readGiven({ definition: { bytes: results } }) });
    expect(findingsOf(report, '13.02')[0]?.text.nl).toBe('Wat als definitie is opgegeven, is een ander soort pakket.');
  });
});

describe('what is left out', () => {
  test('is told, and nothing is approved', async () => {
    const report = await verifyPackage(results, { exclude: ['08.01', '12.03'] });
    expect(report).toMatchObject({ verdict: 'incomplete', excluded: ['08.01', '12.03'] });
    expect(report.counts).toMatchObject({ excluded: 2, failed: 0, notCarriedOut: 0 });
  });

  test('leaves nothing when it is everything: that is no approval at all', async () => {
    const { checks } = await verifyPackage(results);
    const report = await verifyPackage(results, { exclude: checks.map(({ id }) => id) });
    expect(report.verdict).toBe('failed');
    expect(report.counts.passed).toBe(0);
  });
});
