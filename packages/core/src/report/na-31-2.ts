// Model Na 31-2, version 2027: the report of a municipal committee that counts centrally (domain.md §5.7).
import type { DocumentContent } from './block.ts';
import { buildCommitteeReport } from './committee-report.ts';
import type { ReportInput, ReportModel } from './report-input.ts';

const model: ReportModel = {
  model: 'Na 31-2',
  method: 'centrale stemopneming',
  explanation: [
    '. De stembureaus telden na het stemmen hoeveel stemmen elke lijst kreeg. Daarna telde het ',
    { strong: 'gemeentelijk stembureau' },
    ' de stemmen per kandidaat en telde het de resultaten van alle stembureaus op.',
  ],
  whose: 'van de hele gemeente',
  annexes: [
    'Bijlage 1: Telresultaten van alle stembureaus in de gemeente',
    'Bijlage 2: Overzicht van alle bezwaren die op de stembureaus zijn gemaakt',
  ],
  stationsQuestion:
    'De resultaten van onderstaande stembureaus zijn door het gemeentelijk stembureau gecontroleerd en opgeteld tot het totaal van de gemeente. Als er extra onderzoeken hebben plaatsgevonden, dan kan dat in de laatste drie kolommen worden aangegeven.',
  investigated: [
    { header: 'Toegelaten kiezers opnieuw vastgesteld?', stations: ({ votersRecounted }) => votersRecounted },
    {
      header: 'Onderzocht vanwege andere reden dan onverklaard verschil?',
      stations: ({ otherReason }) => otherReason,
    },
    { header: 'Stembiljetten (deels) herteld?', stations: ({ ballotsRecounted }) => ballotsRecounted },
  ],
  explanationsQuestion:
    'Voor de stembureaus waar onderzoek naar is gedaan kan hieronder een toelichting worden gegeven. Het geven van een toelichting is niet verplicht.',
};

/** The whole report in blocks. Throws when form and election do not belong together, or a final report has no hash. */
export function buildNa312(input: ReportInput): DocumentContent {
  return buildCommitteeReport(input, model);
}
