// Sealing and unsealing: the only way to a file of a package leads through all checks of its bytes.
import { err, ok, type Result, type Sha256 } from '@telstaat/core';
import { inArchiveOrder, manifestPath, sumsPath, type PackageFile } from './archive/layout.ts';
import { archiveLimits, type ArchiveLimits } from './archive/limits.ts';
import { openArchive } from './archive/open.ts';
import { pack } from './archive/pack.ts';
import { sealComplaint, type SealComplaint } from './complaints.ts';
import { sha256Hex } from './digest.ts';
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

export interface SealedPackage {
  readonly bytes: Uint8Array;
  readonly sha256: Sha256;
  /** Every file, with manifest.json first and SHA256SUMS last. */
  readonly files: readonly (PackageFile & { readonly sha256: Sha256 })[];
}

/** Makes a package: adds manifest.json and SHA256SUMS, and packs. Throws on unsafe paths: those we named ourselves. */
export function seal(details: ManifestDetails, files: readonly RoledFile[]): SealedPackage {
  const listed = withManifest(details, files);
  const bytes = pack(listed);
  return { bytes, sha256: sha256Hex(bytes), files: listed };
}

/** The files of a package in its order, with manifest.json first and SHA256SUMS last, not yet packed. */
export function withManifest(details: ManifestDetails, files: readonly RoledFile[]): SealedPackage['files'] {
  const own = files.find(({ path }) => path === manifestPath || path === sumsPath);
  if (own) throw new Error(`${own.path} is written by sealing`);
  const manifest = { path: manifestPath, bytes: writeManifest(details, files) };
  const sums = { path: sumsPath, bytes: writeSums([manifest, ...files]) };
  const all = new Map([manifest, ...files, sums].map((file) => [file.path, file.bytes]));
  const paths = [manifest, ...files, sums].map(({ path }) => path);
  return inArchiveOrder(paths).map((path) => {
    const content = all.get(path) ?? new Uint8Array();
    return { path, bytes: content, sha256: sha256Hex(content) };
  });
}

/** Opens a package: zip, manifest, digests. Never throws on any bytes; all complaints of a stage come at once. */
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
