// The SHA-256 of a chosen file, computed in the browser where that is possible (not on plain http from another machine).
import type { Sha256 } from '@telstaat/core';
import type { Upload } from '../../ui/upload.ts';

export async function digestOf(upload: Upload): Promise<Sha256 | undefined> {
  // `subtle` exists in secure contexts only, whatever the types say.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return undefined;
  const bytes = Uint8Array.from(atob(upload.content), (letter) => letter.charCodeAt(0));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256;
}
