// Model Na 31-1 of 2022-2025: the report of a municipal committee whose polling stations counted by themselves (domain.md §5.13). It has no
// rubriek for the control protocol, and no H.
import type { Block, DocumentContent } from '../block.ts';
import { heading, pageBreak, paragraph } from '../blocks.ts';
import { numbersInWords } from '../paper-words.ts';
import type { ReportInput } from '../report-input.ts';
import {
  attendanceBlocks,
  buildReport2023,
  castBlocks,
  castRows,
  differenceBlocks,
  sessionBlocks,
  stationsTable,
  votersBlocks,
} from './committee-report.ts';
import { words } from './inferred.ts';

/** The whole report in blocks. Throws when form and election do not belong together, or a final report has no hash. */
export function buildNa3112023(input: ReportInput): DocumentContent {
  const cast = castRows(input).filter(({ field }) => field !== 'votes.total');
  return buildReport2023(input, {
    model: 'Na 31-1',
    method: 'decentrale stemopneming',
    blocks: [
      ...sessionBlocks(input, 'Zitting'),
      ...attendanceBlocks(input),
      heading(2, 'Stembureaus binnen de gemeente', '3a'),
      stationsTable(input),
      ...investigationBlocks(input),
      pageBreak,
      ...votersBlocks(input, 'Aantal toegelaten kiezers', 'Som van de processen-verbaal van alle stembureaus'),
      ...castBlocks(input, 'Aantal getelde stembiljetten', cast),
      pageBreak,
      ...differenceBlocks(input),
      pageBreak,
    ],
  });
}

/** 3b and 3c. Which correction had which reason stands on paper only, so the lists of corrigenda are written by hand. */
function investigationBlocks({ totals }: ReportInput): readonly Block[] {
  const { votersRecounted } = totals.investigations;
  const question = (code: string, label: string, ticked: 'yes' | 'unknown'): readonly Block[] => [
    heading(2, label, code),
    { kind: 'tick', ticked: ticked === 'yes', label: 'Ja' },
    { kind: 'tick', ticked: false, label: 'Nee' },
  ];
  const byHand: readonly Block[] = [paragraph(words.corrected), { kind: 'lines', count: 2 }];
  return [
    ...question('3b', words.unexplainedQuestion, votersRecounted.length > 0 ? 'yes' : 'unknown'),
    paragraph([words.recounted, ' ', { strong: numbersInWords(votersRecounted) || words.noStations }]),
    ...byHand,
    ...question('3c', words.otherErrorsQuestion, 'unknown'),
    ...byHand,
  ];
}
