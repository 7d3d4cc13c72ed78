// The manifest speaks of the election that is in the package.
import { municipalityOnPaper, paperDate, type Text } from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import { manifestPath } from '@telstaat/seal';
import { timeOnPaper } from '../../packaging/paper-time.ts';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { pagesWithout, practicePages } from '../paper-findings.ts';

function manifestDetails(evidence: Evidence): CheckOutcome {
  const { sealed, defined, control, phase } = evidence;
  if (phase === 'publication') return publishedDetails(evidence);
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

/** A publication has no files in controle/: its manifest is held beside the count file and the pages of the report. */
function publishedDetails({ sealed, count, paper, names }: Evidence): CheckOutcome {
  if (!sealed || !count?.value || !names || !paper?.ok) return 'notCarriedOut';
  const { election: id, practice, createdAt } = sealed.manifest;
  const { election, created, authority } = count.value;
  const [first = []] = paper.value.pages;
  const front = first.join(' ');
  const printed = (field: string, wanted: string) =>
    front.includes(wanted) ? [] : [{ file: names.report, field, expected: wanted, text: notPrinted }];
  return [
    ...differing({ file: manifestPath, field: 'election' }, election.id, id),
    ...differing({ file: manifestPath, field: 'createdAt' }, created, localTime(createdAt)),
    ...practicePages(paper.value, { file: names.report, practice }),
    ...printed('election.date', paperDate(election.electionDate)),
    ...printed('municipality', municipalityOnPaper({ code: authority.id, name: authority.name })),
    ...pagesWithout(paper.value, { file: names.report, text: `Datum: ${timeOnPaper(createdAt)}` }, notPrinted),
  ];
}

const notPrinted: Text = {
  nl: 'Dit staat niet in het proces-verbaal.',
  en: 'This does not stand in the report.',
};

export const manifestElection: Check = {
  id: '03.03',
  phases: ['definition', 'results', 'publication'],
  category: 'consistency',
  name: { nl: 'De inhoudsopgave noemt deze verkiezing', en: 'The manifest names this election' },
  statement: {
    nl: 'Verkiezing, oefening of niet, en het moment in manifest.json zijn die van de bestanden in controle/; bij een publicatie zijn zij die van de EML 510b en van de bladzijden van het proces-verbaal, met dezelfde datum en gemeente.',
    en: 'Election, practice or not, and the moment in manifest.json are those of the files in controle/; of a publication they are those of the EML 510b and of the pages of the report, with the same date and municipality.',
  },
  source: 'docs/package-format.md, manifest.json',
  run: manifestDetails,
};
