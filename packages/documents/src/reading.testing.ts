// How tests of this package read a PDF: with the programs that others read it with.
import { execFileSync } from 'node:child_process';
import { tool } from '@telstaat/testkit';

/** Runs a program that reads PDF, or skips the test where it is missing. */
export function ask(skip: (reason: string) => void, name: string, args: readonly string[]): string {
  const program = tool(name);
  if (program === undefined) {
    skip(`no ${name} on this machine`);
    return '';
  }
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });
}

/** The parts with any white space between them and between their words, as pdftotext spreads them; a line may break after a hyphen. */
export function spread(...parts: readonly string[]): RegExp {
  const words = parts.flatMap((part) => part.split(' '));
  const escaped = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('-', '-\\s*'));
  return new RegExp(escaped.join('\\s+'));
}

/** The words of a PDF that leave its margins (in points), and how many words there are, from `pdftotext -bbox`. */
export function outsideMargins(bbox: string): { readonly words: number; readonly outside: readonly string[] } {
  const found = [...bbox.matchAll(/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</g)];
  const outside = found.filter(
    ([, left, top, right, bottom]) =>
      Number(left) <= 56 || Number(top) <= 25 || Number(right) >= 551 || Number(bottom) >= 821,
  );
  return { words: found.length, outside: outside.map(([, , , , , word]) => word ?? '') };
}
