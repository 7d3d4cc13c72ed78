// How dates, names and lists of numbers are written on the official papers. Documents are in Dutch (decision 15).
import type { Candidate, CandidateList, Gender, Municipality } from '../definition/election.ts';
import { candidateName, listName } from '../definition/names.ts';
import type { DocumentWords, VotesWords } from './block.ts';

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'] as const;
const months = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
] as const; // prettier-ignore

/** `woensdag 17 maart 2027` from `2027-03-17`. Throws on anything but a calendar date: imports have checked it. */
export function paperDate(date: string): string {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const name = months[month - 1];
  if (name === undefined || !(day >= 1 && day <= 31)) throw new Error(`Not a date: ${date}`);
  return `${weekdays[dayOfWeek(year, month, day)] ?? ''} ${day} ${name} ${year}`;
}

/** `dinsdag 16 maart 2027, 10:30 uur` from `2027-03-16T10:30`. */
export function paperDateTime(local: string): string {
  const [date = '', time = ''] = local.split('T');
  return `${paperDate(date)}, ${time.slice(0, 5)} uur`;
}

/** Sakamoto's method: 0 is Sunday. Pure arithmetic, so no time zone and no clock can matter. */
function dayOfWeek(year: number, month: number, day: number): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** `1, 5 en 7` */
export function numbersInWords(numbers: readonly number[]): string {
  if (numbers.length < 2) return numbers.join('');
  return `${numbers.slice(0, -1).join(', ')} en ${String(numbers.at(-1))}`;
}

const genderSigns = { male: ' (m)', female: ' (v)', other: ' (x)', unknown: '' } as const satisfies Record<
  Gender,
  string
>;

/** A name as one line: what was imported may hold line feeds or tabs. */
export function inOneLine(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}

/** `van der Burg, E. (Eva) (v)`: the paper adds the gender (domain.md §5.2). */
export function candidateOnPaper(candidate: Candidate): string {
  return inOneLine(candidateName(candidate)) + genderSigns[candidate.gender ?? 'unknown'];
}

/** `Gemeente 0307 Amersfoort` */
export function municipalityOnPaper(municipality: Municipality): string {
  return `Gemeente ${municipality.code} ${municipality.name}`;
}

/** `Lijst 3 Naam`, and on the following pages `Vervolg lijst 3 Naam`. */
export function listTitles(list: CandidateList): { readonly title: string; readonly continuedTitle: string } {
  const name = `lijst ${list.number} ${inOneLine(listName(list))}`;
  return { title: `L${name.slice(1)}`, continuedTitle: `Vervolg ${name}` };
}

/** `Totaal lijst (kolom 1+2)` */
export function listTotalLabel(columns: number): string {
  return `Totaal lijst (kolom ${Array.from({ length: columns }, (_, index) => index + 1).join('+')})`;
}

export const sumWord = '+ tel op';

export const documentWords: DocumentWords = {
  page: 'Pagina {page} van {pages}',
  ticked: 'aangekruist',
  notTicked: 'niet aangekruist',
};

export const votesWords: VotesWords = {
  name: 'Kandidaat',
  number: 'Nr.',
  votes: 'Stemmen',
  subtotal: 'Subtotaal kolom {column}',
  goesOn: 'De lijst gaat verder op de volgende pagina',
};
