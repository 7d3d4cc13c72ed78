// The log can be lived through again: each event follows the state that those before it made.
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { notInLog } from '../replay-findings.ts';

function relived({ replay }: Evidence): CheckOutcome {
  if (!replay) return 'notCarriedOut';
  if (replay.ok) return replay.value.counted ? [] : [notInLog];
  const { sequence, what } = replay.error;
  return [
    {
      ...{ file: packagePaths.log, field: `gebeurtenis ${sequence}`, found: what },
      text: {
        nl: 'Deze gebeurtenis kan niet volgen op wat ervoor gebeurde.',
        en: 'This event cannot follow what happened before it.',
      },
    },
  ];
}

export const replayable: Check = {
  id: '12.01',
  phases: ['definition', 'results'],
  category: 'evidence',
  remakes: 'findings',
  name: { nl: 'Het logboek is opnieuw af te spelen', en: 'The log can be replayed' },
  statement: {
    nl: 'Alle gebeurtenissen, op volgorde toegepast op een lege administratie, geven zonder tegenspraak een stand waarin deze verkiezing voorkomt.',
    en: 'All events, applied in order to an empty administration, give without contradiction a state in which this election is.',
  },
  source: 'ARCHITECTURE.md, the log; docs/generated/states.md',
  run: relived,
};
