// The lint guard refuses clock, chance, disk and unhandled cases where they do not belong. (Each case is linted as if it
// were the text of a real file, so that the rules for that file's room apply.)
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { root } from './child.ts';

// With CI set, typescript-eslint would read the file on disk instead of the text given here.
const parserOptions = { disallowAutomaticSingleRunInference: true };
const eslint = new ESLint({ cwd: root, overrideConfig: { languageOptions: { parserOptions } } });

async function lint(filePath: string, code: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

const pure = 'packages/core/src/index.ts';
const server = 'packages/testkit/src/index.ts';

describe('refused in a pure room', () => {
  test.each([
    ['export const a = Date.now();', 'no-restricted-properties'],
    ['export const a = new Date();', 'no-restricted-syntax'],
    ['export const a = Date();', 'no-restricted-syntax'],
    ['export const a = Math.random();', 'no-restricted-properties'],
    ['export const a = performance.now();', 'no-restricted-globals'],
    ['export const a = process.env;', 'no-restricted-globals'],
    ['export const a = crypto.randomUUID();', 'no-restricted-globals'],
    ['export const a = globalThis.process;', 'no-restricted-properties'],
    ["import fs from 'node:fs'; export const a = fs;", 'no-restricted-imports'],
  ])('%s', async (code, rule) => {
    expect(await lint(pure, code)).toContain(rule);
  });
});

describe('refused everywhere', () => {
  test.each([
    [
      'const wait = async (): Promise<void> => {}; export const a = (): void => { wait(); };',
      '@typescript-eslint/no-floating-promises',
    ],
    ['export const a = (x: any): unknown => x;', '@typescript-eslint/no-explicit-any'],
    ['export const a = (x?: string): number => x!.length;', '@typescript-eslint/no-non-null-assertion'],
    [
      "export const a = (x: 'p' | 'q'): number => { switch (x) { case 'p': return 1; } return 2; };",
      '@typescript-eslint/switch-exhaustiveness-check',
    ],
    ["import { tool } from './tools.ts'; export type A = typeof tool;", '@typescript-eslint/consistent-type-imports'],
  ])('%s', async (code, rule) => {
    expect(await lint(server, code)).toContain(rule);
  });
});

test('a date that is given is no clock, and elsewhere the clock is allowed', async () => {
  expect(await lint(pure, 'export const a = (at: string): Date => new Date(at);')).toEqual([]);
  expect(await lint(server, 'export const a = (): Date => new Date();')).toEqual([]);
});
