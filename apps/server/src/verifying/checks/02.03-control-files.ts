// Control files have one reading, and one way in which they are written.
import type { Text, VerificationFinding } from '@telstaat/core';
import {
  writeElectionControl,
  writeReportControl,
  writeStationControl,
  writeTotals,
} from '../../packaging/control-files.ts';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

const notReadable = (where: string): Text => ({
  nl: `Dit bestand is niet te lezen (${where}).`,
  en: `This file cannot be read (${where}).`,
});
const otherwiseWritten: Text = {
  nl: 'Dit bestand is niet geschreven zoals Telstaat dat doet.',
  en: 'This file is not written as Telstaat does.',
};
const unknownForm: Text = {
  nl: 'Deze versie van Telstaat kent het telformulier van deze verkiezing niet.',
  en: 'This version of Telstaat does not know the form of this election.',
};

function controlFiles({ sealed, election, totals, report, form, forms }: Evidence): CheckOutcome {
  if (!sealed || !(election || totals || report || forms.length > 0)) return 'notCarriedOut';
  const rewritten = (path: string, bytes: Uint8Array): readonly VerificationFinding[] =>
    otherBytes(path, bytes, sealed.read(path) ?? new Uint8Array(), otherwiseWritten);
  const unreadable = (file: string, where: string): VerificationFinding => ({ file, text: notReadable(where) });
  const findings: VerificationFinding[] = [];
  const { election: path, totals: totalsPath, report: reportPath } = packagePaths;
  if (election?.ok) {
    findings.push(...rewritten(path, writeElectionControl(election.value)));
    if (!form) findings.push({ file: path, field: 'election', text: unknownForm });
  } else if (election) findings.push(unreadable(path, election.error));
  if (totals?.ok) findings.push(...rewritten(totalsPath, writeTotals(totals.value)));
  else if (totals) findings.push(unreadable(totalsPath, totals.error));
  if (report?.ok) findings.push(...rewritten(reportPath, writeReportControl(report.value)));
  else if (report) findings.push(unreadable(reportPath, report.error));
  for (const { path: file, reading } of forms) {
    if (!reading.ok) findings.push(unreadable(file, reading.error));
    else if (form) findings.push(...rewritten(file, writeStationControl(form, reading.value)));
  }
  return findings;
}

export const controlFilesReadable: Check = {
  id: '02.03',
  phases: ['results'],
  category: 'integrity',
  name: {
    nl: 'De controlebestanden zijn te lezen en eenduidig geschreven',
    en: 'The control files can be read in one way only',
  },
  statement: {
    nl: 'Elk bestand in controle/ heeft de voorgeschreven vorm; gelezen en weer geschreven geeft het dezelfde bytes.',
    en: 'Each file in controle/ has the prescribed form; read and written again it gives the same bytes.',
  },
  source: 'docs/package-format.md, controle/; decision 0003',
  run: controlFiles,
};
