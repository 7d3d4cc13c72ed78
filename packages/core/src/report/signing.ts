// The signature sheet that closes every report of a municipal committee. PS and AB ask for the chair and four members; the form has
// room for one more (decision 7, domain.md §1.1).
import type { Election } from '../definition/election.ts';
import type { Block, DocumentPart } from './block.ts';
import { municipalityOnPaper } from './paper-words.ts';

const committee = 'gemeentelijk stembureau';
const members = 4;
const extraMembers = 1;

/** Deel 3, after a page left empty on purpose: so the signatures stand on a sheet of their own, also when printed double-sided. */
export function signingPart(election: Election): DocumentPart {
  return {
    headerLeft: 'Deel 3 - Ondertekening',
    headerRight: [municipalityOnPaper(election.municipality)],
    blocks: [
      {
        kind: 'blankPage',
        text: 'Deze pagina is expres leeg',
        reason: 'Zo staan de handtekeningen altijd op een apart blad, ook als het verslag dubbelzijdig is geprint.',
      },
      { kind: 'heading', level: 1, number: 'Deel 3 -', text: 'Ondertekening' },
      {
        kind: 'paragraph',
        text: `Alle aanwezige leden ondertekenen het proces-verbaal. Bij een ${committee} zijn dat er minimaal ${members + 1}.`,
      },
      { kind: 'paragraph', style: 'label', text: 'Datum' },
      { kind: 'signatures', frame: 'line', lines: [['Datum en tijd:', 'Plaats:']] },
      { kind: 'heading', level: 2, number: '3.1', text: `Voorzitter en vier leden van het ${committee}` },
      { kind: 'paragraph', style: 'label', text: `Voorzitter van het ${committee}:` },
      signatures(1),
      { kind: 'paragraph', style: 'label', text: `${members} leden van het ${committee}:` },
      signatures(members),
      {
        kind: 'heading',
        level: 2,
        number: '3.2',
        text: `Ondertekening door andere aanwezige leden van het ${committee}`,
      },
      { kind: 'paragraph', style: 'label', text: 'Extra ondertekening:' },
      signatures(extraMembers),
    ],
  };
}

function signatures(count: number): Block {
  return { kind: 'signatures', frame: 'box', lines: Array.from({ length: count }, () => ['Naam:', 'Handtekening:']) };
}
