// The inlegvel "Controles in opdracht van het centraal stembureau" of models Na 31-1 and Na 31-2, version 2027: one page that the municipal committee
// puts after the cover of its report when the central committee ordered an investigation (domain.md §5.9). The models of 2022-2025 have a box on
// the front of the report instead (§5.13).
import type { Election } from '../definition/election.ts';
import type { DocumentContent } from './block.ts';
import { compiledByCommittee, emphasis, heading } from './blocks.ts';
import { watermarkOf } from './frame.ts';
import { documentWords, inOneLine, municipalityOnPaper } from './paper-words.ts';

/** All that a paper of the committee is made from. */
export interface CommitteePaperInput {
  readonly election: Election;
}

/** Inlegvel Na 31-1. */
export function buildNa311Checks(input: CommitteePaperInput): DocumentContent {
  return checksPage(input, { model: 'Na 31-1', method: 'decentrale stemopneming' });
}

/** Inlegvel Na 31-2. */
export function buildNa312Checks(input: CommitteePaperInput): DocumentContent {
  return checksPage(input, { model: 'Na 31-2', method: 'centrale stemopneming' });
}

interface Report {
  readonly model: string;
  readonly method: string;
}

function checksPage({ election }: CommitteePaperInput, { model, method }: Report): DocumentContent {
  const place = municipalityOnPaper(election.municipality);
  return {
    title: `Model ${model} inlegvel - ${place} - ${election.name}`,
    language: 'nl-NL',
    words: documentWords,
    footer: [
      inOneLine(election.name),
      'Proces-verbaal van een gemeentelijk stembureau',
      `Model ${model} ${method} (versie 2027)`,
    ],
    ...watermarkOf(election, { concept: false }),
    parts: [
      {
        headerLeft: title,
        headerRight: [place],
        insteadOfPageNumber: 'Later ingevoegde pagina',
        blocks: [
          heading(1, title),
          emphasis([
            'Het gemeentelijk stembureau maakte deze pagina nadat het ',
            { strong: 'in opdracht van het centraal stembureau' },
            ` de aantallen in zijn proces-verbaal (opnieuw) had onderzocht. Voeg de pagina toe na het voorblad van het oorspronkelijke proces-verbaal (${model}).`,
          ]),
          heading(3, 'Zijn er gecorrigeerde telresultaten?'),
          { kind: 'tick', ticked: false, label: 'Nee, de oorspronkelijke telresultaten waren correct' },
          {
            kind: 'tick',
            ticked: false,
            label:
              'Ja, er zijn gecorrigeerde telresultaten (zie voor de correcties het corrigendum dat bij dit proces-verbaal is gevoegd)',
          },
          ...compiledByCommittee,
        ],
      },
    ],
  };
}

const title = 'Controles in opdracht van het centraal stembureau';
