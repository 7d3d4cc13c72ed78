// Files that come in as base64 in a JSON body.
import type { Sha256 } from '@telstaat/core';
import type { InputFile } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';

export interface Upload {
  readonly name: string;
  readonly content: string;
}

export interface UploadedFile extends InputFile {
  readonly sha256: Sha256;
}

export function uploadedFile(upload: Upload): UploadedFile {
  const bytes = new Uint8Array(Buffer.from(upload.content, 'base64'));
  return { name: upload.name, bytes, sha256: sha256Hex(bytes) };
}

export function asUpload(file: InputFile): Upload {
  return { name: file.name, content: Buffer.from(file.bytes).toString('base64') };
}
