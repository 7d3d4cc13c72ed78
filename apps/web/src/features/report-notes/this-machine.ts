// What this machine remembers of a report that was not saved. A full or forbidden store never stops anybody from typing.
import type { Election } from '@telstaat/core';
import { isChanged, textOfWriting, writingIn, type Writing } from './writing.ts';

/** Bound to the account, and to this election as it was set up: a new practice begins empty. */
export function storageKey({ id, createdAt }: Pick<Election, 'id' | 'createdAt'>, account: number): string {
  return `telstaat.report.${id}.${createdAt}.${account}`;
}

export function remembered(key: string): Writing | undefined {
  try {
    return writingIn(localStorage.getItem(key));
  } catch {
    return undefined;
  }
}

export function remember(key: string, writing: Writing): void {
  try {
    if (isChanged(writing)) localStorage.setItem(key, textOfWriting(writing));
    else localStorage.removeItem(key);
  } catch {
    // The server is there to save to.
  }
}
