// How somebody could forge a package, step by step as far as they care to go: another day behind it, other files, digests written anew or not,
// signed anew or not.
import { unwrap } from '@telstaat/core';
import {
  pack,
  prepare,
  seal,
  signaturePath,
  statementPath,
  unpack,
  type ManifestDetails,
  type PackageFile,
  type RoledFile,
  type SignedStatement,
  type Statement,
} from '@telstaat/seal';
import type { OpenedKey } from '../keys/key-ring.ts';
import { happeningsOf, type Happening } from '../packaging/log.testing.ts';
import { makeDefinitionPackage } from '../packaging/make-definition-package.ts';
import { makePackage } from '../packaging/make-package.ts';
import { countingDay, inputOf, testKey, type Change, type CountingDay } from '../packaging/package.testing.ts';
import { planPublication } from '../packaging/publication.ts';
import { layOutMaterial } from './material.ts';
import type { VerifyOptions } from './verify-package.ts';

export type ForgedKind = 'results' | 'definition' | 'publication';

export interface Forgery {
  readonly name: string;
  /** What is forged; default results. */
  readonly kind?: ForgedKind;
  /** Another day behind the package: everything in it is made of that, so that all agrees with it. */
  readonly day?: (happenings: readonly Happening[], day: CountingDay) => readonly Happening[];
  /** Files changed. */
  readonly changes?: Readonly<Record<string, Change>>;
  readonly added?: readonly RoledFile[];
  /** What the manifest says besides the files. */
  readonly details?: (details: ManifestDetails) => ManifestDetails;
  /** With what it is signed anew. */
  readonly signing?: Pick<OpenedKey, 'key' | 'sign'>;
  /** What is signed, when that is not what belongs to the package. */
  readonly statement?: (statement: Statement) => Statement;
  /** Files changed after all digests were written and all was signed. */
  readonly afterwards?: (files: readonly PackageFile[]) => readonly PackageFile[];
  /** The zip changed at last. */
  readonly bytes?: (bytes: Uint8Array) => Uint8Array;
  readonly options?: VerifyOptions;
  /** Failed checks that must be among the failures, with the file they name: `05.01 controle/totalen.json`. */
  readonly finds: readonly string[];
  /** Files that no finding may name. */
  readonly innocent?: readonly string[];
}

const base = countingDay();

const made = new Map<ForgedKind, Promise<Uint8Array>>();

/** The honest package of a kind, of the smallest generated election. */
export function honest(kind: ForgedKind): Promise<Uint8Array> {
  const known = made.get(kind) ?? makeOf(kind, {});
  made.set(kind, known);
  return known;
}

async function makeOf(kind: ForgedKind, forgery: Pick<Forgery, 'day'>): Promise<Uint8Array> {
  const happenings = happeningsOf(base);
  const input = inputOf(base, forgery.day?.(happenings, base) ?? happenings);
  switch (kind) {
    case 'results':
      return (await makePackage(input)).bytes;
    case 'definition':
      return makeDefinitionPackage({ ...input, isLate: true }).bytes;
    case 'publication': {
      const files: PackageFile[] = [];
      for await (const file of planPublication((await makePackage(input)).bytes, testKey).files({})) files.push(file);
      return pack(files);
    }
  }
}

export async function forged(forgery: Forgery): Promise<Uint8Array> {
  const { kind = 'results', changes, added, details, signing, statement, afterwards, bytes } = forgery;
  const whole = forgery.day ? await makeOf(kind, forgery) : await honest(kind);
  const resealed = changes || added || details || signing || statement ? sealAnew(whole, forgery) : whole;
  const packed = afterwards ? pack(afterwards(filesOf(resealed))) : resealed;
  return bytes ? bytes(packed) : packed;
}

/** As careful as a forger with the right key can be: manifest, sums and signature fit what was changed. */
export function sealAnew(
  bytes: Uint8Array,
  { changes = {}, added = [], details, signing = testKey, statement }: Omit<Forgery, 'name' | 'finds'>,
): Uint8Array {
  const { manifest, read } = unwrap(unpack(bytes));
  const { format: _format, version: _version, files: listed, program, ...rest } = manifest;
  const files = listed.flatMap(({ path, role }): RoledFile[] => {
    const content = read(path) ?? new Uint8Array();
    const change = changes[path];
    if (!change) return [{ path, role, bytes: content }];
    const text = Buffer.from(content).toString('utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing was changed in ${path}`);
    if (changed === undefined) return [];
    return [{ path, role, bytes: typeof changed === 'string' ? new TextEncoder().encode(changed) : changed }];
  });
  const unknown = Object.keys(changes).filter((path) => !listed.some((file) => file.path === path));
  if (unknown.length > 0) throw new Error(`No ${unknown.join(', ')}`);
  const same: ManifestDetails = { ...rest, programVersion: program.version, key: signing.key };
  const prepared = prepare(details ? details(same) : same, [...files, ...added]);
  if (!statement) return seal(prepared, signing.sign(prepared.statement)).bytes;
  const { text, signature }: SignedStatement = signing.sign(statement(prepared.statement));
  return pack([...prepared.files, { path: statementPath, bytes: text }, { path: signaturePath, bytes: signature }]);
}

export function filesOf(bytes: Uint8Array): readonly PackageFile[] {
  const { paths, read } = unwrap(unpack(bytes));
  return paths.map((path) => ({ path, bytes: read(path) ?? new Uint8Array() }));
}

/** What the report of the honest package is made from. */
export async function honestDerived() {
  const { derived, names } = layOutMaterial(await honest('results'));
  if (!derived || !names) throw new Error('The honest package is not whole');
  return { derived, names };
}
