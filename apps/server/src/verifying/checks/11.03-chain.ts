// Each event covers the one before it: nothing was changed afterwards.
import { checkChain, firstLink, link } from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function linked({ log }: Evidence): CheckOutcome {
  if (!log?.stored.ok || log.stored.value.length === 0) return 'notCarriedOut';
  const events = log.stored.value;
  const chain = checkChain(events, digest);
  if (chain.ok) return [];
  const at = events.findIndex(({ sequence }) => sequence === chain.sequence);
  const event = events[at];
  const place = { file: packagePaths.log, field: `gebeurtenis ${chain.sequence}` };
  if (!event || chain.reason === 'gap')
    return [
      {
        ...place,
        text: { nl: 'De keten breekt hier: er ontbreekt iets.', en: 'The chain breaks here: something is missing.' },
      },
    ];
  const previous = events[at - 1]?.hash ?? firstLink;
  const { hash, ...content } = event;
  return [
    {
      ...place,
      expected: Buffer.from(link({ ...content, previous }, digest)).toString('hex'),
      found: Buffer.from(hash).toString('hex'),
      text: {
        nl: 'De keten breekt hier: deze gebeurtenis, of een ervoor, is later veranderd.',
        en: 'The chain breaks here: this event, or one before it, was changed afterwards.',
      },
    },
  ];
}

export const chain: Check = {
  id: '11.03',
  phases: ['definition', 'results'],
  category: 'evidence',
  name: { nl: 'De keten van het logboek is heel', en: 'The chain of the log is whole' },
  statement: {
    nl: 'De hash van elke gebeurtenis is de SHA-256 over de hash van de vorige, het nummer, de soort en de inhoud, elk met zijn lengte ervoor.',
    en: 'The hash of each event is the SHA-256 over the hash of the one before, the number, the type and the payload, each preceded by its length.',
  },
  source: 'docs/package-format.md, link of the log',
  run: linked,
};
