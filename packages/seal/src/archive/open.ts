// Zip → files, strictly: only a zip that is byte for byte what we would have packed is opened. Of any other it is told
// which file the first wrong bytes belong to, or that the zip itself is wrong.
import { err, ok, type Result } from '@telstaat/core';
import { sealComplaint, type SealComplaint } from '../complaints.ts';
import { collidingPath, pathFault } from '../safe-path.ts';
import { foreignComplaints } from './foreign.ts';
import {
  endRecordSize,
  inArchiveOrder,
  layOut,
  localHeaderSize,
  sealPaths,
  type PackageFile,
  type Segment,
} from './layout.ts';
import { archiveLimits, largestManifest, type ArchiveLimits } from './limits.ts';
import { findEnd, walkCentral, walkLocal } from './walk.ts';

/** The files of a zip that is exactly ours, or everything that is wrong with it. The bytes are views on the archive. */
export function openArchive(
  bytes: Uint8Array,
  limits: ArchiveLimits = archiveLimits,
): Result<readonly PackageFile[], readonly SealComplaint[]> {
  if (bytes.length === 0) return err([sealComplaint('archive.empty')]);
  if (bytes.length > limits.archive)
    return err([sealComplaint('archive.tooLarge', undefined, { megabytes: Math.floor(limits.archive / 1024 / 1024) })]);
  const foreign = foreignComplaints(bytes, limits);
  if (foreign.length > 0) return err(foreign);
  const reading = likeliestReading(bytes, limits);
  if (!reading) return err([whyUnreadable(bytes, limits)]);
  const complaints = readingComplaints(reading, limits);
  return complaints.length > 0 ? err(complaints) : ok(reading.files);
}

/** One way to read the zip, with the segments in which it differs from what we would have packed. */
interface Reading {
  readonly files: readonly PackageFile[];
  readonly wrong: readonly Segment[];
  /** Bytes that differ. */
  readonly distance: number;
  /** Paths that the manifest does not know: the sign of a name that was changed. */
  readonly unlisted: number;
}

/** Of both ways to find the files, the one with the fewest wrong bytes; of equal ones, that which the manifest knows. */
function likeliestReading(bytes: Uint8Array, limits: ArchiveLimits): Reading | undefined {
  const readings: Reading[] = [];
  for (const find of [filesByHeaders, filesByDirectory]) {
    const reading = compare(bytes, find(bytes, limits));
    if (reading?.distance === 0) return reading;
    if (reading) readings.push(reading);
  }
  return readings.sort((a, b) => a.distance - b.distance || a.unlisted - b.unlisted)[0];
}

type Found = readonly { readonly path: string | undefined; readonly size: number }[];

function filesByHeaders(bytes: Uint8Array, limits: ArchiveLimits): Found {
  return walkLocal(bytes, limits.entries).entries;
}

function filesByDirectory(bytes: Uint8Array, limits: ArchiveLimits): Found {
  const end = findEnd(bytes);
  return end ? walkCentral(bytes, end, limits.entries) : [];
}

/** What we would have packed if these were the files, laid beside the zip. `undefined` when it would not be as long. */
function compare(bytes: Uint8Array, found: Found): Reading | undefined {
  const files: PackageFile[] = [];
  let offset = 0;
  for (const { path, size } of found) {
    if (path === undefined) return undefined;
    const start = offset + localHeaderSize + Buffer.byteLength(path);
    offset = start + size;
    if (offset > bytes.length) return undefined;
    files.push({ path, bytes: bytes.subarray(start, offset) });
  }
  const segments = layOut(files);
  const last = segments.at(-1);
  if (files.length === 0 || !last || last.offset + last.bytes.length !== bytes.length) return undefined;
  const differences = segments.map((segment) => ({ segment, count: differingBytes(bytes, segment) }));
  const wrong = differences.filter(({ count }) => count > 0);
  return {
    files,
    wrong: wrong.map(({ segment }) => segment),
    distance: wrong.reduce((sum, { count }) => sum + count, 0),
    unlisted: wrong.length === 0 ? 0 : countUnlisted(files),
  };
}

/** The first file should be the manifest; it may itself be what was changed, so its text is searched, not read. */
function countUnlisted(files: readonly PackageFile[]): number {
  const listing = Buffer.from((files[0]?.bytes ?? new Uint8Array()).subarray(0, largestManifest)).toString('utf8');
  return files.filter(({ path }) => !sealPaths.includes(path) && !listing.includes(`"path":${JSON.stringify(path)}`))
    .length;
}

function differingBytes(bytes: Uint8Array, { offset, bytes: expected }: Segment): number {
  const actual = bytes.subarray(offset, offset + expected.length);
  if (Buffer.compare(actual, expected) === 0) return 0;
  return expected.reduce((count, byte, index) => count + (byte === actual[index] ? 0 : 1), 0);
}

function readingComplaints({ files, wrong }: Reading, limits: ArchiveLimits): readonly SealComplaint[] {
  const paths = files.map((file) => file.path);
  if (paths.length > limits.entries)
    return [sealComplaint('archive.tooManyEntries', undefined, { most: limits.entries })];
  const owners = [...new Set(wrong.map((segment) => segment.owner))];
  if (owners.length > 0)
    return owners.map((owner) =>
      owner === undefined ? sealComplaint('archive.structure') : sealComplaint('archive.changed', owner),
    );
  const unsafe = paths.find((path) => pathFault(path) !== undefined);
  if (unsafe !== undefined) return [sealComplaint('archive.unsafePath', unsafe)];
  const double = collidingPath(paths);
  if (double !== undefined) return [sealComplaint('archive.doublePath', double)];
  const ordered = inArchiveOrder(paths);
  return paths.every((path, index) => path === ordered[index]) ? [] : [sealComplaint('archive.structure')];
}

/** Neither headers nor directory lead through the whole file: why? */
function whyUnreadable(bytes: Uint8Array, limits: ArchiveLimits): SealComplaint {
  const { entries, end: reached } = walkLocal(bytes, limits.entries);
  const end = findEnd(bytes);
  const lastRead = entries.at(-1);
  if (!end) return sealComplaint(lastRead ? 'archive.truncated' : 'archive.notAZip');
  const behind = bytes.length - end.offset - endRecordSize;
  if (behind > 0) return sealComplaint('archive.trailing', undefined, { bytes: behind });
  // The file after which no header follows is the one in which bytes were put in or left out.
  if (lastRead?.path !== undefined && reached !== end.directoryStart && pathFault(lastRead.path) === undefined)
    return sealComplaint('archive.changed', lastRead.path);
  return sealComplaint('archive.structure');
}
