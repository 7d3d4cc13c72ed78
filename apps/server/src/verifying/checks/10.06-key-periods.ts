// Keys follow one another: numbered from 1, one open at a time, and every closing counts right.
import type { VerificationFinding } from '@telstaat/core';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function periods({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok) return 'notCarriedOut';
  const file = packagePaths.log;
  if (log.keys.length === 0)
    return [{ file, text: { nl: 'Het logboek kondigt geen sleutel aan.', en: 'The log announces no key.' } }];
  return log.keys.flatMap((key, index): readonly VerificationFinding[] => {
    const before = log.keys[index - 1];
    const at = `gebeurtenis ${key.announcedAt}`;
    const isOverlapping = before !== undefined && (before.closed === undefined || before.closed.at > key.announcedAt);
    return [
      ...differing({ file, field: `${at}, sleutel` }, index + 1, key.number, {
        nl: 'Sleutels zijn niet op volgorde genummerd.',
        en: 'Keys are not numbered in order.',
      }),
      ...(isOverlapping
        ? [
            {
              ...{ file, field: at },
              text: {
                nl: `Sleutel ${key.number} begint terwijl sleutel ${before.number} nog open is.`,
                en: `Key ${key.number} begins while key ${before.number} is still open.`,
              },
            },
          ]
        : []),
      ...(key.closed
        ? differing({ file, field: `gebeurtenis ${key.closed.at}, events` }, key.closed.at - 1, key.closed.events, {
            nl: `Het sluiten van sleutel ${key.number} telt de gebeurtenissen verkeerd.`,
            en: `The closing of key ${key.number} counts the events wrongly.`,
          })
        : []),
    ];
  });
}

export const keyPeriods: Check = {
  id: '10.06',
  phases: ['definition', 'results'],
  category: 'authenticity',
  name: {
    nl: 'Sleutels volgen elkaar op, en elke afsluiting telt goed',
    en: 'Keys follow one another, and every closing counts right',
  },
  statement: {
    nl: 'Sleutels zijn genummerd vanaf 1, er is er nooit meer dan één open, en elke afsluiting noemt het aantal gebeurtenissen dat ervoor staat.',
    en: 'Keys are numbered from 1, never more than one is open, and each closing names the number of events before it.',
  },
  source: 'docs/package-format.md, keys; decision 0010',
  run: periods,
};
