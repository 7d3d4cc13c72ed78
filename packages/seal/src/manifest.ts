// manifest.json: what a package is and which files it has. SHA256SUMS: the same digests in the form that `sha256sum -c`
// reads, so that anyone can check a package without Telstaat.
import { canonicalJson, err, ok, type ElectionId, type Instant, type Result, type Sha256 } from '@telstaat/core';
import { z } from 'zod';
import { inArchiveOrder, manifestPath, sealPaths, sumsPath, type PackageFile } from './archive/layout.ts';
import { largestManifest } from './archive/limits.ts';
import { sealComplaint, type SealComplaint } from './complaints.ts';
import { sha256Hex } from './digest.ts';
import { isPublicKey, type PublicKey } from './keys/index.ts';

export const manifestFormat = 'telstaat-package';
/** Goes up when an older program could misread a package. */
export const manifestVersion = 2;

/** What a file is for: `stations` the list of polling stations, `paper` a filled form of a station, `page` a web page, `log` the log, `key` a public key. */
export const fileRoles = [
  'report',
  'count',
  'spreadsheet',
  'stations',
  'paper',
  'page',
  'source',
  'control',
  'log',
  'key',
  'readme',
] as const;
export type FileRole = (typeof fileRoles)[number];
/**
 * `definition`: what is fixed before election day. `results`: the definitive documents of a session. `publication`: what of them a municipality
 * publishes.
 */
export const packageKinds = ['definition', 'results', 'publication'] as const;
export type PackageKind = (typeof packageKinds)[number];

const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'not a SHA-256');

const publicKey = z.custom<PublicKey>((value) => typeof value === 'string' && isPublicKey(value), 'not a public key');
/** Hexadecimal, 16 bytes of chance: which data folder made it. */
const installation = z.string().regex(/^[0-9a-f]{32}$/);

const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  version: z.literal(manifestVersion),
  kind: z.enum(packageKinds),
  election: z.custom<ElectionId>((value) => typeof value === 'string' && value !== '', 'not an election'),
  /** Made in a practice election: never a result. */
  practice: z.boolean(),
  createdAt: z.custom<Instant>((value) => z.iso.datetime({ precision: 3 }).safeParse(value).success, 'not a moment'),
  program: z.strictObject({ name: z.literal('Telstaat'), version: z.string().min(1).max(100) }),
  installation,
  /** SHA-256 of controle/definitie.json: what was fixed before election day. */
  definition: sha256,
  /** Where the log of the installation stood: how many events, and the digest of the last. */
  ledger: z.strictObject({ events: z.int().positive(), head: sha256 }),
  /** With which key the package is signed: its number in the log, and its 32 bytes in hexadecimal. */
  key: z.strictObject({ number: z.int().positive(), publicKey }),
  /** In the order of the archive; the files that sealing adds are not among them. */
  files: z
    .array(z.strictObject({ path: z.string(), size: z.int().nonnegative(), sha256, role: z.enum(fileRoles) }))
    .readonly(),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
export type ManifestDetails = Omit<Manifest, 'format' | 'version' | 'program' | 'files'> & {
  readonly programVersion: string;
};

export interface RoledFile extends PackageFile {
  readonly role: FileRole;
}

/** The manifest of these files, as canonical JSON. */
export function writeManifest(details: ManifestDetails, files: readonly RoledFile[]): Uint8Array {
  const { programVersion, ...rest } = details;
  const byPath = new Map(files.map((file) => [file.path, file]));
  const manifest: Manifest = {
    format: manifestFormat,
    version: manifestVersion,
    ...rest,
    program: { name: 'Telstaat', version: programVersion },
    files: inArchiveOrder([...byPath.keys()])
      .flatMap((path) => byPath.get(path) ?? [])
      .map(({ path, bytes, role }) => ({ path, size: bytes.length, sha256: sha256Hex(bytes), role })),
  };
  return new TextEncoder().encode(canonicalJson(manifest));
}

/** SHA256SUMS of these files (all but itself and what is written after it), in the order of the archive. */
export function writeSums(files: readonly PackageFile[]): Uint8Array {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  const lines = inArchiveOrder([...byPath.keys()].filter(isSummed)).map(
    (path) => `${sha256Hex(byPath.get(path) ?? new Uint8Array())}  ${path}\n`,
  );
  return new TextEncoder().encode(lines.join(''));
}

function isSummed(path: string): boolean {
  return path === manifestPath || !sealPaths.includes(path);
}

/** Reads a manifest. A newer format is refused before anything else is asked of it. */
export function readManifest(bytes: Uint8Array): Result<Manifest, readonly SealComplaint[]> {
  const value = bytes.length > largestManifest ? undefined : parseJson(bytes);
  if (value === undefined) return err([sealComplaint('manifest.unreadable', manifestPath, { where: 'JSON' })]);
  const head = z.looseObject({ format: z.literal(manifestFormat), version: z.int() }).safeParse(value);
  if (head.success && head.data.version > manifestVersion)
    return err([sealComplaint('manifest.newer', undefined, { version: String(head.data.version) })]);
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return err([sealComplaint('manifest.unreadable', manifestPath, { where: where === '' ? 'JSON' : where })]);
  }
  const canonical = new TextEncoder().encode(canonicalJson(parsed.data));
  return Buffer.compare(canonical, bytes) === 0
    ? ok(parsed.data)
    : err([sealComplaint('manifest.notCanonical', manifestPath)]);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Manifest against files: names, order, size and digest of each. Empty when they fit. */
export function checkManifest(manifest: Manifest, files: readonly PackageFile[]): readonly SealComplaint[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const present = files.filter((file) => !sealPaths.includes(file.path));
  const paths = new Set(present.map((file) => file.path));
  const ordered = inArchiveOrder([...listed.keys()]);
  const inOrder = manifest.files.every((file, index) => file.path === ordered[index]);
  return [
    ...(inOrder ? [] : [sealComplaint('manifest.notCanonical', manifestPath)]),
    ...manifest.files
      .filter((file) => !paths.has(file.path))
      .map((file) => sealComplaint('manifest.fileMissing', file.path)),
    ...present.flatMap(({ path, bytes }) => {
      const line = listed.get(path);
      if (!line) return [sealComplaint('manifest.fileAdded', path)];
      const fits = line.size === bytes.length && line.sha256 === sha256Hex(bytes);
      return fits ? [] : [sealComplaint('hash.manifest', path)];
    }),
  ];
}

/** SHA256SUMS against files. A line that is right about no file, or a file without line, is told of SHA256SUMS itself. */
export function checkSums(files: readonly PackageFile[]): readonly SealComplaint[] {
  const sums = files.find((file) => file.path === sumsPath);
  if (!sums) return [sealComplaint('manifest.missing', sumsPath)];
  if (sums.bytes.length > largestManifest) return [sealComplaint('hash.sumsUnreadable', sumsPath)];
  const expected = Buffer.from(writeSums(files)).toString('utf8').split('\n');
  const actual = Buffer.from(sums.bytes).toString('utf8').split('\n');
  const path = (line: string): string => line.slice(66);
  const sameFiles =
    expected.length === actual.length && expected.every((line, i) => path(line) === path(actual[i] ?? ''));
  if (!sameFiles || Buffer.from(actual.join('\n')).compare(sums.bytes) !== 0)
    return [sealComplaint('hash.sumsUnreadable', sumsPath)];
  return expected.filter((line, i) => line !== actual[i]).map((line) => sealComplaint('hash.sums', path(line)));
}
