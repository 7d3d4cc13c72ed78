// One installation, and practice or not: the log, the manifest, the election and the paper agree.
import { manifestPath } from '@telstaat/seal';
import { z } from 'zod';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { practicePages } from '../paper-findings.ts';

const createdSchema = z.object({ installation: z.string(), practice: z.boolean() });
const electionSchema = z.object({ election: z.object({ practice: z.boolean() }) });

function sameInstallation({ sealed, log, paper, names }: Evidence): CheckOutcome {
  if (!sealed || !log?.stored.ok || log.stored.value.length === 0) return 'notCarriedOut';
  const { manifest } = sealed;
  const file = packagePaths.log;
  const created = log.events.filter(({ type }) => type === 'installation.created');
  const [first] = created;
  if (first?.sequence !== 1 || created.length !== 1) {
    const text = {
      nl: 'Het logboek begint niet met precies één nieuwe gegevensmap.',
      en: 'The log does not begin with exactly one new data folder.',
    };
    return [{ file, field: 'installation.created', text }];
  }
  const { installation, practice } = createdSchema.parse(first.data);
  const elections = log.events.filter(({ type }) => type === 'election.created');
  return [
    ...differing({ file: manifestPath, field: 'installation' }, installation, manifest.installation),
    ...differing({ file: manifestPath, field: 'practice' }, practice, manifest.practice),
    ...elections.flatMap(({ sequence, data }) =>
      differing(
        { file, field: `gebeurtenis ${sequence}, election.practice` },
        practice,
        electionSchema.parse(data).election.practice,
      ),
    ),
    ...(paper?.ok && names ? practicePages(paper.value, { file: names.report, practice }) : []),
  ];
}

export const installation: Check = {
  id: '11.06',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: {
    nl: 'Installatie, en oefening of echt, zijn overal dezelfde',
    en: 'Installation, and practice or real, are the same everywhere',
  },
  statement: {
    nl: 'Het logboek begint met één installatie; haar nummer en "oefening" zijn die van manifest.json, van elke verkiezing in het logboek en van elke bladzijde van de PDF.',
    en: 'The log begins with one installation; its number and "practice" are those of manifest.json, of each election in the log and of each page of the PDF.',
  },
  source: 'docs/package-format.md, manifest.json; decision 0001',
  run: sameInstallation,
};
