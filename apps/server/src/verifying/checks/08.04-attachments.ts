// The count file and the table inside the PDF are those beside it.
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';
import { unreadablePaper } from '../paper-findings.ts';

function sameFiles({ sealed, paper, names, derived }: Evidence): CheckOutcome {
  if (!sealed || !paper || !names) return 'notCarriedOut';
  if (!paper.ok) return unreadablePaper(names.report, paper.error);
  const inside = paper.value.attachments;
  const right = new Map([
    [names.count, derived?.count.bytes],
    [names.spreadsheet, derived?.spreadsheet],
  ]);
  return [
    ...[...right].flatMap(([name, follows]) => {
      const beside = sealed.read(name);
      const attached = inside.get(name);
      if (!beside) return [];
      if (!attached) return [{ file: names.report, field: name, text: absent }];
      // Of two files that differ the wrong one is named: the one that does not follow from the forms.
      const isBesideWrong = follows !== undefined && Buffer.compare(follows, attached) === 0;
      return isBesideWrong
        ? otherBytes(name, attached, beside, otherInside(name))
        : otherBytes(names.report, beside, attached, otherInside(name));
    }),
    ...[...inside.keys()]
      .filter((name) => !right.has(name))
      .map((field) => ({ file: names.report, field, text: foreign })),
  ];
}

const absent = { nl: 'Dit bestand zit niet in de PDF.', en: 'This file is not inside the PDF.' };
const foreign = { nl: 'Dit bestand hoort niet in de PDF.', en: 'This file does not belong inside the PDF.' };
const otherInside = (name: string) => ({
  nl: `In de PDF zit een ander bestand ${name} dan ernaast.`,
  en: `Inside the PDF is another file ${name} than beside it.`,
});

export const attachments: Check = {
  id: '08.04',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: {
    nl: 'In de PDF zitten hetzelfde telbestand en dezelfde tabel',
    en: 'Inside the PDF are the same count file and the same table',
  },
  statement: {
    nl: 'De PDF bevat precies twee bestanden: de EML 510b en de OSV4-3-tabel, byte voor byte die in het pakket.',
    en: 'The PDF contains exactly two files: the EML 510b and the OSV4-3 table, byte for byte those in the package.',
  },
  source: 'PDF/A-3, relationship Source; docs/package-format.md, report',
  run: sameFiles,
};
