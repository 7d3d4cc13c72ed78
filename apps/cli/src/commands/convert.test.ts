// Converting: byte for byte what was published, and never over a file that is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData, skipWhen } from '@telstaat/testkit';
import { afterAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from '../child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const shared = sharedData();
describe('real files', () => {
  skipWhen('skip' in shared ? shared.skip : undefined);
  const dir = 'dir' in shared ? join(shared.dir, 'gr2022') : '';
  const find = (start: string): string => {
    const name = readdirSync(dir).find((file) => file.startsWith(start));
    return join(dir, name ?? start);
  };
  const words = () => ['convert', find('Telling'), '--candidates', find('Kandidatenlijsten'), '--to', 'osv4-3'];

  test('gives the published file, on the screen', async () => {
    const ended = await telstaat(...words());
    expect(ended.code).toBe(0);
    expect(ended.out.equals(readFileSync(find('osv4-3')))).toBe(true);
  });

  test('gives the published file, in a file that it overwrites only when told', async () => {
    const out = folder.at('telling.csv');
    expect((await telstaat(...words(), '--out', out)).code).toBe(0);
    expect(readFileSync(out).equals(readFileSync(find('osv4-3')))).toBe(true);
    folder.put('telling.csv', 'mine');
    const refused = await telstaat(...words(), '--out', out);
    expect([refused.code, readFileSync(out, 'utf8')]).toEqual([2, 'mine']);
    expect(refused.err).toContain('bestaat al');
    expect((await telstaat(...words(), '--out', out, '--force')).code).toBe(0);
    expect(readFileSync(out).equals(readFileSync(find('osv4-3')))).toBe(true);
  });

  test('refuses lists of another election, and writes nothing', async () => {
    const other = join(dir, '..', 'ps2023', 'Kandidatenlijsten_PS2023_Drenthe.eml.xml');
    const out = folder.at('other.csv');
    const ended = await telstaat('convert', find('Telling'), '--candidates', other, '--to', 'osv4-3', '--out', out);
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(/FOUT/);
    expect(existsSync(out)).toBe(false);
  });
});
