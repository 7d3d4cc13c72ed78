// Every event is of a kind that exists, and holds what that kind holds.
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function asCatalogued({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok || log.stored.value.length === 0) return 'notCarriedOut';
  return log.misfits.map(({ sequence, type, what }) => ({
    file: packagePaths.log,
    field: `gebeurtenis ${sequence}`,
    found: what === 'unknownType' ? type : `${type}: ${what}`,
    text:
      what === 'unknownType'
        ? { nl: 'Deze soort gebeurtenis bestaat niet.', en: 'There is no such kind of event.' }
        : {
            nl: 'Deze gebeurtenis is niet zoals haar soort voorschrijft.',
            en: 'This event is not as its kind prescribes.',
          },
  }));
}

export const events: Check = {
  id: '11.05',
  phases: ['definition', 'results'],
  category: 'integrity',
  // A newer version may know kinds that this one does not.
  remakes: 'findings',
  name: { nl: 'Elke gebeurtenis past in de lijst van soorten', en: 'Every event fits the catalogue' },
  statement: {
    nl: 'Elke gebeurtenis heeft een soort uit docs/generated/events.md, een actor, een moment en precies de velden van die soort, als canonieke JSON.',
    en: 'Each event has a kind from docs/generated/events.md, an actor, a moment and exactly the members of that kind, as canonical JSON.',
  },
  source: 'docs/generated/events.md',
  run: asCatalogued,
};
