// The report in this package is that of a first session; a next one has other documents (domain.md §1.6.2).
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function first({ control }: Evidence): CheckOutcome {
  if (!control) return 'notCarriedOut';
  return differing({ file: packagePaths.election, field: 'session.number' }, 1, control.session.number, {
    nl: 'Deze documenten horen bij de eerste zitting.',
    en: 'These documents belong to the first session.',
  });
}

export const firstSession: Check = {
  id: '03.05',
  phases: ['results'],
  category: 'consistency',
  name: { nl: 'De documenten zijn van de eerste zitting', en: 'The documents are of the first session' },
  statement: {
    nl: 'verkiezing.json noemt zitting 1: een latere zitting heeft andere documenten.',
    en: 'verkiezing.json names session 1: a later session has other documents.',
  },
  source: 'domain.md §1.3 and §1.6.2',
  run: first,
};
