// A picture of a screen has few colours: written with a palette of at most 256 it takes a third of the room.
// Only what Chromium and pdftoppm write is read: 8 bits, RGB or RGBA, not interlaced (ISO/IEC 15948).
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number per pixel: 0xRRGGBB. */
  readonly pixels: Uint32Array;
}

/** The same picture with a palette; see-through is not kept. */
export function smallPng(png: Uint8Array): Uint8Array {
  return write(read(Buffer.from(png)));
}

function read(png: Buffer): Picture {
  if (!png.subarray(0, 8).equals(signature)) throw new Error('This is no PNG');
  const data: Buffer[] = [];
  let header: Buffer = Buffer.alloc(0);
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'IDAT') data.push(content);
    at += 12 + length;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const samples = { 2: 3, 6: 4 }[header[9] ?? 0];
  if (header[8] !== 8 || samples === undefined || header[12] !== 0) throw new Error('This kind of PNG is not read');
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * samples, samples);
  const pixels = Uint32Array.from({ length: width * height }, (_, index) => bytes.readUIntBE(index * samples, 3));
  return { width, height, pixels };
}

/** Undoes the prediction of each line (chapter 9). */
function unfilter(lines: Buffer, width: number, samples: number): Buffer {
  const height = lines.length / (width + 1);
  const out = Buffer.alloc(width * height);
  for (let y = 0; y < height; y += 1) {
    const filter = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const left = x >= samples ? (out[y * width + x - samples] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * width + x] ?? 0) : 0;
      const corner = x >= samples && y > 0 ? (out[(y - 1) * width + x - samples] ?? 0) : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * width + x] = (lines[y * (width + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function write({ width, height, pixels }: Picture): Uint8Array {
  const palette = choosePalette(pixels);
  const places = nearestPlaces(pixels, palette);
  const lines = Buffer.alloc((width + 1) * height);
  for (let index = 0; index < pixels.length; index += 1) {
    const y = Math.floor(index / width);
    lines[y * (width + 1) + 1 + (index % width)] = places.get(pixels[index] ?? 0) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [...channelsOf(colour)]));
  const end = Buffer.alloc(0);
  const chunks = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([signature, ...chunks, chunk('IEND', end)]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** The colours used most, of those that look alike (within 4 of 256 in each channel) the most frequent one. */
function choosePalette(pixels: Uint32Array): readonly number[] {
  const uses = new Map<number, number>();
  for (const pixel of pixels) uses.set(pixel, (uses.get(pixel) ?? 0) + 1);
  const byUse = [...uses].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour);
  if (byUse.length <= mostColours) return byUse;
  const chosen: number[] = [];
  for (const colour of byUse) {
    if (chosen.length === mostColours) break;
    if (chosen.every((other) => distance(colour, other) > 48)) chosen.push(colour);
  }
  return chosen;
}

/** For each colour in the picture the place of the nearest colour of the palette. */
function nearestPlaces(pixels: Uint32Array, palette: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const pixel of pixels) {
    if (places.has(pixel)) continue;
    const distances = palette.map((colour) => distance(pixel, colour));
    places.set(pixel, distances.indexOf(Math.min(...distances)));
  }
  return places;
}

function channelsOf(colour: number): readonly [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}
