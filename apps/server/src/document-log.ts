// What was handed to somebody on paper or screen is an event too.
import { sha256Hex } from '@telstaat/seal';
import type { Scope, Store } from '@telstaat/store';

export async function logDocument(
  store: Store,
  scope: Scope,
  file: { name: string; bytes: Uint8Array },
): Promise<void> {
  const data = { name: file.name, sha256: sha256Hex(file.bytes) };
  await store.write((tx) => tx.record(scope, [{ type: 'document.made', data }]));
}

/** Of a file that was made before, each time somebody fetches it. */
export async function logHandedOut(
  store: Store,
  scope: Scope,
  data: { readonly name: string; readonly sha256: string },
): Promise<void> {
  await store.write((tx) => tx.record(scope, [{ type: 'file.handedOut', data }]));
}
