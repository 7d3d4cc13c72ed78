// Zips for the tests, made and read by programs that are not ours.
import { Buffer } from 'node:buffer';
import yauzl from 'yauzl';
import { ZipFile, type Options } from 'yazl';

/** A zip as another program makes it. Without options: deflated, with the time of the clock's epoch. */
export async function foreignZip(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  options: Partial<Options> = {},
): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) zip.addBuffer(Buffer.from(bytes), path, { mtime: new Date(0), ...options });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Reads a zip with another program's reader, strictly, with CRCs. */
export async function readZip(bytes: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await yauzl.fromBufferPromise(Buffer.from(bytes), { strictFileNames: true, validateEntrySizes: true });
  const files = new Map<string, Uint8Array>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}
