// Licences under which something may be part of the program: those that go together with the EUPL-1.2 without asking anything of a municipality.
import parseExpression, { type Info } from 'spdx-expression-parse';
import type { Shipped } from './shipped.ts';

const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Whether an SPDX expression leaves a choice that is allowed. */
export function isAllowed(expression: string): boolean {
  try {
    return holds(parseExpression(expression));
  } catch {
    return false;
  }
}

function holds(info: Info): boolean {
  if ('license' in info) return allowed.has(info.license);
  return info.conjunction === 'or' ? holds(info.left) || holds(info.right) : holds(info.left) && holds(info.right);
}

/** Packages whose licence is known and not allowed, in words. */
export function forbiddenLicences(
  packages: readonly Shipped[],
  licenceOf: (item: Shipped) => string | undefined,
): readonly string[] {
  return packages.flatMap((item) => {
    const licence = licenceOf(item);
    return licence === undefined || isAllowed(licence) ? [] : [`${item.name}@${item.version}: ${licence}`];
  });
}
