// What is signed can be read, in one way only.
import { statementPath } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

const faults = {
  newer: {
    nl: 'De handtekening is van een nieuwere versie van Telstaat. Controleer het pakket met de nieuwste versie.',
    en: 'The signature is of a newer version of Telstaat. Verify the package with the newest version.',
  },
  unreadable: {
    nl: 'De ondertekende verklaring is niet geschreven zoals voorgeschreven.',
    en: 'The signed statement is not written as prescribed.',
  },
} as const;

function readable({ sealed, statement }: Evidence): CheckOutcome {
  if (!sealed) return 'notCarriedOut';
  if (!statement)
    return [
      {
        file: statementPath,
        text: {
          nl: 'De verklaring ontbreekt: het pakket is niet ondertekend.',
          en: 'The statement is missing: the package is not signed.',
        },
      },
    ];
  return statement.ok ? [] : [{ file: statementPath, text: faults[statement.error] }];
}

export const statement: Check = {
  id: '10.01',
  phases: ['definition', 'results', 'publication'],
  category: 'authenticity',
  name: {
    nl: 'De ondertekende verklaring is te lezen en eenduidig geschreven',
    en: 'The signed statement can be read in one way only',
  },
  statement: {
    nl: 'HANDTEKENING.txt heeft precies de voorgeschreven regels; gelezen en weer geschreven geeft het dezelfde bytes.',
    en: 'HANDTEKENING.txt has exactly the prescribed lines; read and written again it gives the same bytes.',
  },
  source: 'docs/package-format.md, HANDTEKENING.txt',
  run: readable,
};
