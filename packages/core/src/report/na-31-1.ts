// Model Na 31-1, version 2027: the report of a municipal committee whose polling stations counted by themselves (domain.md §5.6).
import type { DocumentContent } from './block.ts';
import { buildCommitteeReport } from './committee-report.ts';
import type { ReportInput, ReportModel } from './report-input.ts';

const model: ReportModel = {
  model: 'Na 31-1',
  method: 'decentrale stemopneming',
  explanation: [
    '. De stembureaus telden na het stemmen hoeveel stemmen elke lijst en elke kandidaat kreeg. Het ',
    { strong: 'gemeentelijk stembureau' },
    ' controleerde die resultaten en telde ze op.',
  ],
  whose: 'van de gemeente',
  annexes: [],
  stationsQuestion:
    'De resultaten van onderstaande stembureaus zijn door het gemeentelijk stembureau gecontroleerd en opgeteld tot het totaal van de gemeente. Als extra onderzoeken hebben plaatsgevonden wordt dat hier aangegeven. Als dat heeft geleid tot een correctie, en er dus een corrigendum is, wordt dat in de laatste kolom aangegeven.',
  investigated: [
    {
      header: 'Onderzocht vanwege een onverklaard verschil?',
      stations: ({ unexplainedDifference }) => unexplainedDifference,
    },
    { header: 'Onderzocht vanwege (vermoeden van) andere fout?', stations: ({ otherError }) => otherError },
    { header: 'Uitslag gecorrigeerd?', stations: ({ correctedResults }) => correctedResults },
  ],
  explanationsQuestion:
    'Voor de stembureaus waar onderzoek naar is gedaan vanwege een vermoedelijke fout, maar waar geen correctie heeft plaatsgevonden, kan hieronder een toelichting worden gegeven. Het geven van een toelichting is niet verplicht.',
};

/** The whole report in blocks. Throws when form and election do not belong together, or a final report has no hash. */
export function buildNa311(input: ReportInput): DocumentContent {
  return buildCommitteeReport(input, model);
}
