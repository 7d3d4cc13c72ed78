// The log can be read, line by line, in one way only.
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function readable({ sealed, log }: Evidence): CheckOutcome {
  if (!sealed) return 'notCarriedOut';
  const file = packagePaths.log;
  if (!log) return [{ file, text: { nl: 'Het logboek ontbreekt.', en: 'The log is missing.' } }];
  if (!log.stored.ok)
    return [
      {
        ...{ file, field: `regel ${log.stored.error}` },
        text: {
          nl: 'Deze regel is niet geschreven zoals een regel van het logboek.',
          en: 'This line is not written as a line of the log.',
        },
      },
    ];
  if (log.stored.value.length > 0) return [];
  return [{ file, text: { nl: 'Het logboek is leeg.', en: 'The log is empty.' } }];
}

export const log: Check = {
  id: '11.01',
  phases: ['definition', 'results'],
  category: 'integrity',
  name: {
    nl: 'Het logboek is te lezen en eenduidig geschreven',
    en: 'The log can be read in one way only',
  },
  statement: {
    nl: 'Elke regel van controle/logboek.jsonl is canonieke JSON met hash, payload, sequence en type, en een regeleinde; er is er ten minste één.',
    en: 'Each line of controle/logboek.jsonl is canonical JSON with hash, payload, sequence and type, and a line feed; there is at least one.',
  },
  source: 'docs/package-format.md, controle/logboek.jsonl; decision 0011',
  run: readable,
};
