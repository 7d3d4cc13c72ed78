// A file from the user's disk, as it is sent to the server: its name and its bytes as base64.

/** As the contract's upload shape. */
export interface Upload {
  readonly name: string;
  /** base64 */
  readonly content: string;
}

/** Largest file that is taken, in bytes: 32 MB, as the server. */
export const largestUpload = 32 * 1024 * 1024;

export async function readUpload(file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, content: toBase64(bytes) };
}

/** base64 of bytes, in pieces that fit a call's arguments. */
export function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let from = 0; from < bytes.length; from += piece) {
    text += String.fromCharCode(...bytes.subarray(from, from + piece));
  }
  return btoa(text);
}

/** `1,7 MB`, `312 kB`: decimal, as file managers show it. */
export function fileSize(bytes: number, language: 'nl' | 'en'): string {
  const show = (value: number, unit: string) =>
    `${value.toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
  if (bytes >= 10_000_000_000) return show(Math.round(bytes / 1_000_000_000), 'GB');
  if (bytes >= 1_000_000) return show(bytes / 1_000_000, 'MB');
  if (bytes >= 1_000) return show(Math.round(bytes / 1_000), 'kB');
  return show(bytes, 'B');
}
