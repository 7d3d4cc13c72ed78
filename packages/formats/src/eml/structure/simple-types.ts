// The simple types of EML_NL, as tests on texts. They accept what XML Schema accepts, less some oddities nobody writes (`-0`, year 0).
import { collapse } from '../../xml/element.ts';
import type { SimpleType } from './shape.ts';

export const string: SimpleType = { accepts: () => true, complaint: 'eml.textUnexpected', keepsSpace: true };
export const token: SimpleType = { accepts: () => true, complaint: 'eml.textUnexpected' };

/** A text of a fixed form; `example` is shown to the user. */
export function like(pattern: RegExp, example: string): SimpleType {
  return { accepts: (text) => pattern.test(text), complaint: 'eml.notLike', params: { example } };
}

export function oneOf(...values: readonly string[]): SimpleType {
  const known = new Set(values);
  return { accepts: (text) => known.has(text), complaint: 'eml.notOneOf', params: { values: values.join(', ') } };
}

/** As `oneOf`, for types in which white space around a value counts. */
export function exactlyOneOf(...values: readonly string[]): SimpleType {
  return { ...oneOf(...values), keepsSpace: true };
}

export const name: SimpleType = like(/^[\p{L}\p{M}\p{N}._:·-]+$/u, 'abc-1');

/** Largest number we read: nine digits, as on the forms; anything larger is a mistake. */
const largest = 999_999_999;

export const count: SimpleType = {
  accepts: (text) => /^\+?\d+$/.test(text) && Number(text) <= largest,
  complaint: 'eml.notCount',
};
export const positive: SimpleType = {
  accepts: (text) => /^\+?\d+$/.test(text) && Number(text) >= 1 && Number(text) <= largest,
  complaint: 'eml.notPositive',
};
/** EML gives this type a default, so an empty element is right (exchange.md §5). */
export const positiveOrEmpty: SimpleType = {
  accepts: (text) => text === '' || positive.accepts(collapse(text)),
  complaint: 'eml.notPositive',
  keepsSpace: true,
};
export const whole: SimpleType = { accepts: (text) => /^[+-]?\d+$/.test(text), complaint: 'eml.notWhole' };
export const short: SimpleType = {
  accepts: (text) => whole.accepts(text) && Number(text) >= -32768 && Number(text) <= 32767,
  complaint: 'eml.notWhole',
};
export const yesNo: SimpleType = { accepts: (text) => /^(true|false|1|0)$/.test(text), complaint: 'eml.notYesNo' };

export const date: SimpleType = { accepts: isDate, complaint: 'eml.notDate' };
export const moment: SimpleType = { accepts: isMoment, complaint: 'eml.notMoment' };
export const dateOrMoment: SimpleType = { accepts: (text) => isDate(text) || isMoment(text), complaint: 'eml.notDate' };
export const address: SimpleType = like(
  /^[\w.~:/?#@!$&'()*+,;=%-]*$/,
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
);

const zone = '(?:Z|[+-](?:0\\d|1[0-3]):[0-5]\\d|[+-]14:00)?';
const datePattern = new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)${zone}$`);
const momentPattern = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?${zone}$`);

/** A day that exists, written yyyy-mm-dd, with or without a time zone. */
function isDate(text: string): boolean {
  const parts = datePattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isMoment(text: string): boolean {
  const day = momentPattern.exec(text)?.[1];
  return day !== undefined && isDate(day);
}
