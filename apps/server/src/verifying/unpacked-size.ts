// How much a PDF unpacks to, found before anything reads it: by its bytes alone, whatever its objects say of them. A stream in a PDF always stands behind
// the word `stream` and a line end; what looks like zlib there is unpacked and thrown away, also what is packed in what was packed.
import { inflateSync } from 'node:zlib';

/** `tooLarge`: all streams together give more than `most` bytes. `damaged`: one of them ends before it is whole, or is another than its checksum says. */
export function unpackedSize(pdf: Uint8Array, most: number): 'fits' | 'tooLarge' | 'damaged' {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  let left = most;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at)) {
    at = lineEnd(bytes, at);
    let packed = bytes.subarray(at);
    for (let depth = 0; isZlib(packed); depth += 1) {
      const unpacked = unpack(packed, left);
      if (unpacked === 'tooLarge') return unpacked;
      if (unpacked === 'damaged' && depth === 0) return unpacked;
      // What was unpacked only looked like zlib: by chance that happens.
      if (unpacked === 'damaged') break;
      left -= unpacked.length;
      packed = unpacked;
    }
  }
  return 'fits';
}

const word = 'stream';

/** Behind the end of this line: readers are forgiving, they skip whatever stands there. */
function lineEnd(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) end += 1;
  return end + (bytes[end] === 0x0d && bytes[end + 1] === 0x0a ? 2 : 1);
}

/** RFC 1950, 2.2: method 8, and a header that is divisible by 31. */
function isZlib(bytes: Buffer): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function unpack(packed: Buffer, left: number): Buffer | 'tooLarge' | 'damaged' {
  if (left <= 0) return 'tooLarge';
  try {
    return inflateSync(packed, { maxOutputLength: left });
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged';
  }
}
