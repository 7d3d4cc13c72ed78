// What is typed of a station that counted by itself, version 2027: model N 10-1, the inlegvel "Controles en correcties" and corrigendum
// Na 14-1 versie 1 (domain.md §5.3, §5.4, §5.10). Codes, headings and labels are statutory; "Over het proces-verbaal" is asked on screen only.
import type { Election } from '../definition/election.ts';
import {
  aboutSection,
  corrigendumOf,
  differencesSection,
  documentsQuestion,
  listPages,
  question,
  votesSection,
} from './form-pieces.ts';
import type { FormSection } from './form.ts';

const paper = 'N 10-1';

export function n101Sections(election: Election): readonly FormSection[] {
  const votes = votesSection(election, { paper, voters: '2.1', votes: '2.2' });
  const pages = listPages(election, { paper, code: '2.4' });
  return [about, checks, votes, differences, ...pages, ...corrigendumOf([votes, differencesOnCorrigendum, ...pages])];
}

const about = aboutSection([
  documentsQuestion,
  question('PV', 'Is de pagina "Controles en correcties" aanwezig?', [
    { field: 'about.page.present', label: 'Ja, de pagina is aanwezig' },
    { field: 'about.page.missing', label: 'Nee, de pagina ontbreekt' },
  ]),
]);

const originalsWereRight = 'Nee, de oorspronkelijke telresultaten waren correct';
const thereAreCorrections = 'Ja, er zijn gecorrigeerde telresultaten';
const enclosed = 'De gecorrigeerde telresultaten zijn bij dit proces-verbaal gevoegd';

const checks: FormSection = {
  id: 'checks',
  code: 'Inlegvel',
  title: 'Controles en correcties',
  paper: 'Inlegvel',
  onlyIf: 'about.page.present',
  columns: [
    [
      { kind: 'heading', code: '', label: 'Op eigen initiatief van het gemeentelijk stembureau' },
      {
        kind: 'question',
        code: 'Inlegvel',
        label: 'Waarom heeft het gemeentelijk stembureau de telresultaten onderzocht?',
        choice: 'several',
        options: [
          { field: 'checks.reason.unexplained', label: 'Vanwege een onverklaard verschil' },
          { field: 'checks.reason.otherError', label: 'Vanwege (het vermoeden van) een andere fout' },
        ],
      },
      question('Inlegvel', 'Zijn er gecorrigeerde telresultaten?', [
        { field: 'checks.corrected.no', label: originalsWereRight },
        { field: 'checks.corrected.yes', label: thereAreCorrections, note: enclosed },
      ]),
      { kind: 'heading', code: '', label: 'Op verzoek van het centraal stembureau' },
      question('Inlegvel', 'Zijn er gecorrigeerde telresultaten?', [
        { field: 'checks.csbCorrected.no', label: originalsWereRight },
        { field: 'checks.csbCorrected.yes', label: thereAreCorrections, note: enclosed },
      ]),
    ],
  ],
};

const differences = differencesSection({
  paper,
  code: '2.3',
  equalNote: 'Ga door naar 2.4',
  explainedQuestion:
    'Zijn er tijdens de stemming (rubriek 1.2.2) dingen opgeschreven die het verschil tussen D en H volledig verklaren?',
});

// On the corrigendum the committee of the municipality answers the same question in other words.
const differencesOnCorrigendum = differencesSection({
  paper,
  code: '2.3',
  equalNote: 'Ga door naar 2.4',
  explainedQuestion:
    'Zijn er tijdens de stemming dingen opgeschreven die het bovenstaande verschil tussen D en H volledig verklaren?',
  yesNote: 'Ga door naar 2.4',
});
