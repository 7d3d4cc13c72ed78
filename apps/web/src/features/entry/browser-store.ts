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

const enterKey = 'telstaat.enterUses';
/** After so many times Enter needs no explanation any more. */
const usesToLearn = 20;

export function countEnter(): void {
  const uses = Number(browserStore.getItem(enterKey) ?? 0);
  if (uses < usesToLearn) browserStore.setItem(enterKey, String(uses + 1));
}

export function knowsEnter(): boolean {
  return Number(browserStore.getItem(enterKey) ?? 0) >= usesToLearn;
}

export function waitInBrowser(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
