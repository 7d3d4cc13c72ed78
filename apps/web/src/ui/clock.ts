// Times as the hall reads them: local hours and minutes, and how long something takes already.
import type { Language } from '@telstaat/core';

/** `14:32` in local time, from an instant. */
export function clockTime(instant: string | number): string {
  return new Date(instant).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
}

/** `18-03-2027 14:32` in local time. */
export function dateAndTime(instant: string): string {
  const date = new Date(instant);
  const day = String(date.getDate()).padStart(2, '0');
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${day}-${month}-${date.getFullYear()} ${clockTime(instant)}`;
}

/** `18-03-2027 14:32:07` in local time. */
export function dateAndSecond(instant: string): string {
  return `${dateAndTime(instant)}:${String(new Date(instant).getSeconds()).padStart(2, '0')}`;
}

/** `12 min`, `1 u 05`: whole minutes between two moments, in milliseconds of the epoch. */
export function duration(from: number, to: number, language: Language): string {
  const minutes = Math.max(0, Math.floor((to - from) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const rest = String(minutes % 60).padStart(2, '0');
  return `${Math.floor(minutes / 60)} ${language === 'nl' ? 'u' : 'h'} ${rest}`;
}

/** Today in local time, as `2027-03-18`. */
export function localDate(now: number): string {
  const date = new Date(now);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}
