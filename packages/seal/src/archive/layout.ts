// The one zip that Telstaat writes for given files, byte for byte (APPNOTE.TXT 4.3): entries stored without compression,
// one fixed date, no extra fields. Compressed bytes differ between versions of zlib and between processors; stored bytes
// do not, so that a package can be checked by packing it again, on any machine and in any year.
import { crc32 } from 'node:zlib';

export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const manifestPath = 'manifest.json';
export const sumsPath = 'SHA256SUMS';
/** What is signed, and the signature: written when all else is there. */
export const statementPath = 'HANDTEKENING.txt';
export const signaturePath = 'HANDTEKENING.sig';
/** The files that sealing itself adds, the last three in this order at the end of the archive. */
export const sealPaths: readonly string[] = [manifestPath, sumsPath, statementPath, signaturePath];

export const localHeaderSize = 30;
export const centralRecordSize = 46;
export const endRecordSize = 22;
export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** What stands in every header and record, and never varies. */
export const fixed = {
  /** Unix, 2.0: readers then keep the file mode. */
  madeBy: 0x0314,
  versionNeeded: 20,
  /** Names are UTF-8. */
  flags: 0x0800,
  /** Stored. */
  method: 0,
  time: 0,
  /** 1 January 1980, the first day of zip: when a package was made stands in its manifest. */
  date: 0x0021,
  /** An ordinary file, rw-r--r--. */
  attributes: (0o100644 << 16) >>> 0,
} as const;

/** A run of bytes of the archive that belongs to one file, or to the zip itself. */
export interface Segment {
  readonly owner: string | undefined;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Manifest first, so that a reader knows at once what it has; then in order of code units; sums, statement and signature last. */
export function inArchiveOrder(paths: readonly string[]): readonly string[] {
  const rank = (path: string): number => (sealPaths.includes(path) ? sealPaths.indexOf(path) * 2 : 1);
  return [...paths].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** The segments of the archive with these files, in the order given, without gaps. */
export function layOut(files: readonly PackageFile[]): readonly Segment[] {
  const segments: Segment[] = [];
  let offset = 0;
  const add = (owner: string | undefined, bytes: Uint8Array): void => {
    segments.push({ owner, offset, bytes });
    offset += bytes.length;
  };
  const described = files.map((file) => ({ path: file.path, ...describeFile(file) }));
  const starts = described.map((file) => {
    const start = offset;
    add(file.path, localHeader(file));
    add(file.path, file.bytes);
    return start;
  });
  const directory = offset;
  described.forEach((file, index) => add(file.path, centralRecord(file, starts[index] ?? 0)));
  add(undefined, endRecord({ entries: files.length, start: directory, size: offset - directory }));
  return segments;
}

/** What headers and records say of a file. */
export interface DescribedFile {
  readonly name: Buffer;
  readonly size: number;
  readonly crc: number;
}

export function describeFile({ path, bytes }: PackageFile): DescribedFile & Pick<PackageFile, 'bytes'> {
  return { name: Buffer.from(path), size: bytes.length, crc: crc32(bytes), bytes };
}

export function localHeader({ name, size, crc }: DescribedFile): Uint8Array {
  const header = Buffer.alloc(localHeaderSize);
  header.writeUInt32LE(signatures.local, 0);
  header.writeUInt16LE(fixed.versionNeeded, 4);
  writeShared(header, 6, size, crc, name.length);
  return Buffer.concat([header, name]);
}

export function centralRecord({ name, size, crc }: DescribedFile, start: number): Uint8Array {
  const record = Buffer.alloc(centralRecordSize);
  record.writeUInt32LE(signatures.central, 0);
  record.writeUInt16LE(fixed.madeBy, 4);
  record.writeUInt16LE(fixed.versionNeeded, 6);
  writeShared(record, 8, size, crc, name.length);
  record.writeUInt32LE(fixed.attributes, 38);
  record.writeUInt32LE(start, 42);
  return Buffer.concat([record, name]);
}

/** The run of fields that header and record have alike. */
function writeShared(target: Buffer, at: number, size: number, crc: number, nameLength: number): void {
  target.writeUInt16LE(fixed.flags, at);
  target.writeUInt16LE(fixed.method, at + 2);
  target.writeUInt16LE(fixed.time, at + 4);
  target.writeUInt16LE(fixed.date, at + 6);
  target.writeUInt32LE(crc, at + 8);
  target.writeUInt32LE(size, at + 12);
  target.writeUInt32LE(size, at + 16);
  target.writeUInt16LE(nameLength, at + 20);
}

export function endRecord(directory: { entries: number; start: number; size: number }): Uint8Array {
  const record = Buffer.alloc(endRecordSize);
  record.writeUInt32LE(signatures.end, 0);
  record.writeUInt16LE(directory.entries, 8);
  record.writeUInt16LE(directory.entries, 10);
  record.writeUInt32LE(directory.size, 12);
  record.writeUInt32LE(directory.start, 16);
  return record;
}
