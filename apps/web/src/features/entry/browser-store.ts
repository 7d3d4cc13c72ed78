// This machine's own memory. A full or forbidden store must never stop someone from typing: the server is asked to save anyway.
import type { TextStore } from './local-memory.ts';

export const browserStore: TextStore = {
  getItem: (key) => attempt(() => localStorage.getItem(key)) ?? null,
  setItem: (key, value) => {
    attempt(() => localStorage.setItem(key, value));
  },
  removeItem: (key) => {
    attempt(() => localStorage.removeItem(key));
  },
};

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** Keys that are explained until they are known. */
export type HintedKey = 'enter' | 'on' | 'tick' | 'jump' | 'list' | 'skip';
/** After so many times a key needs no explanation any more. */
const usesToLearn = 20;
const placeOf = (key: HintedKey): string => `telstaat.uses.${key}`;

export function countUse(key: HintedKey): void {
  const uses = Number(browserStore.getItem(placeOf(key)) ?? 0);
  if (uses < usesToLearn) browserStore.setItem(placeOf(key), String(uses + 1));
}

export function isKnown(key: HintedKey): boolean {
  return Number(browserStore.getItem(placeOf(key)) ?? 0) >= usesToLearn;
}

export function waitInBrowser(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
