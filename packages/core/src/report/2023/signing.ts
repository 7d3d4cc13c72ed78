// The signature sheet of the reports of 2022-2025: names and signatures in one box per person, on a sheet of their own.
import type { Block, DocumentPart } from '../block.ts';
import { heading, paragraph } from '../blocks.ts';
import { emptyPageBeforeSigning, signatures, type Signers } from '../signing.ts';

/** After an empty page: the chair, and the members with room for those who are there besides. */
export function signingPart2023(
  { body, members, extraMembers }: Signers,
  { title, code, headerRight }: { readonly title: string; readonly code: string } & Pick<DocumentPart, 'headerRight'>,
): DocumentPart {
  const blocks: readonly Block[] = [
    emptyPageBeforeSigning,
    heading(2, title, code),
    paragraph(`Alle leden die aan het einde aanwezig zijn, ondertekenen dit proces-verbaal: minimaal ${members + 1}.`),
    { kind: 'signatures', frame: 'line', lines: [['Datum en tijd:', 'Plaats:']] },
    { kind: 'paragraph', style: 'label', text: `Voorzitter van het ${body}:` },
    signatures(1),
    { kind: 'paragraph', style: 'label', text: `Leden van het ${body}:` },
    signatures(members + extraMembers),
  ];
  return { headerLeft: 'Ondertekening', headerRight, blocks };
}
