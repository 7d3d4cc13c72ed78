// The order of what happened is that of the numbers, from 1 and without gaps. Never that of the clock, which can be set back (decision 0003).
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function numbered({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok || log.stored.value.length === 0) return 'notCarriedOut';
  const events = log.stored.value;
  const wrong = events.findIndex(({ sequence }, index) => sequence !== index + 1);
  if (wrong < 0) return [];
  // What follows a gap is all one too far: the first says enough.
  return differing(
    { file: packagePaths.log, field: `regel ${wrong + 1}, sequence` },
    wrong + 1,
    events[wrong]?.sequence,
    {
      nl: 'Hier ontbreekt een gebeurtenis, of de volgorde is veranderd.',
      en: 'An event is missing here, or the order was changed.',
    },
  );
}

export const order: Check = {
  id: '11.02',
  phases: ['definition', 'results'],
  category: 'completeness',
  name: { nl: 'Er ontbreekt geen gebeurtenis in het logboek', en: 'No event is missing from the log' },
  statement: {
    nl: 'De gebeurtenissen van het logboek zijn genummerd van 1 tot het einde, in die volgorde en zonder gat.',
    en: 'The events of the log are numbered from 1 to the end, in that order and without a gap.',
  },
  source: 'docs/package-format.md, controle/logboek.jsonl',
  run: numbered,
};
