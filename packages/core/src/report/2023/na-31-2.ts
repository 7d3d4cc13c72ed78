// Model Na 31-2 of 2022-2025: the report of a municipal committee that counts centrally (domain.md §5.13).
import type { Block, DocumentContent } from '../block.ts';
import { heading, pageBreak, paragraph } from '../blocks.ts';
import { controlAnswers } from '../control-outcome.ts';
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
export function buildNa3122023(input: ReportInput): DocumentContent {
  return buildReport2023(input, {
    model: 'Na 31-2',
    method: 'centrale stemopneming',
    blocks: [
      ...sessionBlocks(input, 'Zitting en aantal kiesgerechtigden'),
      ...attendanceBlocks(input),
      heading(2, 'Stembureaus binnen de gemeente', '3'),
      stationsTable(input),
      pageBreak,
      ...votersBlocks(
        input,
        'Aantal toegelaten kiezers zoals vastgesteld door het gemeentelijk stembureau',
        'Som van bijlage 2, rubriek 1 of 3 van alle stembureaus',
      ),
      ...castBlocks(
        input,
        'Aantal uitgebrachte stemmen zoals vastgesteld door het gemeentelijk stembureau',
        castRows(input),
        [paragraph('Som van bijlage 2, rubriek 2 van alle stembureaus')],
      ),
      pageBreak,
      ...differenceBlocks(input),
      ...recountBlocks(input),
      pageBreak,
      heading(2, 'Uitkomst controleprotocol'),
      ...controlAnswers(input.notes?.control),
    ],
  });
}

/** 7: where the voters were counted again because of an unexplained difference. */
function recountBlocks({ totals }: ReportInput): readonly Block[] {
  const recounted = numbersInWords(totals.investigations.votersRecounted);
  return [
    heading(2, 'Nieuwe telling aantal toegelaten kiezers bij onverklaarde verschillen', '7'),
    paragraph([words.recounted, ' ', { strong: recounted || words.noStations }]),
  ];
}
