// The numbers printed on the papers of stations in a publication, read from the PDF files themselves, are those of the count file.
import { votesCast, type ReportingUnit } from '@telstaat/formats';
import type { VerificationFinding } from '@telstaat/core';
import type { SealedFiles } from '@telstaat/seal';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { practicePages, unreadablePaper } from '../paper-findings.ts';
import { numbersOnPaper, type PaperNumbers } from '../paper-numbers.ts';
import type { PaperReader } from '../paper-reader.ts';
import { papersOfStations, type PapersOfStation } from '../publication-papers.ts';

async function sameNumbers(evidence: Evidence): Promise<CheckOutcome> {
  const { sealed, count, papers: reader } = evidence;
  const papers = papersOfStations(evidence);
  if (!sealed || !papers || !count?.value) return 'notCarriedOut';
  const findings: VerificationFinding[] = [];
  const unfinished: VerificationFinding[] = [];
  for (const unit of count.value.units) {
    const own = papers.find(({ station }) => station === unit.number);
    const outcome = own ? await ofStation({ sealed, reader }, unit, own) : { findings: [] };
    findings.push(...outcome.findings);
    unfinished.push(...(outcome.unfinished ?? []));
  }
  return findings.length === 0 && unfinished.length > 0 ? { unfinished } : findings;
}

interface Found {
  readonly findings: readonly VerificationFinding[];
  readonly unfinished?: readonly VerificationFinding[];
}

/** Of a form that is not there another check speaks. */
async function ofStation(
  { sealed: { read, manifest }, reader }: { readonly sealed: SealedFiles; readonly reader: PaperReader },
  unit: ReportingUnit,
  { form, beside }: PapersOfStation,
): Promise<Found> {
  const findings: VerificationFinding[] = [];
  const numbers: PaperNumbers[] = [];
  for (const file of [form, ...beside]) {
    const bytes = read(file);
    if (!bytes && file === form) return { findings: [] };
    if (!bytes) continue;
    const paper = await reader.read(bytes);
    if (!paper.ok) {
      const why = unreadablePaper(file, paper.error);
      return 'unfinished' in why ? { findings, ...why } : { findings: [...findings, ...why] };
    }
    findings.push(...practicePages(paper.value, { file, practice: manifest.practice }));
    numbers.push(numbersOnPaper(paper.value));
  }
  return { findings: [...findings, ...otherNumbers(form, unit, numbers)] };
}

/** What stands on a later paper (the corrigendum) replaces what stands on the form; what is not written is 0. */
function otherNumbers(
  file: string,
  unit: ReportingUnit,
  papers: readonly PaperNumbers[],
): readonly VerificationFinding[] {
  const differs = (field: string, expected: number, read: (paper: PaperNumbers) => number | undefined) =>
    differing({ file, field }, expected, papers.map(read).findLast((value) => value !== undefined) ?? 0, {
      nl: 'Op het papier van dit stembureau staat een ander getal dan in het telbestand.',
      en: 'The paper of this station has another number than the count file.',
    });
  const { totalCounted, rejected, lists } = unit;
  const letters = [
    ['E', totalCounted],
    ['F', rejected.blanco],
    ['G', rejected.ongeldig],
    ['H', votesCast(unit)],
  ] as const;
  return [
    ...letters.flatMap(([letter, value]) => differs(letter, value, ({ boxes }) => boxes.get(letter)?.at(-1))),
    ...lists.flatMap(({ number, votes, candidates }) => [
      ...differs(`lijst ${number}, totaal`, votes, (paper) => paper.lists.get(number)?.total),
      ...candidates.flatMap((candidate) =>
        differs(`lijst ${number}, kandidaat ${candidate.number}`, candidate.votes, (paper) =>
          paper.lists.get(number)?.candidates.get(candidate.number),
        ),
      ),
    ]),
  ];
}

export const stationPaperNumbers: Check = {
  id: '08.06',
  phases: ['publication'],
  category: 'consistency',
  name: {
    nl: 'De getallen op het papier van elk stembureau zijn die van het telbestand',
    en: 'The numbers on the paper of each station are those of the count file',
  },
  statement: {
    nl: 'Met een andere PDF-lezer uit het papier van elk stembureau gelezen, zijn E, F, G, H, elk lijsttotaal en de stemmen van elke kandidaat (na het corrigendum, als dat erbij ligt) die van de EML 510b; OEFENING staat op elke bladzijde van een oefening, en op geen andere.',
    en: 'Read by another PDF reader from the paper of each station, E, F, G, H, each list total and the votes of each candidate (after the corrigendum, when it lies with it) are those of the EML 510b; OEFENING stands on each page of a practice, and on no other.',
  },
  source: 'Models N 10-1, Na 14-1 and annexes of Na 31-2; EML_NL 510b, ReportingUnitVotes',
  run: sameNumbers,
};
