// Model Na 31-2 bijlage 1, version 2027: the central count of one polling station (domain.md §5.8). Codes, headings and labels are statutory.
import type { Election } from '../definition/election.ts';
import { differencesSection, listPages, question, votesSection } from './form-pieces.ts';
import type { FormSection } from './form.ts';

const paper = 'Na 31-2 bijlage 1';

export function na312Bijlage1Sections(election: Election): readonly FormSection[] {
  return [
    extra,
    station,
    votesSection(election, { paper, voters: 'B1-3.1', votes: 'B1-3.2' }),
    differences,
    ...listPages(election, { paper, code: 'B1-3.5' }),
  ];
}

const extra: FormSection = {
  id: 'extra',
  code: 'B1-1',
  title: 'Extra onderzoek',
  paper,
  columns: [
    [
      question('B1-1', 'Heeft het gemeentelijk stembureau extra onderzoek gedaan?', [
        { field: 'extra.otherReason.yes', label: 'Ja' },
        { field: 'extra.otherReason.no', label: 'Nee' },
      ]),
      question('B1-1', 'Zijn de stembiljetten naar aanleiding van het extra onderzoek (gedeeltelijk) herteld?', [
        { field: 'extra.ballotsRecounted.yes', label: 'Ja' },
        { field: 'extra.ballotsRecounted.no', label: 'Nee' },
      ]),
    ],
  ],
};

const station: FormSection = {
  id: 'station',
  code: 'B1-2',
  title: 'Verschillen met telresultaten stembureau',
  paper,
  columns: [
    [
      question(
        'B1-2.1',
        'Is in de telresultaten van het stembureau (rubriek 2.3 van het proces-verbaal van het stembureau) het verschil tussen het totaal aantal getelde stemmen en het aantal toegelaten kiezers volledig verklaard?',
        [
          { field: 'station.differenceExplained.yes', label: 'Ja' },
          {
            field: 'station.differenceExplained.no',
            label: 'Nee',
            note: 'Hertel het aantal toegelaten kiezers (stempassen, kiezerspassen en volmachten) en noteer de uitkomsten bij rubriek 3.1',
          },
        ],
      ),
      question(
        'B1-2.3',
        'Is er een verschil tussen het totaal aantal getelde stemmen zoals eerder vastgesteld door het stembureau (vak H van rubriek 2.2) en zoals door u geteld op het gemeentelijk stembureau (vak H van rubriek 3.2)?',
        [
          {
            field: 'station.ballotsDiffer.yes',
            label: 'Ja',
            note: 'Hertel het aantal toegelaten kiezers (tenzij dat bij vraag 2.1 al gedaan is)',
          },
          { field: 'station.ballotsDiffer.no', label: 'Nee' },
        ],
      ),
    ],
  ],
};

const differences = differencesSection({
  paper,
  code: 'B1-3.3',
  equalNote: 'Ga door naar 3.4',
  explainedQuestion:
    'Zijn er tijdens de stemming dingen opgeschreven die het bovenstaande verschil tussen D en H volledig verklaren?',
  noNote: 'Hertel het aantal toegelaten kiezers (tenzij dat bij rubriek 2 al gedaan is) en noteer dit bij 3.1',
});
