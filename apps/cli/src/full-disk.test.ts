// Exporting to a disk that is full and to a folder in which one may not write: a clear sentence, nothing half written, and what was there stays.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildForm, consolidate, type Instant } from '@telstaat/core';
import { toCountFile, writeCandidateLists, writeCount } from '@telstaat/formats';
import { electionOf, practiceDay } from '@telstaat/practice';
import { skipWhen } from '@telstaat/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from './child.testing.ts';

const folder = temporaryFolder();
const [practice] = practiceDay({ size: 'practice', seed: 1 }).elections;
if (!practice) throw new Error('A day without elections');
const election = electionOf(practice);
const totals = consolidate(buildForm(election), practice.papers);
const createdAt = '2027-03-18T12:00:00.000Z' as Instant;
const count = toCountFile({
  election,
  stations: practice.stations.stations,
  sheets: practice.papers,
  totals,
  createdAt,
});
const made = { created: '2027-02-01T12:00:00.000', issued: '2027-02-01' };
const authority = { id: 'CSB', name: 'Centraal stembureau' } as const;
const eml = folder.put('telling.eml.xml', writeCount(count));
const lists = folder.put('lijsten.eml.xml', writeCandidateLists(practice.candidateLists, { ...made, authority }));
const convert = ['convert', eml, '--candidates', lists, '--to', 'long'] as const;
afterAll(folder.remove);

test('a folder that is not there', async () => {
  const ended = await telstaat(...convert, '--out', folder.at('weg/uit.csv'));
  expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('de map is er niet')]);
});

const disk = folder.at('schijf');
const size = 16 * 1024;

describe('a small disk', () => {
  skipWhen(
    process.platform === 'linux' && process.getuid?.() === 0 && mounted()
      ? undefined
      : 'a small disk can be mounted by root on Linux only',
  );
  beforeAll(() => {
    writeFileSync(join(disk, 'eerder.csv'), 'eerder');
  });
  afterAll(() => {
    execFileSync('umount', [disk]);
  });
  const left = (): readonly string[] =>
    readdirSync(disk).map((name) => `${name} ${readFileSync(join(disk, name), 'utf8')}`);

  test.each([
    ['a new file', [], 'uit.csv'],
    ['over a file that is there', ['--force'], 'eerder.csv'],
  ])('that is full: %s', async (_, options, name) => {
    const ended = await telstaat(...convert, '--out', join(disk, name), ...options);
    expect([ended.code, ended.err]).toEqual([2, expect.stringMatching(/De schijf is vol: .* is niet geschreven/)]);
    expect(left()).toEqual(['eerder.csv eerder']);
  });

  test('that is full: the screen sent to a file', () => {
    const out = join(disk, 'scherm.csv');
    const words = convert.map((word) => `'${word}'`).join(' ');
    const main = join(import.meta.dirname, 'main.ts');
    const ended = spawnSync('sh', ['-c', `'${process.execPath}' '${main}' ${words} > '${out}'`], { encoding: 'utf8' });
    expect([ended.status, ended.stderr]).toEqual([2, expect.stringContaining('De schijf is vol')]);
    // The shell made the file; what is in it is no more than fits.
    expect(statSync(out).size).toBeLessThanOrEqual(size);
    execFileSync('rm', [out]);
  });

  test('that is read-only', async () => {
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const ended = await telstaat(...convert, '--out', join(disk, 'eerder.csv'), '--force');
    expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('in deze map mag dat niet')]);
    expect((await telstaat('demo', '--out', join(disk, 'dag'))).err).toContain('in deze map mag dat niet');
    expect(left()).toEqual(['eerder.csv eerder']);
  });
});

/** Whether the small disk is there. */
function mounted(): boolean {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
