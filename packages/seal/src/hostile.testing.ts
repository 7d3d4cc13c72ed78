// Zips as nobody honest makes them, written byte by byte (APPNOTE.TXT 4.3): every field of header, record and end can be a lie.
import { crc32 } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  readonly content?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What header and record say that the file takes, packed and unpacked. */
  readonly packed?: number;
  readonly size?: number;
  /** Unix mode: `0o120777` is a link. */
  readonly mode?: number;
  readonly date?: number;
}

/** A zip of these entries, in this order; the number of files in the end record can be another. */
export function rawZip(entries: readonly RawEntry[], claimed = entries.length): Uint8Array {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let start = 0;
  for (const { name, content = new Uint8Array(), method = 0, flags = 0x0800, date = 0x21, ...rest } of entries) {
    const label = Buffer.from(name);
    const shared = Buffer.alloc(26);
    [flags, method, 0, date].forEach((value, index) => shared.writeUInt16LE(value, 2 + index * 2));
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(rest.packed ?? content.length, 14);
    shared.writeUInt32LE(rest.size ?? content.length, 18);
    shared.writeUInt16LE(label.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(((rest.mode ?? 0o100644) << 16) >>> 0, 6);
    tail.writeUInt32LE(start, 10);
    locals.push(Buffer.from('PK\u0003\u0004'), shared, label, Buffer.from(content));
    records.push(Buffer.from('PK\u0001\u0002\u0014\u0003'), shared, tail, label);
    start += 30 + label.length + content.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimed & 0xffff, 4);
  end.writeUInt16LE(claimed & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(start, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006'), end]);
}
