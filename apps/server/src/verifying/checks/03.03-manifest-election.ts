// The manifest speaks of the election that is in the package.
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

function manifestDetails({ sealed, defined, control }: Evidence): CheckOutcome {
  if (!sealed || !defined) return 'notCarriedOut';
  const { manifest } = sealed;
  const { election, file } = defined;
  return [
    ...differing({ file, field: 'election.id' }, manifest.election, election.id),
    ...differing({ file, field: 'election.practice' }, manifest.practice, election.practice),
    ...(control
      ? differing({ file: packagePaths.election, field: 'createdAt' }, manifest.createdAt, control.createdAt)
      : []),
  ];
}

export const manifestElection: Check = {
  id: '03.03',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: { nl: 'De inhoudsopgave noemt deze verkiezing', en: 'The manifest names this election' },
  statement: {
    nl: 'Verkiezing, oefening of niet, en het moment in manifest.json zijn die van de bestanden in controle/.',
    en: 'Election, practice or not, and the moment in manifest.json are those of the files in controle/.',
  },
  source: 'docs/package-format.md, manifest.json',
  run: manifestDetails,
};
