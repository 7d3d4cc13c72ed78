// Sealing and unsealing: the only way to a file of a package leads through all checks of its bytes. The signature is written last.
import { err, ok, type Result, type Sha256 } from '@telstaat/core';
import {
  inArchiveOrder,
  manifestPath,
  sealPaths,
  signaturePath,
  statementPath,
  sumsPath,
  type PackageFile,
} from './archive/layout.ts';
import { archiveLimits, type ArchiveLimits } from './archive/limits.ts';
import { openArchive } from './archive/open.ts';
import { pack } from './archive/pack.ts';
import { sealComplaint, type SealComplaint } from './complaints.ts';
import { sha256Hex } from './digest.ts';
import { writeStatement, type SignedStatement, type Statement } from './keys/index.ts';
import { statementOf } from './package-signature.ts';
import {
  checkManifest,
  checkSums,
  readManifest,
  writeManifest,
  writeSums,
  type Manifest,
  type ManifestDetails,
  type RoledFile,
} from './manifest.ts';

/** A package whose every byte was checked. Only such a package can be read. */
export interface SealedFiles {
  readonly manifest: Manifest;
  /** All paths, in the order of the archive. */
  readonly paths: readonly string[];
  /** The bytes of a file; `undefined` when the package has no such file. */
  readonly read: (path: string) => Uint8Array | undefined;
}

export interface SealedFile extends PackageFile {
  readonly sha256: Sha256;
}

export interface SealedPackage {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  /** Every file, in the order of the archive: manifest.json first, the signature last. */
  readonly files: readonly SealedFile[];
}

/** A package that waits for its signature. */
export interface PreparedPackage {
  /** What is to be signed. */
  readonly statement: Statement;
  /** manifest.json, the files given, SHA256SUMS: in the order of the archive. */
  readonly files: readonly SealedFile[];
}

/** Adds manifest.json and SHA256SUMS, and tells what is to be signed. Throws on paths that sealing itself writes. */
export function prepare(details: ManifestDetails, files: readonly RoledFile[]): PreparedPackage {
  const own = files.find(({ path }) => sealPaths.includes(path));
  if (own) throw new Error(`${own.path} is written by sealing`);
  const manifest = { path: manifestPath, bytes: writeManifest(details, files) };
  const sums = { path: sumsPath, bytes: writeSums([manifest, ...files]) };
  const all = new Map([manifest, ...files, sums].map((file) => [file.path, file.bytes]));
  const paths = inArchiveOrder([manifest, ...files, sums].map(({ path }) => path));
  const statement = statementOf(details, sha256Hex(sums.bytes));
  return { statement, files: paths.map((path) => sealedFile(path, all.get(path) ?? new Uint8Array())) };
}

/** The files of a package in its order, signed but not yet packed. Throws when something else was signed. */
export function signedFiles(prepared: PreparedPackage, { text, signature }: SignedStatement): readonly SealedFile[] {
  if (Buffer.compare(writeStatement(prepared.statement), text) !== 0) throw new Error('Something else was signed');
  return [...prepared.files, sealedFile(statementPath, text), sealedFile(signaturePath, signature)];
}

/** Signs and packs. The same files and the same key give the same bytes. */
export function seal(prepared: PreparedPackage, signed: SignedStatement): SealedPackage {
  const files = signedFiles(prepared, signed);
  const bytes = pack(files);
  return { bytes, sha256: sha256Hex(bytes), files };
}

function sealedFile(path: string, bytes: Uint8Array): SealedFile {
  return { path, bytes, sha256: sha256Hex(bytes) };
}

/**
 * Opens a package: zip, manifest, digests. Never throws on any bytes; all complaints of a stage come at once. Who signed it is asked of
 * `checkSignature`: a package with a wrong signature can still be examined, but is nobody's.
 */
export function unpack(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Result<SealedFiles, readonly SealComplaint[]> {
  const opened = openArchive(bytes, limits);
  if (!opened.ok) return opened;
  const files = new Map(opened.value.map((file) => [file.path, file.bytes]));
  const written = files.get(manifestPath);
  if (!written) return err([sealComplaint('manifest.missing', manifestPath)]);
  const manifest = readManifest(written);
  if (!manifest.ok) return manifest;
  const complaints = [...checkManifest(manifest.value, opened.value), ...checkSums(opened.value)];
  if (complaints.length > 0) return err(complaints);
  return ok({ manifest: manifest.value, paths: [...files.keys()], read: (path) => files.get(path) });
}
