// docs/package-format.md says what is true: its commands print what stands under them, and it names everything that a package can have.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entryEvents, fixedCountFields, investigationKinds, tickFields, unwrap } from '@telstaat/core';
import { fileRoles, packageKinds, readManifest } from '@telstaat/seal';
import { repository, skipWhen, absentTools } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { makePackage } from './make-package.ts';
import { packageInput } from './package.testing.ts';

const page = readFileSync(join(repository, 'docs/package-format.md'), 'utf8');
const examples = [...page.matchAll(/```sh\n(.*?)```\n\n```text\n(.*?)```/gs)].map(([, command = '', output = '']) => ({ command, output })); // prettier-ignore

describe('its commands', () => {
  skipWhen(absentTools(['bash', 'openssl', 'xxd', 'python3', 'sha256sum']));

  test('print what stands under them', () => {
    expect(examples).toHaveLength(3);
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-package-format-'));
    // One after another in one folder: a later one reads what an earlier one wrote.
    for (const { command, output } of examples) {
      const { stdout, status } = spawnSync('bash', ['-eu', '-c', command], { cwd: folder, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, output]);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('it names', () => {
  test.each([
    ['every kind of package', packageKinds],
    ['every role of a file', fileRoles],
    ['every event of an entry', Object.keys(entryEvents)],
    ['every investigation', investigationKinds],
  ])('%s', (_, names) => {
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  test('every field, or the beginning of its name', () => {
    const fields = Object.keys(fixedCountFields).filter((field) => !field.startsWith('recount.'));
    expect(fields.filter((field) => !page.includes(`\`${field}\``))).toEqual([]);
    const questions = tickFields
      .filter((field) => !field.startsWith('corrected.'))
      .map((field) => field.replace(/[^.]+$/, ''));
    expect(questions.filter((question) => !page.includes(`\`${question}\``))).toEqual([]);
  });

  test('every member of a manifest, and every file of a package', async () => {
    const { files } = await makePackage(packageInput());
    const manifest = unwrap(readManifest(files[0]?.bytes ?? new Uint8Array()));
    for (const member of Object.keys(manifest)) expect(page).toContain(`| \`${member}\``);
    const described = files.map(({ path }) => path.replace(/\/\d{4}\./, '/0001.').replace(/_(PS|AB|ps|ab).*?(?=\.)/, '_…'));
    const listed = page.replaceAll('0017.json', '0001.json');
    expect(described.filter((path) => !listed.includes(`\`${path}\``))).toEqual([]);
  }); // prettier-ignore
});
