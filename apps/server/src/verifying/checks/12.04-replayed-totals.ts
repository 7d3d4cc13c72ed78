// The log leads to the totals of the package, without looking at any form in it.
import { packagePaths } from '../../packaging/paths.ts';
import type { Check } from '../check.ts';
import { ofReplay, otherThanReplayed } from '../replay-findings.ts';

export const replayedTotals: Check = {
  id: '12.04',
  phases: ['results'],
  category: 'evidence',
  name: { nl: 'Uit het logboek volgen dezelfde totalen', en: 'The log gives the same totals' },
  statement: {
    nl: 'De optelling van wat volgens het logboek definitief werd, is byte voor byte totalen.json.',
    en: 'The sum of what according to the log became definitive is byte for byte totalen.json.',
  },
  source: 'docs/package-format.md, totalen.json',
  run: ofReplay((counted, evidence) => otherThanReplayed(packagePaths.totals, counted, evidence)),
};
