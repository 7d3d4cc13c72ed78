// Finding a station by its number or by a part of its name.
import type { PollingStation } from '@telstaat/core';

/** A number finds the station of that number only; words find names that hold all of them, whatever their case and accents. */
export function isFound({ number, name }: Pick<PollingStation, 'number' | 'name'>, typed: string): boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  const [only] = words;
  if (words.length === 1 && only !== undefined && /^\d+$/.test(only)) return number === Number(only);
  return words.every((word) => plain(name).includes(word));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
