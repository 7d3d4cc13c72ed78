// What the disk says, as a reason not to start; what is not about the disk is not made into one.
import { expect, it } from 'vitest';
import { diskProblem } from './disk-trouble.ts';

const failing = (code: string, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

it.each<[Error, RegExp | undefined]>([
  [failing('SQLITE_FULL'), /^De schijf is vol/],
  [failing('ENOSPC'), /^De schijf is vol/],
  [failing('SQLITE_READONLY'), /^De map met de gegevens kan niet worden beschreven/],
  [failing('EROFS'), /^De map met de gegevens kan niet worden beschreven/],
  [failing('EACCES', { syscall: 'open' }), /^De map met de gegevens kan niet worden beschreven/],
  [failing('EACCES', { syscall: 'listen' }), undefined],
  [failing('EADDRINUSE', { syscall: 'listen' }), undefined],
  [failing('SQLITE_CORRUPT'), undefined],
  [new Error('A bug'), undefined],
])('%s', (error, sentence) => {
  const problem = diskProblem(error);
  if (sentence) expect(problem?.text.nl).toMatch(sentence);
  else expect(problem).toBeUndefined();
});
