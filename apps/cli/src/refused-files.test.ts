// The files in fixtures/refused are those that the generator makes, and each is refused for what is wrong with it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@telstaat/testkit';
import { expect, test } from 'vitest';
import { telstaat } from './child.testing.ts';
import { contextFile, refusedBesideContext, refusedFiles } from './refused-files.testing.ts';

const folder = join(repository, 'fixtures', 'refused');
const made = [...refusedFiles, refusedBesideContext, contextFile];
if (process.env['TELSTAAT_UPDATE_GOLDEN'] === 'yes') {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of made) writeFileSync(join(folder, name), bytes);
}

test('the folder holds what the generator makes', () => {
  expect(readdirSync(folder).sort()).toEqual(made.map(({ name }) => name).sort());
  const changed = made.filter(({ name, bytes }) => !readFileSync(join(folder, name)).equals(bytes));
  expect(changed.map(({ name }) => name)).toEqual([]);
});

interface Inspected {
  readonly complaints: readonly { readonly code: string; readonly severity: string }[];
}

async function inspected(names: readonly string[]): Promise<readonly Inspected[]> {
  const ended = await telstaat('inspect', '--json', ...names.map((name) => join(folder, name)));
  expect(ended.code).toBe(1);
  return JSON.parse(ended.out.toString()) as readonly Inspected[];
}

test('every file is refused for what is wrong with it', async () => {
  const found = await inspected(refusedFiles.map(({ name }) => name));
  const errors = found.map(({ complaints }) =>
    complaints.filter((one) => one.severity === 'error').map((one) => one.code),
  );
  expect(
    refusedFiles.map(({ name, code }, index) => [name, errors[index]?.includes(code) ? code : errors[index]]),
  ).toEqual(refusedFiles.map(({ name, code }) => [name, code]));
});

test('candidate lists of another election are refused beside a definition', async () => {
  const [good, other] = await inspected([contextFile.name, refusedBesideContext.name]);
  expect(good?.complaints).toEqual([]);
  expect(other?.complaints.map((one) => one.code)).toContain(refusedBesideContext.code);
});
