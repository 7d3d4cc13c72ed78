// Dates as people read them: `wo 15 maart 2023`. Computed from the calendar alone, so every machine says the same.
import type { Language } from './text.ts';

const months = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const; // prettier-ignore
const weekdays = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

/** `woensdag 15 maart 2023` from `2023-03-15` (or the start of a longer ISO text). */
export function longDate(date: string, language: Language = 'nl'): string {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const weekday = weekdays[language][weekdayOf(year, month, day)] ?? '';
  return `${weekday} ${day} ${months[language][month - 1] ?? ''} ${year}`;
}

/** `wo 15 maart 2023` */
export function shortDate(date: string, language: Language = 'nl'): string {
  const [weekday = '', ...rest] = longDate(date, language).split(' ');
  return [weekday.slice(0, language === 'nl' ? 2 : 3), ...rest].join(' ');
}

/** Whether `2027-02-28` is a day of the Gregorian calendar; `2027-02-31` is none. */
export function isCalendarDay(date: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Day of the week, 0 = Sunday (Sakamoto's method, proleptic Gregorian calendar). */
function weekdayOf(year: number, month: number, day: number): number {
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (offsets[month - 1] ?? 0) + day) % 7;
}
