// Whether everything is saved. It changes with every field that is left, so only what shows it looks here.
import { useSyncExternalStore } from 'react';
import type { OpenEntry } from './open-entry.ts';
import type { SaveState } from './save-queue.ts';

export function useSaving({ onSaving, queue }: OpenEntry): SaveState {
  return useSyncExternalStore(onSaving, queue.state);
}
