// The models of 2022-2025: what is possible but remarkable, and blocks that were typed twice (domain.md §3.9).
import type { CountField } from '../../sheet/field-id.ts';
import {
  ask,
  askWhen,
  castParts,
  counts2023,
  differenceFigures,
  forms2023,
  isLargeDifference,
  isThreePercent,
  recountParts,
  voterParts,
} from '../asking.ts';
import type { Rule, SheetView } from '../rule.ts';
import { wasRecounted } from './sums.ts';

const reference = 'Plausibiliteitschecks tellingen 2024; modellen van 2022-2025';

const rule = (item: Omit<Rule, 'severity' | 'section' | 'reference'> & Partial<Pick<Rule, 'section'>>): Rule => ({
  severity: 'warning',
  section: 'votes',
  reference,
  ...item,
});

const voterBlock: readonly CountField[] = [...voterParts, 'voters.total'];
const castBlock: readonly CountField[] = [...castParts, 'votes.total'];
const recountBlock: readonly CountField[] = [...recountParts, 'recount.total'];

/** Whether two blocks hold the same numbers; nothing twice is not. */
const areSame = (view: SheetView, one: readonly CountField[], other: readonly CountField[]): boolean => {
  const at = (field: CountField | undefined): number => (field === undefined ? 0 : (view.written(field) ?? 0));
  return one.some((field) => at(field) > 0) && one.every((field, index) => at(field) === at(other[index]));
};

const difference = (view: SheetView) => {
  const { voters, votes, difference } = differenceFigures(view);
  return ask(isLargeDifference({ votes, difference }), ['voters.total', 'votes.total'], { voters, votes, difference });
};

const turnout = (view: SheetView) => {
  const { voters, votes } = differenceFigures(view);
  const { eligibleVoters } = view.station;
  return askWhen(eligibleVoters !== undefined, () => {
    const eligible = eligibleVoters ?? 0;
    return ask(voters > eligible || votes > eligible, ['voters.total', 'votes.total'], { voters, votes, eligible });
  });
};

export const plausibilityRules2023: readonly Rule[] = [
  rule({
    code: 'W.201',
    models: forms2023,
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
      nl: '{blank} van {votes} stemmen zijn blanco: 3 % of meer. Hertel de blanco stemmen of geef een verklaring.',
      en: '{blank} of {votes} votes are blank: 3 % or more. Recount the blank votes or explain them.',
    },
    holds: {
      nl: '{blank} van {votes} stemmen zijn blanco: minder dan 3 %.',
      en: '{blank} of {votes} votes are blank: less than 3 %.',
    },
  }),
  rule({
    code: 'W.202',
    models: forms2023,
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
      nl: '{invalid} van {votes} stemmen zijn ongeldig: 3 % of meer. Hertel de ongeldige stemmen of geef een verklaring.',
      en: '{invalid} of {votes} votes are invalid: 3 % or more. Recount the invalid votes or explain them.',
    },
    holds: {
      nl: '{invalid} van {votes} stemmen zijn ongeldig: minder dan 3 %.',
      en: '{invalid} of {votes} votes are invalid: less than 3 %.',
    },
  }),
  rule({
    code: 'W.203',
    models: forms2023,
    formula: 'niet herteld en |D − H| ≥ 15 of ≥ 2 % van H',
    asks: (view) => askWhen(!wasRecounted(view), () => difference(view)),
    typist: {
      nl: 'Er is een groot verschil tussen D en H. Klopt het met het papier?',
      en: 'There is a large difference between D and H. Does it equal the paper?',
    },
    coordinator: {
      nl: 'D is {voters} en H is {votes}: een verschil van {difference}. Hertel of geef een verklaring.',
      en: 'D is {voters} and H is {votes}: a difference of {difference}. Recount or explain it.',
    },
    holds: {
      nl: 'D is {voters} en H is {votes}: een verschil van {difference}, minder dan 15 en minder dan 2 %.',
      en: 'D is {voters} and H is {votes}: a difference of {difference}, less than 15 and less than 2 %.',
    },
  }),
  rule({
    code: 'W.204',
    models: counts2023,
    formula: 'herteld en |D.2 − H| ≥ 15 of ≥ 2 % van H',
    asks: (view) => askWhen(wasRecounted(view), () => difference(view)),
    typist: {
      nl: 'Er is een groot verschil tussen D.2 en H. Klopt het met het papier?',
      en: 'There is a large difference between D.2 and H. Does it equal the paper?',
    },
    coordinator: {
      nl: 'D.2 is {voters} en H is {votes}: na de hertelling nog een verschil van {difference}. Geef een verklaring.',
      en: 'D.2 is {voters} and H is {votes}: still a difference of {difference} after the recount. Explain it.',
    },
    holds: {
      nl: 'D.2 is {voters} en H is {votes}: een verschil van {difference}, minder dan 15 en minder dan 2 %.',
      en: 'D.2 is {voters} and H is {votes}: a difference of {difference}, less than 15 and less than 2 %.',
    },
  }),
  rule({
    code: 'W.205',
    models: forms2023,
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
  }),
  rule({
    code: 'W.206',
    about: 'station',
    models: forms2023,
    formula: 'niet herteld en D of H > kiesgerechtigden van het stembureau',
    asks: (view) => askWhen(!wasRecounted(view), () => turnout(view)),
    typist: {
      nl: 'D of H is groter dan het aantal kiesgerechtigden van dit stembureau. Klopt het met het papier?',
      en: 'D or H is greater than the number of eligible voters of this station. Does it equal the paper?',
    },
    coordinator: {
      nl: 'Dit stembureau heeft {eligible} kiesgerechtigden, maar D is {voters} en H is {votes}. Controleer de invoer.',
      en: 'This station has {eligible} eligible voters, but D is {voters} and H is {votes}. Check the entry.',
    },
    holds: {
      nl: 'D ({voters}) en H ({votes}) zijn niet groter dan het aantal kiesgerechtigden ({eligible}).',
      en: 'D ({voters}) and H ({votes}) are not greater than the number of eligible voters ({eligible}).',
    },
  }),
  rule({
    code: 'W.207',
    about: 'station',
    models: counts2023,
    formula: 'herteld en D.2 of H > kiesgerechtigden van het stembureau',
    asks: (view) => askWhen(wasRecounted(view), () => turnout(view)),
    typist: {
      nl: 'D.2 of H is groter dan het aantal kiesgerechtigden van dit stembureau. Klopt het met het papier?',
      en: 'D.2 or H is greater than the number of eligible voters of this station. Does it equal the paper?',
    },
    coordinator: {
      nl: 'Dit stembureau heeft {eligible} kiesgerechtigden, maar D.2 is {voters} en H is {votes}. Controleer de invoer.',
      en: 'This station has {eligible} eligible voters, but D.2 is {voters} and H is {votes}. Check the entry.',
    },
    holds: {
      nl: 'D.2 ({voters}) en H ({votes}) zijn niet groter dan het aantal kiesgerechtigden ({eligible}).',
      en: 'D.2 ({voters}) and H ({votes}) are not greater than the number of eligible voters ({eligible}).',
    },
  }),
  rule({
    code: 'W.208',
    models: forms2023,
    reads: 'written',
    formula: 'A–D gelijk aan E–H, en niet alles 0',
    asks: (view) => ask(areSame(view, voterBlock, castBlock), [...voterBlock, ...castBlock]),
    typist: {
      nl: 'A, B, C en D zijn gelijk aan E, F, G en H. Heb je hetzelfde blok twee keer getypt?',
      en: 'A, B, C and D equal E, F, G and H. Did you type the same block twice?',
    },
    coordinator: {
      nl: 'A tot en met D zijn gelijk aan E tot en met H. Waarschijnlijk is een blok twee keer getypt.',
      en: 'A to D equal E to H. One block was probably typed twice.',
    },
    holds: { nl: 'A tot en met D zijn anders dan E tot en met H.', en: 'A to D differ from E to H.' },
  }),
  rule({
    code: 'W.209',
    models: counts2023,
    reads: 'written',
    section: 'recount.voters',
    formula: 'herteld en E–H gelijk aan A.2–D.2, en niet alles 0',
    asks: (view) =>
      askWhen(wasRecounted(view), () => ask(areSame(view, castBlock, recountBlock), [...castBlock, ...recountBlock])),
    typist: {
      nl: 'A.2, B.2, C.2 en D.2 zijn gelijk aan E, F, G en H. Heb je hetzelfde blok twee keer getypt?',
      en: 'A.2, B.2, C.2 and D.2 equal E, F, G and H. Did you type the same block twice?',
    },
    coordinator: {
      nl: 'E tot en met H zijn gelijk aan A.2 tot en met D.2. Waarschijnlijk is een blok twee keer getypt.',
      en: 'E to H equal A.2 to D.2. One block was probably typed twice.',
    },
    holds: { nl: 'E tot en met H zijn anders dan A.2 tot en met D.2.', en: 'E to H differ from A.2 to D.2.' },
  }),
];
