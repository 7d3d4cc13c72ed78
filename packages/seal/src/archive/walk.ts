// Two ways to find the files in a zip: walking from header to header, and by the directory at its end. A byte that was
// changed spoils at most one of them, so that the other still tells whose byte it was.
import { centralRecordSize, endRecordSize, localHeaderSize, signatures } from './layout.ts';

/** A file as a header or record describes it. */
export interface Described {
  /** `undefined` when the bytes are not UTF-8. */
  readonly path: string | undefined;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  /** Bytes in the zip, and as unpacked. */
  readonly stored: number;
  readonly size: number;
  readonly extra: number;
}

export interface LocalEntry extends Described {
  readonly start: number;
  readonly dataStart: number;
}

export interface CentralEntry extends Described {
  readonly attributes: number;
  /** Where the local header should be. */
  readonly start: number;
}

/** A view with the range checks that a hostile file needs: reading outside gives `undefined`. */
function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readLocal(bytes: Uint8Array, start: number): LocalEntry | undefined {
  const view = viewOf(bytes);
  if (start < 0 || start + localHeaderSize > bytes.length || view.getUint32(start, true) !== signatures.local)
    return undefined;
  const nameStart = start + localHeaderSize;
  const shared = readShared(bytes, start + 6, nameStart);
  return shared && { ...shared, start, dataStart: nameStart + shared.nameLength + shared.extra };
}

/** Headers from the first byte on, as far as each follows the one before. */
export function walkLocal(bytes: Uint8Array, most: number): { entries: readonly LocalEntry[]; end: number } {
  const entries: LocalEntry[] = [];
  let end = 0;
  while (entries.length <= most) {
    const entry = readLocal(bytes, end);
    if (!entry) break;
    entries.push(entry);
    end = entry.dataStart + entry.stored;
  }
  return { entries, end };
}

export interface EndRecord {
  readonly offset: number;
  readonly entries: number;
  readonly directorySize: number;
  readonly directoryStart: number;
  readonly comment: number;
}

/** The end record: the last one whose comment reaches exactly to the end of the file; else the last one there is. */
export function findEnd(bytes: Uint8Array): EndRecord | undefined {
  const view = viewOf(bytes);
  const last = bytes.length - endRecordSize;
  let fallback: EndRecord | undefined;
  for (let offset = last; offset >= Math.max(0, last - 0xffff); offset -= 1) {
    if (view.getUint32(offset, true) !== signatures.end) continue;
    const record: EndRecord = {
      offset,
      entries: view.getUint16(offset + 10, true),
      directorySize: view.getUint32(offset + 12, true),
      directoryStart: view.getUint32(offset + 16, true),
      comment: view.getUint16(offset + 20, true),
    };
    if (offset + endRecordSize + record.comment === bytes.length) return record;
    fallback ??= record;
  }
  return fallback;
}

/** Records of the directory, as far as each follows the one before; at most one more than `most`. */
export function walkCentral(bytes: Uint8Array, end: EndRecord, most: number): readonly CentralEntry[] {
  const view = viewOf(bytes);
  const entries: CentralEntry[] = [];
  let start = end.directoryStart;
  while (entries.length <= most && start + centralRecordSize <= bytes.length) {
    if (view.getUint32(start, true) !== signatures.central) break;
    const nameStart = start + centralRecordSize;
    const shared = readShared(bytes, start + 8, nameStart);
    if (!shared) break;
    const comment = view.getUint16(start + 32, true);
    entries.push({
      ...shared,
      attributes: view.getUint32(start + 38, true),
      start: view.getUint32(start + 42, true),
    });
    start = nameStart + shared.nameLength + shared.extra + comment;
  }
  return entries;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The fields that header and record have alike, from the flags to the name. */
function readShared(
  bytes: Uint8Array,
  at: number,
  nameStart: number,
): (Described & { readonly nameLength: number }) | undefined {
  const view = viewOf(bytes);
  const nameLength = view.getUint16(at + 20, true);
  if (nameStart + nameLength > bytes.length) return undefined;
  return {
    path: decode(bytes.subarray(nameStart, nameStart + nameLength)),
    flags: view.getUint16(at, true),
    method: view.getUint16(at + 2, true),
    time: view.getUint16(at + 4, true),
    date: view.getUint16(at + 6, true),
    stored: view.getUint32(at + 12, true),
    size: view.getUint32(at + 16, true),
    extra: view.getUint16(at + 22, true),
    nameLength,
  };
}

function decode(name: Uint8Array): string | undefined {
  try {
    return utf8.decode(name);
  } catch {
    return undefined;
  }
}
