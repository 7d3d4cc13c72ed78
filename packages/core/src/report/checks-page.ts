// The inlegvel "Controles en correcties" of model N 10-1, version 2027: one page that the municipal committee puts after the cover of a
// station's report (domain.md §5.4).
import { buildForm } from '../sheet/build-form.ts';
import type { FormRow } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import type { Block, DocumentContent } from './block.ts';
import { compiledByCommittee, emphasis, heading } from './blocks.ts';
import { answerBlocks, sectionWithId } from './form-blocks.ts';
import { municipalityOnPaper } from './paper-words.ts';
import { sheetOf, stationDocument, type StationPaperInput } from './station-paper.ts';

/** The page. Throws when the election has no such form. */
export function buildChecksPage(input: StationPaperInput): DocumentContent {
  const { election, station } = input;
  const section = sectionWithId(buildForm(election), 'checks');
  const rows = section.columns.flat();
  const sheet = sheetOf(input);
  return stationDocument(input, {
    model: 'Model N 10-1 inlegvel',
    footer: ['Proces-verbaal van een stembureau', 'Model N 10-1 decentrale stemopneming (versie 2027)'],
    parts: [
      {
        headerLeft: section.title,
        headerRight: [municipalityOnPaper(election.municipality), `Stembureau ${station.number}`],
        insteadOfPageNumber: 'Later ingevoegde pagina',
        blocks: [
          heading(1, section.title),
          emphasis([
            'Het gemeentelijk stembureau maakte deze pagina ',
            { strong: 'na extra controles van de telresultaten van dit stembureau' },
            '. Voeg de pagina toe na het voorblad van het oorspronkelijke proces-verbaal (N 10-1).',
          ]),
          ...rows.flatMap((row, index) => rowBlocks(row, sheet, rows[index + 1])),
        ],
      },
    ],
  });
}

/** Each half of the page ends in the moment at which it was made. */
function rowBlocks(row: FormRow, sheet: Sheet, next: FormRow | undefined): readonly Block[] {
  switch (row.kind) {
    case 'heading':
      return [heading(2, row.label)];
    case 'question': {
      const last = next === undefined || next.kind === 'heading';
      return [heading(3, row.label), ...answerBlocks(row, sheet), ...(last ? compiledByCommittee : [])];
    }
    case 'count':
      return [];
  }
}
