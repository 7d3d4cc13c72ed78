// Every check has at least one forgery that it finds, each named with its file; and nothing that was left alone is accused.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkCategories, verificationPhases, type Instant, type VerificationReport } from '@telstaat/core';
import { describe, expect, test } from 'vitest';
import { checkCatalogue } from './catalogue.ts';
import { forged, honest } from './forging.testing.ts';
import { forgeries } from './forgeries.testing.ts';
import { verifyPackage } from './verify-package.ts';

/** Failed checks with the files they name: `05.01 controle/totalen.json`. */
function failures(report: VerificationReport): readonly string[] {
  const all = report.checks.flatMap(({ id, verdict, findings }) =>
    verdict === 'failed' ? findings.map(({ file }) => `${id} ${file ?? 'zip'}`) : [],
  );
  return [...new Set(all)];
}

const remarks = {
  results: ['noEarlierDefinition'],
  definition: [],
  publication: ['onlyFingerprint', 'onlyClaimed'],
} as const;

describe('what was not forged', () => {
  test.each(['results', 'definition', 'publication'] as const)('passes: %s', async (kind) => {
    const report = await verifyPackage(await honest(kind));
    expect(failures(report)).toEqual([]);
    expect(report.verdict).toBe('passed');
    expect(report.package?.phase).toBe(kind);
    expect(report.remarks.map(({ id }) => id)).toEqual(remarks[kind]);
    const applying = checkCatalogue.filter(({ phases }) => phases.includes(kind)).map(({ id }) => id);
    const given = ['10.07', '13.01', '13.02', '14.01'];
    for (const { id, verdict } of report.checks) {
      if (given.includes(id)) expect(verdict, id).toBe('notApplicable');
      else expect(verdict, id).toBe(applying.includes(id) ? 'passed' : 'notApplicable');
    }
  });
});

describe('that nothing was fixed before election day', () => {
  test.each([
    ['2027-03-16T22:59:00.000Z', []],
    // Midnight in the Netherlands: election day.
    ['2027-03-16T23:00:00.000Z', ['noEarlierDefinition']],
  ] as const)('is said of results whose definition was fixed at %s: %j', async (at, ids) => {
    const definition = (await verifyPackage(await honest('results'))).package?.definition;
    if (definition === undefined) throw new Error('The honest package is not whole');
    const data = { name: 'x.zip', sha256: definition, files: [], kind: 'definition', definition } as const;
    const happening = { actor: 'coordinator:2', at: at as Instant, event: { type: 'package.written', data } } as const;
    const report = await verifyPackage(await forged({ name: '', day: (all) => [...all, happening], finds: [] }));
    expect(report.remarks.map(({ id }) => id)).toEqual(ids);
    expect(report.checks.find(({ id }) => id === '13.01')?.verdict).toBe('passed');
  });
});

describe('what was forged', () => {
  test.each(forgeries)('$name', async (forgery) => {
    const report = await verifyPackage(await forged(forgery), forgery.options);
    const failed = failures(report);
    expect(report.verdict).toBe('failed');
    expect(failed).toEqual(expect.arrayContaining([...forgery.finds]));
    const accused = failed.filter((line) => forgery.innocent?.some((path) => line.endsWith(` ${path}`)));
    expect(accused).toEqual([]);
  });
});

describe('the catalogue', () => {
  const files = readdirSync(join(import.meta.dirname, 'checks'));

  test('has ids in order, each once, with words in both languages', () => {
    const ids = checkCatalogue.map((check) => check.id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { id, name, statement, source, category, phases } of checkCatalogue) {
      expect(id).toMatch(/^\d\d\.\d\d$/);
      for (const words of [name.nl, name.en, statement.nl, statement.en, source]) expect(words.trim(), id).not.toBe('');
      expect(statement.nl, id).toMatch(/\.$/);
      expect(statement.en, id).toMatch(/\.$/);
      expect(checkCategories).toContain(category);
      expect(phases.length, id).toBeGreaterThan(0);
      expect(verificationPhases.filter((phase) => phases.includes(phase))).toEqual(phases);
    }
  });

  test('has one file for every id, and no file without one', () => {
    expect(files.map((name) => name.slice(0, 5)).sort()).toEqual(checkCatalogue.map(({ id }) => id));
  });

  test('has a forgery for every id', () => {
    const tried = new Set(forgeries.flatMap(({ finds }) => finds.map((line) => line.slice(0, 5))));
    expect(checkCatalogue.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  });

  test('has a check of every category for each phase with a log', () => {
    for (const phase of ['definition', 'results'] as const) {
      const categories = checkCatalogue.filter(({ phases }) => phases.includes(phase)).map(({ category }) => category);
      expect(new Set(categories), phase).toEqual(new Set(checkCategories));
    }
  });
});
