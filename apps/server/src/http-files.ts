// Files that leave over HTTP, from memory or piece by piece from the disk.
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FileInMemory, FileOnDisk, FileReply } from '@telstaat/contract';
import type { Response } from 'express';
import { contentDisposition } from './security/disposition.ts';
import { allowInOwnFrame } from './security/headers.ts';

export async function sendFile(
  response: Response,
  { mediaType }: FileReply,
  sent: FileInMemory | FileOnDisk,
): Promise<void> {
  // Before anything is said of it: a file that cannot be read is a fault with a number.
  const file = 'path' in sent ? await open(sent.path) : undefined;
  const isShown = mediaType === 'application/pdf';
  if (isShown) allowInOwnFrame(response);
  response.status(200).set('Content-Type', mediaType);
  response.set('Content-Disposition', contentDisposition(isShown ? 'inline' : 'attachment', sent.name));
  if ('bytes' in sent) response.end(sent.bytes);
  if (file) await stream(file, response);
}

/** Piece by piece: a zip of papers is as large as the memory we promised to use. */
async function stream(file: FileHandle, response: Response): Promise<void> {
  try {
    response.set('Content-Length', String((await file.stat()).size));
    await pipeline(file.createReadStream({ autoClose: false }), response);
  } catch (error) {
    if (!isStoppedDownload(error)) throw error;
  } finally {
    await file.close();
  }
}

/** Somebody closed the page half-way: nobody's fault. */
function isStoppedDownload(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
