// What stands in the report besides the results is what people typed: the log holds its digest, and the explanations of warnings themselves.
import { notesText } from '@telstaat/core';
import { z } from 'zod';
import { packagePaths } from '../../packaging/paths.ts';
import { textDigest } from '../../text-digest.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { ofReplay, otherThanReplayed } from '../replay-findings.ts';
import type { ReplayedElection } from '../replay.ts';

const notedSchema = z.object({ sha256: z.string() });

function sameReport(counted: ReplayedElection, evidence: Evidence): CheckOutcome {
  const { report, log } = evidence;
  if (!report?.ok || !log) return 'notCarriedOut';
  const file = packagePaths.report;
  const noted = log.events.findLast(
    ({ type, election }) => type === 'report.noted' && election === counted.election.id,
  );
  const { typed } = report.value;
  const written = typed && textDigest(notesText(typed.notes, typed.salt));
  return [
    ...differing({ file, field: 'typed' }, noted && notedSchema.parse(noted.data).sha256, written, {
      nl: 'Dit is een andere tekst dan waarvan het logboek de SHA-256 heeft.',
      en: 'This is another text than the one whose SHA-256 is in the log.',
    }),
    ...otherThanReplayed(file, counted, evidence),
  ];
}

export const replayedReport: Check = {
  id: '12.05',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Wat verder in het proces-verbaal staat, is wat volgens het logboek is opgeschreven',
    en: 'What else stands in the report is what was written down according to the log',
  },
  statement: {
    nl: 'De SHA-256 van de getypte tekst met zijn salt is die van het logboek, en met de toelichtingen uit het logboek geeft dat byte voor byte verslag.json.',
    en: 'The SHA-256 of the typed text with its salt is the one in the log, and with the explanations of the log that gives verslag.json byte for byte.',
  },
  source: 'decision 0008; docs/package-format.md, controle/verslag.json',
  run: ofReplay(sameReport),
};
