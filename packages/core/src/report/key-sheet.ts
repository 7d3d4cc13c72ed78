// The Sleutelblad: the fingerprint of the key that signs packages, on paper that people sign before election day. Whoever gets a package later
// compares the key in it with this paper; that is what makes a key the municipality's (docs/decisions/0010).
import { formatCount } from '../basics/text.ts';
import type { PublicKey } from '../basics/brand.ts';
import type { Block, DocumentContent } from './block.ts';
import { heading, paragraph } from './blocks.ts';
import { signatures } from './signing.ts';
import { documentWords } from './paper-words.ts';

export interface KeySheetInput {
  /** Identity of the installation, hexadecimal. */
  readonly installation: string;
  readonly practice: boolean;
  readonly key: { readonly number: number; readonly publicKey: PublicKey; readonly announcedAt: number };
  readonly fingerprint: { readonly groups: readonly string[]; readonly words: readonly string[] };
  /** Names of the elections that are counted here. */
  readonly elections: readonly string[];
  /** Local date and time as shown: `16-03-2027 14:05`. */
  readonly createdAt: string;
}

/** One page: what the key is, and who compared it with the screen. */
export function buildKeySheet(input: KeySheetInput): DocumentContent {
  const { key, fingerprint, practice, createdAt } = input;
  return {
    title: `Sleutelblad - sleutel ${key.number}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [`Datum: ${createdAt}. Vingerafdruk van sleutel ${key.number}:`, fingerprint.groups.join(' ')],
    ...(practice ? { watermark: 'OEFENING' } : {}),
    parts: [
      {
        headerLeft: 'Sleutelblad',
        headerRight: [`Sleutel ${key.number}`],
        blocks: [
          heading(1, 'Sleutelblad'),
          paragraph(
            'Met deze sleutel ondertekent Telstaat wat uit deze telling komt. Vergelijk dit blad vóór de dag van stemming met het scherm, ' +
              'onderteken het en bewaar het bij de stukken. Wie later een pakket controleert, vergelijkt de sleutel in het pakket met dit papier.',
          ),
          aboutKey(input),
          heading(3, 'Vingerafdruk in woorden'),
          inColumns(fingerprint.words, 3, 'De vingerafdruk in twaalf woorden, te lezen per kolom'),
          heading(3, 'Vingerafdruk in groepen'),
          inColumns(fingerprint.groups, 2, 'De vingerafdruk in zestien groepen van vier tekens, te lezen per kolom'),
          heading(3, 'Vergeleken met het scherm'),
          paragraph('Ieder van ons las de woorden op het scherm en op dit papier. Ze zijn gelijk.'),
          { kind: 'signatures', frame: 'line', lines: [['Datum en tijd:', 'Plaats:']] },
          signatures(2),
        ],
      },
    ],
  };
}

function aboutKey({ installation, key, elections }: KeySheetInput): Block {
  return {
    kind: 'table',
    summary: 'Welke sleutel dit is',
    columns: [
      { header: 'Gegeven', width: { mm: 40 } },
      { header: 'Waarde', width: { share: 1 } },
    ],
    rows: [
      ['Verkiezing', elections.length === 0 ? 'Nog niet ingericht' : elections.join('\n')],
      ['Sleutel', `Nummer ${key.number}, gebeurtenis ${formatCount(key.announcedAt)} van het logboek`],
      ['Installatie', installation],
      ['Openbare sleutel', key.publicKey],
    ],
  };
}

/** Columns of so many items, each read downward; the header says which they are: `1 – 3`. */
function inColumns(items: readonly string[], perColumn: number, summary: string): Block {
  const starts = items.flatMap((_, index) => (index % perColumn === 0 ? [index] : []));
  return {
    kind: 'table',
    summary,
    columns: starts.map((start) => ({ header: `${start + 1} – ${start + perColumn}`, width: { share: 1 } })),
    rows: Array.from({ length: perColumn }, (_, row) => starts.map((start) => [{ strong: items[start + row] ?? '' }])),
  };
}
