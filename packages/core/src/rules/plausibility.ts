// W.2xx: possible but remarkable (models of 2026/2027). The committee explains it on paper, or the central committee may order an
// investigation.
import { ask, differenceFigures, forms2027, isLargeDifference, isThreePercent } from './asking.ts';
import type { Rule } from './rule.ts';

const reference = 'Plausibiliteitschecks tellingen, W.2xx; controleprotocol';

export const plausibilityRules: readonly Rule[] = [
  {
    code: 'W.201',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: 'F ≥ 3 % van H',
    asks: (view) => {
      const figures = { blank: view.count('votes.blank'), votes: view.count('votes.total') };
      return ask(isThreePercent(figures.blank, figures.votes), ['votes.blank'], figures);
    },
    typist: {
      nl: 'Opvallend veel blanco stemmen (F). Klopt het met het papier?',
      en: 'Remarkably many blank votes (F). Does it equal the paper?',
    },
    coordinator: {
      nl: '{blank} van {votes} stemmen zijn blanco: 3 % of meer. Hertel de blanco stemmen of schrijf de verklaring bij rubriek 1.2 van het proces-verbaal van het gemeentelijk stembureau.',
      en: '{blank} of {votes} votes are blank: 3 % or more. Recount the blank votes or write the explanation in section 1.2 of the report of the municipal committee.',
    },
    holds: {
      nl: '{blank} van {votes} stemmen zijn blanco: minder dan 3 %.',
      en: '{blank} of {votes} votes are blank: less than 3 %.',
    },
    reference,
  },
  {
    code: 'W.202',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: 'G ≥ 3 % van H',
    asks: (view) => {
      const figures = { invalid: view.count('votes.invalid'), votes: view.count('votes.total') };
      return ask(isThreePercent(figures.invalid, figures.votes), ['votes.invalid'], figures);
    },
    typist: {
      nl: 'Opvallend veel ongeldige stemmen (G). Klopt het met het papier?',
      en: 'Remarkably many invalid votes (G). Does it equal the paper?',
    },
    coordinator: {
      nl: '{invalid} van {votes} stemmen zijn ongeldig: 3 % of meer. Hertel de ongeldige stemmen of schrijf de verklaring bij rubriek 1.2 van het proces-verbaal van het gemeentelijk stembureau.',
      en: '{invalid} of {votes} votes are invalid: 3 % or more. Recount the invalid votes or write the explanation in section 1.2 of the report of the municipal committee.',
    },
    holds: {
      nl: '{invalid} van {votes} stemmen zijn ongeldig: minder dan 3 %.',
      en: '{invalid} of {votes} votes are invalid: less than 3 %.',
    },
    reference,
  },
  {
    code: 'W.203',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: '|D − H| ≥ 15 of |D − H| ≥ 2 % van H',
    asks: (view) => {
      const { voters, votes, difference } = differenceFigures(view);
      const fields = ['voters.total', 'votes.total'] as const;
      return ask(isLargeDifference({ votes, difference }), fields, { voters, votes, difference });
    },
    typist: {
      nl: 'Er is een groot verschil tussen D en H. Klopt het met het papier?',
      en: 'There is a large difference between D and H. Does it equal the paper?',
    },
    coordinator: {
      nl: 'D is {voters} en H is {votes}: een verschil van {difference}. Hertel het stembureau, tenzij er al twee keer is geteld met gelijke lijsttotalen. Schrijf oorzaak en stappen bij rubriek 1.2 van het proces-verbaal van het gemeentelijk stembureau.',
      en: 'D is {voters} and H is {votes}: a difference of {difference}. Recount the station, unless it was counted twice with equal list totals. Write cause and steps in section 1.2 of the report of the municipal committee.',
    },
    holds: {
      nl: 'D is {voters} en H is {votes}: een verschil van {difference}, minder dan 15 en minder dan 2 %.',
      en: 'D is {voters} and H is {votes}: a difference of {difference}, less than 15 and less than 2 %.',
    },
    reference,
  },
  {
    code: 'W.204',
    severity: 'warning',
    models: forms2027,
    section: 'votes',
    formula: 'H = 0',
    asks: (view) => {
      const votes = view.count('votes.total');
      return ask(votes === 0, ['votes.total'], { votes });
    },
    typist: {
      nl: 'Er zijn geen uitgebrachte stemmen (H). Klopt het met het papier?',
      en: 'There are no votes cast (H). Does it equal the paper?',
    },
    coordinator: {
      nl: 'Dit stembureau heeft geen stemmen. Was het aangekondigd? Geef een verklaring. Zo niet, verwijder het stembureau.',
      en: 'This station has no votes. Was it announced? Explain it. If not, delete the station.',
    },
    holds: { nl: 'Er zijn {votes} stemmen uitgebracht.', en: '{votes} votes were cast.' },
    reference,
  },
];
