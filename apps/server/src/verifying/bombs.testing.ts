// PDF files that are small and cost much: what somebody would send to keep whoever verifies busy, or to take all memory.
import { deflateSync } from 'node:zlib';

/** A PDF of these objects, the first is the catalog; numbered from 1 on. */
export function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let length = 9;
  const add = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n`));
    add(typeof object === 'string' ? Buffer.from(object, 'latin1') : object);
    add(Buffer.from('\nendobj\n'));
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`)); // prettier-ignore
  return Buffer.concat(parts);
}

export function streamOf(bytes: Uint8Array, dictionary: string): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${dictionary}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

const packed = '/Filter/FlateDecode';
const page = (content: string, more = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${content}/Resources<</Font<</F1 3 0 R>>${more}>>>>`;
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';

/** One page that shows this stream. */
function onePage(stream: Uint8Array): Uint8Array {
  return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[5 0 R]>>', font, stream, page('4 0 R')]);
}

const drawnNothing = 'q Q ';

export const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'a stream that unpacks to a gigabyte': () => onePage(streamOf(deflateSync(Buffer.alloc(2 ** 30, ' ')), packed)),
  'a stream packed in a stream': () =>
    onePage(streamOf(deflateSync(deflateSync(Buffer.alloc(2 ** 30, ' '))), '/Filter[/FlateDecode/FlateDecode]')),
  'a stream packed under an escaped name': () =>
    onePage(streamOf(deflateSync(Buffer.alloc(2 ** 30, ' ')), '/Filter/Fl#61teDecode')),
  'a million operators': () => onePage(streamOf(deflateSync(Buffer.from(drawnNothing.repeat(500_000))), packed)),
  'fifty million operators': () => onePage(streamOf(deflateSync(Buffer.alloc(2e8, drawnNothing)), packed)),
  'a stream packed in another way': () => {
    // Each two bytes are 128 bytes.
    const runs = Buffer.alloc(26 * 2 ** 20, Buffer.from([129, 32]));
    return onePage(streamOf(runs, '/Filter/RunLengthDecode'));
  },
  'an object that is no object': () =>
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids 2 0 R/Count 2 0 R>>']),
  'a page tree that is its own child': () =>
    pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1000/Kids[2 0 R 2 0 R]>>']),
  'a page tree of which every branch has two': () =>
    pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...Array.from({ length: 30 }, (_, at) => `<</Type/Pages/Count ${2 ** Math.min(10, 30 - at)}/Kids[${at + 3} 0 R ${at + 3} 0 R]>>`), // prettier-ignore
      '<</Type/Page/MediaBox[0 0 595 842]>>',
    ]),
  'a drawing that draws ten others, twelve deep': () => {
    const drawn = (next: number): Uint8Array =>
      streamOf(
        Buffer.from('/X Do '.repeat(10)),
        `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${next} 0 R>>>>`,
      );
    const last = streamOf(Buffer.from('q Q'), '/Type/XObject/Subtype/Form/BBox[0 0 9 9]');
    return pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[5 0 R]>>',
      font,
      streamOf(Buffer.from('/X Do'), ''),
      page('4 0 R', '/XObject<</X 6 0 R>>'),
      ...Array.from({ length: 12 }, (_, depth) => drawn(depth + 7)),
      last,
    ]);
  },
};
