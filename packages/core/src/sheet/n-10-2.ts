// Model N 10-2, version 2027: the count by list on election night of a station whose candidates are counted centrally (domain.md §5.5).
import type { Election } from '../definition/election.ts';
import { differencesSection, votesSection } from './form-pieces.ts';
import type { FormSection } from './form.ts';

const paper = 'N 10-2';

export function n102Sections(election: Election): readonly FormSection[] {
  return [votesSection(election, { paper, voters: '2.1', votes: '2.2' }), differences];
}

const differences = differencesSection({
  paper,
  code: '2.3',
  equalNote: 'Ga door naar deel 3 (ondertekening)',
  explainedQuestion:
    'Zijn er tijdens de stemming (rubriek 1.2.2) dingen opgeschreven die het verschil tussen D en H volledig verklaren?',
});
