// Papers from a data folder: all of them whole, none over a file that is there, and a plain sentence for what cannot be.
import { readdirSync, readFileSync } from 'node:fs';
import { createApplication, memoryLogin } from '@telstaat/server';
import { practicePassword } from '@telstaat/practice';
import { unwrap } from '@telstaat/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
const data = folder.at('data');
afterAll(folder.remove);
beforeAll(async () => {
  const application = createApplication({ folder: data });
  unwrap(await application.workplace.openExisting());
  unwrap(await application.call('openPractice', { body: {} }));
  await application.close();
});
const election = 'PS2027_Oefenprovincie';
const run = (out: string, ...words: readonly string[]) =>
  telstaat('documents', '--data', data, '--election', election, '--out', folder.at(out), ...words);

test('writes every paper, and each stands in the log', async () => {
  const ended = await run('all');
  expect([ended.code, ended.err]).toEqual([0, expect.stringMatching(/Papier (\d+) van \1\n$/)]);
  const names = readdirSync(folder.at('all'));
  expect(ended.out.toString()).toBe(`Geschreven: ${names.length} papieren in ${folder.at('all')}\n`);
  expect(names).toContain('Model_Na31-2_concept.pdf');
  expect(names).toContain(`Model_Na31-2_inlegvel_${election}.pdf`);
  expect(names).toContain(`Model_N_10_2_${election}_Stembureau_1.pdf`);
  expect(names).toContain(`Model_Na31-2_bijlage1_${election}_Stembureau_1.pdf`);
  for (const name of names)
    expect(
      readFileSync(folder.at(`all/${name}`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  const application = createApplication({ folder: data });
  unwrap(await application.workplace.openExisting());
  const login = memoryLogin();
  unwrap(await application.call('logIn', { body: { username: 'coordinator', password: practicePassword }, login }));
  const events = await application.workplace.opened?.store.read((tx) => tx.ledger.after(0, 100_000));
  expect(events?.filter(({ type }) => type === 'document.made')).toHaveLength(names.length);
  await application.close();
});

test('one kind of paper, and over what is there only when told', async () => {
  expect((await run('one', '--paper', 'na-31-2')).code).toBe(0);
  expect(readdirSync(folder.at('one'))).toEqual(['Model_Na31-2_concept.pdf']);
  const again = await run('one', '--paper', 'na-31-2');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('bestaat al')]);
  expect((await run('one', '--paper', 'na-31-2', '--force')).code).toBe(0);
});

test.each([
  {
    words: ['--election', 'PS2099_Nergens'],
    err: 'De verkiezing PS2099_Nergens is er niet. Wel: PS2027_Oefenprovincie',
  },
  { words: ['--paper', 'n-10-1'], err: 'Het papier n-10-1 hoort niet bij deze verkiezing. Wel: n-10-2' },
  { words: ['--data', folder.at('nowhere')], err: 'staan geen gegevens van Telstaat' },
  { words: ['--data', folder.path], err: 'staan geen gegevens van Telstaat' },
  { words: ['--paper', 'na-99'], err: 'Kies uit' },
])('$words cannot be', async ({ words, err }) => {
  const base = { '--data': data, '--election': election, '--out': folder.at('none') };
  const [option = '', value = ''] = words;
  const ended = await telstaat('documents', ...Object.entries({ ...base, [option]: value }).flat());
  expect([ended.code, ended.err]).toEqual([2, expect.stringContaining(err)]);
});

test('a file where the folder should be', async () => {
  folder.put('file', '');
  const ended = await run('file');
  expect([ended.code, ended.err]).toEqual([2, expect.stringContaining('kan niet worden geschreven')]);
});
