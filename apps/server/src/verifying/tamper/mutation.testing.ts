// What one mutation of a package is, and what must be said of it.
import type { StoredEvent } from '@telstaat/core';
import { checkChain, firstLink, link } from '@telstaat/core';
import type { Chance } from '@telstaat/practice';
import { digest, sumsPath, manifestPath, signaturePath, statementPath } from '@telstaat/seal';
import { linked, type Happening } from '../../packaging/log.testing.ts';
import { makePackage, type PackageInput } from '../../packaging/make-package.ts';
import { keyOf } from '../../packaging/package.testing.ts';
import { namesOf, packagePaths } from '../../packaging/paths.ts';
import { ledgerOf } from '../../packaging/signing.ts';
import type { ForgedKind } from '../forging.testing.ts';
import type { VerifyOptions } from '../verify-package.ts';
import type { World } from './world.testing.ts';

/** What is to be changed: a package of a world, and chance to change it with. */
export interface Victim {
  readonly world: World;
  readonly kind: ForgedKind;
  readonly bytes: Uint8Array;
  readonly chance: Chance;
}

export interface Mutated {
  readonly bytes: Uint8Array;
  /** At least one of these checks must fail. */
  readonly finds: readonly string[];
  /** A finding must name this file, or one of these where two files contradict one another. */
  readonly file?: string | readonly string[];
  /** Files that no finding may name. */
  readonly innocent?: readonly string[];
  /**
   * Whoever has the key and writes everything anew leaves no contradiction in the package: `only` what stands on paper tells; `also`: what was changed
   * may be such that nothing else tells. Never for anything that a form, a total or a name rests on unless all of it was made anew.
   */
  readonly paper?: 'only' | 'also';
  readonly options?: VerifyOptions;
}

export interface Mutation {
  readonly name: string;
  /** Of which kinds of package; default results. */
  readonly kinds?: readonly ForgedKind[];
  /** How often, beside the others; default 1. */
  readonly weight?: number;
  /** `undefined` where this package has nothing to do it with: then another package is tried. */
  readonly make: (victim: Victim) => Mutated | undefined | Promise<Mutated | undefined>;
}

/** Somebody who has the program, but not the key. */
export const stranger = keyOf(9);

/** What in the log itself can be wrong when the chain is whole. */
export const inLog = [
  '10.04',
  '10.05',
  '10.06',
  '11.05',
  '11.06',
  '12.01',
  '12.02',
  '12.03',
  '12.05',
  '12.06',
  '12.07',
  '12.08',
  '13.01',
];

/** Which checks answer for a file. */
export function checksOf(path: string, { day, input }: World): readonly string[] {
  const names = namesOf(day.election);
  const answering: Readonly<Record<string, readonly string[]>> = {
    [manifestPath]: ['01.02', '01.03', '10.03'],
    [sumsPath]: ['01.03', '10.03'],
    [statementPath]: ['10.01', '10.02', '10.03'],
    [signaturePath]: ['10.02'],
    [names.report]: ['08.01'],
    [names.count]: ['06.04'],
    [names.spreadsheet]: ['07.02'],
    [names.longTable]: ['07.04'],
    [names.stations]: ['09.01', '09.02'],
    [packagePaths.readme]: ['03.04'],
    [packagePaths.definition]: ['03.01'],
    [packagePaths.candidates]: ['03.01'],
    [packagePaths.fixed]: ['03.06'],
    [packagePaths.election]: ['02.03', '12.02'],
    [packagePaths.report]: ['02.03', '12.05'],
    [packagePaths.totals]: ['02.03', '05.01', '12.04'],
    [packagePaths.log]: ['11.01', '11.03', '11.05'],
  };
  const own = answering[path];
  if (own) return own;
  if (path.startsWith(packagePaths.forms)) return ['02.02', '02.03', '12.03'];
  if (path.endsWith('.pem')) return ['10.05'];
  throw new Error(`No check answers for ${path} of ${input.election.id}`);
}

/** Numbers, hashes and chain written anew for events in some order: nothing in the log itself tells. */
export function relinked(events: readonly Pick<StoredEvent, 'type' | 'payload'>[]): readonly StoredEvent[] {
  let previous: Uint8Array = firstLink;
  const whole = events.map(({ type, payload }, index): StoredEvent => {
    const content = { sequence: index + 1, type, payload };
    const hash = link({ ...content, previous }, digest);
    previous = hash;
    return { ...content, hash };
  });
  if (!checkChain(whole, digest).ok) throw new Error('The chain is not whole');
  return whole;
}

export function linkedDay({ day }: World, happenings: readonly Happening[]): readonly StoredEvent[] {
  return linked(happenings, day.election.id);
}

/** The package with another log: head in every file, also on every page of the report, drawn anew; signed with the real key unless told. */
export async function withLog(
  { input }: World,
  log: readonly StoredEvent[],
  change: Partial<PackageInput> = {},
): Promise<Uint8Array> {
  const report = { ...input.report, ledger: ledgerOf(log) };
  return (await makePackage({ ...input, report, log, ...change })).bytes;
}
