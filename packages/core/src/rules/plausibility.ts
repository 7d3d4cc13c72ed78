// W.2xx: possible but remarkable. The committee explains it on paper, or the central committee may order an investigation.
import type { Rule } from './rule.ts';

const reference = 'Plausibiliteitschecks tellingen, W.2xx; controleprotocol';
const models = ['na-31-2-bijlage-1'] as const;
const section = 'votes';

export const plausibilityRules: readonly Rule[] = [
  {
    code: 'W.201',
    severity: 'warning',
    models,
    section,
    formula: 'F ≥ 3 % van H',
    hits: (view) => {
      const blank = view.count('votes.blank');
      const votes = view.count('votes.total');
      return isThreePercent(blank, votes) ? [{ fields: ['votes.blank'], figures: { blank, votes } }] : [];
    },
    typist: {
      nl: 'Opvallend veel blanco stemmen (F). Klopt het met het papier?',
      en: 'Remarkably many blank votes (F). Does it equal the paper?',
    },
    coordinator: {
      nl: '{blank} van {votes} stemmen zijn blanco: 3 % of meer. Hertel de blanco stemmen of schrijf de verklaring bij rubriek 1.2 van het proces-verbaal.',
      en: '{blank} of {votes} votes are blank: 3 % or more. Recount the blank votes or write the explanation in section 1.2 of the report.',
    },
    reference,
  },
  {
    code: 'W.202',
    severity: 'warning',
    models,
    section,
    formula: 'G ≥ 3 % van H',
    hits: (view) => {
      const invalid = view.count('votes.invalid');
      const votes = view.count('votes.total');
      return isThreePercent(invalid, votes) ? [{ fields: ['votes.invalid'], figures: { invalid, votes } }] : [];
    },
    typist: {
      nl: 'Opvallend veel ongeldige stemmen (G). Klopt het met het papier?',
      en: 'Remarkably many invalid votes (G). Does it equal the paper?',
    },
    coordinator: {
      nl: '{invalid} van {votes} stemmen zijn ongeldig: 3 % of meer. Hertel de ongeldige stemmen of schrijf de verklaring bij rubriek 1.2 van het proces-verbaal.',
      en: '{invalid} of {votes} votes are invalid: 3 % or more. Recount the invalid votes or write the explanation in section 1.2 of the report.',
    },
    reference,
  },
  {
    code: 'W.203',
    severity: 'warning',
    models,
    section,
    formula: '|D − H| ≥ 15 of |D − H| ≥ 2 % van H',
    // "or", not "and": decision 4.
    hits: (view) => {
      const voters = view.count('voters.total');
      const votes = view.count('votes.total');
      const difference = Math.abs(voters - votes);
      const large = difference > 0 && (difference >= 15 || difference * 100 >= votes * 2);
      return large ? [{ fields: ['voters.total', 'votes.total'], figures: { voters, votes, difference } }] : [];
    },
    typist: {
      nl: 'Er is een groot verschil tussen D en H. Klopt het met het papier?',
      en: 'There is a large difference between D and H. Does it equal the paper?',
    },
    coordinator: {
      nl: 'D is {voters} en H is {votes}: een verschil van {difference}. Hertel het stembureau, tenzij er al twee keer is geteld met gelijke lijsttotalen. Schrijf oorzaak en stappen bij rubriek 1.2 van het proces-verbaal.',
      en: 'D is {voters} and H is {votes}: a difference of {difference}. Recount the station, unless it was counted twice with equal list totals. Write cause and steps in section 1.2 of the report.',
    },
    reference,
  },
  {
    code: 'W.204',
    severity: 'warning',
    models,
    section,
    formula: 'H = 0',
    hits: (view) => (view.count('votes.total') === 0 ? [{ fields: ['votes.total'] }] : []),
    typist: {
      nl: 'Er zijn geen uitgebrachte stemmen (H). Klopt het met het papier?',
      en: 'There are no votes cast (H). Does it equal the paper?',
    },
    coordinator: {
      nl: 'Dit stembureau heeft geen stemmen. Was het aangekondigd? Geef een verklaring. Zo niet, verwijder het stembureau.',
      en: 'This station has no votes. Was it announced? Explain it. If not, delete the station.',
    },
    reference,
  },
];

/** `part` is at least 3 % of `whole`, in whole numbers; nothing of nothing is not. */
function isThreePercent(part: number, whole: number): boolean {
  return part > 0 && part * 100 >= whole * 3;
}
