// How far the log reaches, and its head, is the same wherever it stands.
import { manifestPath } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function sameHead({ sealed, log, report, phase }: Evidence): CheckOutcome {
  if (!sealed || !log?.stored.ok) return 'notCarriedOut';
  const last = log.stored.value.at(-1);
  if (!last) return 'notCarriedOut';
  const expected = { events: last.sequence, head: Buffer.from(last.hash).toString('hex') };
  const text = {
    nl: 'Dit is niet de kop van het logboek in dit pakket.',
    en: 'This is not the head of the log in this package.',
  };
  return [
    ...differing({ file: manifestPath, field: 'ledger' }, expected, sealed.manifest.ledger, text),
    ...(phase === 'results' && report?.ok
      ? differing({ file: packagePaths.report, field: 'ledger' }, expected, report.value.ledger, text)
      : []),
  ];
}

export const head: Check = {
  id: '11.04',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: { nl: 'De kop van het logboek is overal dezelfde', en: 'The head of the log is the same everywhere' },
  statement: {
    nl: 'Aantal gebeurtenissen en laatste hash van het logboek zijn die van manifest.json en van verslag.json.',
    en: 'Number of events and last hash of the log are those of manifest.json and of verslag.json.',
  },
  source: 'docs/package-format.md, manifest.json and controle/verslag.json',
  run: sameHead,
};
