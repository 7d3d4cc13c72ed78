// The signature sheet that closes every report. A municipal committee signs with the chair and four members, with room for one more
// (decision 7, domain.md §1.1); a polling station with the chair and two members, with room for four more (domain.md §5.3).
import type { Block, DocumentPart } from './block.ts';

/** Who signs. */
export interface Signers {
  /** `gemeentelijk stembureau` */
  readonly body: string;
  readonly members: number;
  /** The same number in letters, as in the heading. */
  readonly membersInWords: string;
  readonly extraMembers: number;
}

export const committeeSigners: Signers = {
  body: 'gemeentelijk stembureau',
  members: 4,
  membersInWords: 'vier',
  extraMembers: 1,
};

export const stationSigners: Signers = { body: 'stembureau', members: 2, membersInWords: 'twee', extraMembers: 4 };

/** A page left empty on purpose: so the signatures stand on a sheet of their own, also when printed double-sided. */
export const emptyPageBeforeSigning: Block = {
  kind: 'blankPage',
  text: 'Deze pagina is expres leeg',
  reason: 'Zo staan de handtekeningen altijd op een apart blad, ook als het verslag dubbelzijdig is geprint.',
};

/** Deel 3, after an empty page. */
export function signingPart(
  { body, members, membersInWords, extraMembers }: Signers,
  headerRight: readonly string[],
): DocumentPart {
  return {
    headerLeft: 'Deel 3 - Ondertekening',
    headerRight,
    blocks: [
      emptyPageBeforeSigning,
      { kind: 'heading', level: 1, number: 'Deel 3 -', text: 'Ondertekening' },
      {
        kind: 'paragraph',
        text: `Alle aanwezige leden ondertekenen het proces-verbaal. Bij een ${body} zijn dat er minimaal ${members + 1}.`,
      },
      { kind: 'paragraph', style: 'label', text: 'Datum' },
      { kind: 'signatures', frame: 'line', lines: [['Datum en tijd:', 'Plaats:']] },
      { kind: 'heading', level: 2, number: '3.1', text: `Voorzitter en ${membersInWords} leden van het ${body}` },
      { kind: 'paragraph', style: 'label', text: `Voorzitter van het ${body}:` },
      signatures(1),
      { kind: 'paragraph', style: 'label', text: `${members} leden van het ${body}:` },
      signatures(members),
      { kind: 'heading', level: 2, number: '3.2', text: `Ondertekening door andere aanwezige leden van het ${body}` },
      { kind: 'paragraph', style: 'label', text: 'Extra ondertekening:' },
      signatures(extraMembers),
    ],
  };
}

export function signatures(count: number): Block {
  return { kind: 'signatures', frame: 'box', lines: Array.from({ length: count }, () => ['Naam:', 'Handtekening:']) };
}
