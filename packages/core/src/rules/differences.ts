// F.3xx: voters (D) and votes (H) are compared, and the difference is written down as it is (models of 2026/2027). The sentences name the
// question and not its number, which differs per form.
import type { FieldId } from '../sheet/field-id.ts';
import { ask, askWhen, decentral, differenceFigures, forms2027, onlyFirst, ticked } from './asking.ts';
import type { DifferenceFigures } from './asking.ts';
import type { Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.3xx; verschillen tussen aantal kiezers en uitgebrachte stemmen';

const compare = ['differences.compare.equal', 'differences.compare.more', 'differences.compare.fewer'] as const;
const explained = ['differences.explained.yes', 'differences.explained.no'] as const;

/** A rule over D, H, I and J that marks fixed fields. */
function when(
  applies: (f: DifferenceFigures, view: SheetView) => boolean,
  breaks: (f: DifferenceFigures, view: SheetView) => boolean,
  fields: readonly FieldId[],
): Rule['asks'] {
  return (view) => {
    const f = differenceFigures(view);
    return askWhen(applies(f, view), () => ask(breaks(f, view), fields, { ...f }));
  };
}

const isEqual = (f: DifferenceFigures): boolean => f.votes === f.voters;
const isMore = (f: DifferenceFigures): boolean => f.votes > f.voters;
const isFewer = (f: DifferenceFigures): boolean => f.votes < f.voters;

const asOnPaper = {
  nl: 'Controleer wat je hebt ingevuld bij het verschil tussen D en H. Staat het zo op papier?',
  en: 'Check what you filled in about the difference between D and H. Is this what the paper says?',
};

const rule = (item: Pick<Rule, 'code' | 'formula' | 'asks' | 'coordinator' | 'holds'> & Partial<Rule>): Rule => ({
  severity: 'error',
  models: forms2027,
  section: 'differences',
  typist: asOnPaper,
  reference,
  ...item,
});

export const differenceRules: readonly Rule[] = [
  rule({
    code: 'F.301',
    formula: 'D = H aangekruist, maar D ≠ H',
    asks: when(
      (_, view) => view.ticked('differences.compare.equal'),
      (f) => !isEqual(f),
      [compare[0]],
    ),
    coordinator: {
      nl: 'Aangekruist is dat D en H gelijk zijn, maar D is {voters} en H is {votes}. Verbeter dit, en kijk of het verschil verklaard is.',
      en: 'It is ticked that D and H are equal, but D is {voters} and H is {votes}. Correct this, and see whether the difference is explained.',
    },
    holds: {
      nl: 'Aangekruist is dat D en H gelijk zijn: beide zijn {votes}.',
      en: 'It is ticked that D and H are equal: both are {votes}.',
    },
  }),
  rule({
    code: 'F.302',
    formula: 'H > D aangekruist, maar H ≤ D',
    asks: when(
      (_, view) => view.ticked('differences.compare.more'),
      (f) => !isMore(f),
      [compare[1]],
    ),
    coordinator: {
      nl: 'Aangekruist is dat H groter is dan D, maar D is {voters} en H is {votes}.',
      en: 'It is ticked that H is greater than D, but D is {voters} and H is {votes}.',
    },
    holds: {
      nl: 'Aangekruist is dat H groter is dan D: H is {votes} en D is {voters}.',
      en: 'It is ticked that H is greater than D: H is {votes} and D is {voters}.',
    },
  }),
  rule({
    code: 'F.303',
    formula: 'H < D aangekruist, maar H ≥ D',
    asks: when(
      (_, view) => view.ticked('differences.compare.fewer'),
      (f) => !isFewer(f),
      [compare[2]],
    ),
    coordinator: {
      nl: 'Aangekruist is dat H kleiner is dan D, maar D is {voters} en H is {votes}.',
      en: 'It is ticked that H is smaller than D, but D is {voters} and H is {votes}.',
    },
    holds: {
      nl: 'Aangekruist is dat H kleiner is dan D: H is {votes} en D is {voters}.',
      en: 'It is ticked that H is smaller than D: H is {votes} and D is {voters}.',
    },
  }),
  rule({
    code: 'F.304',
    formula: 'bij de vergelijking van D en H is niet precies één vakje aangekruist',
    asks: (view) => ask(ticked(view, compare) !== 1, compare),
    coordinator: {
      nl: 'Bij de vergelijking van D en H moet precies één vakje zijn aangekruist.',
      en: 'Exactly one box must be ticked where D and H are compared.',
    },
    holds: {
      nl: 'Bij de vergelijking van D en H is één vakje aangekruist.',
      en: 'One box is ticked where D and H are compared.',
    },
  }),
  rule({
    code: 'F.305',
    formula: 'D = H, maar I ≠ 0 of J ≠ 0',
    asks: (view) => {
      const f = differenceFigures(view);
      const both = ['differences.more', 'differences.fewer'] as const;
      const filled = both.filter((field) => view.count(field) !== 0);
      return askWhen(isEqual(f), () => ask(filled.length > 0, filled.length > 0 ? filled : both, { ...f }));
    },
    coordinator: {
      nl: 'D en H zijn gelijk, dus I en J blijven leeg. Er staat I {more} en J {fewer}.',
      en: 'D and H are equal, so I and J stay empty. It says I {more} and J {fewer}.',
    },
    holds: {
      nl: 'D en H zijn beide {votes}, en I en J zijn leeg.',
      en: 'D and H are both {votes}, and I and J are empty.',
    },
  }),
  rule({
    code: 'F.306',
    formula: 'H > D en I ≠ H − D',
    asks: when(isMore, (f) => f.more !== f.difference, ['differences.more']),
    coordinator: {
      nl: 'H min D is {difference}, maar bij I staat {more}. Verbeter I.',
      en: 'H minus D is {difference}, but I says {more}. Correct I.',
    },
    holds: { nl: 'H min D is {difference}, net als I.', en: 'H minus D is {difference}, like I.' },
  }),
  rule({
    code: 'F.307',
    formula: 'H > D en J ≠ 0',
    asks: when(isMore, (f) => f.fewer !== 0, ['differences.more', 'differences.fewer']),
    coordinator: {
      nl: 'H is groter dan D, dus J blijft leeg. Bij J staat {fewer}. Zijn I en J verwisseld?',
      en: 'H is greater than D, so J stays empty. J says {fewer}. Were I and J swapped?',
    },
    holds: {
      nl: 'H ({votes}) is groter dan D ({voters}), en J is leeg.',
      en: 'H ({votes}) is greater than D ({voters}), and J is empty.',
    },
  }),
  rule({
    code: 'F.308',
    formula: 'H < D en J ≠ D − H',
    asks: when(isFewer, (f) => f.fewer !== f.difference, ['differences.fewer']),
    coordinator: {
      nl: 'D min H is {difference}, maar bij J staat {fewer}. Verbeter J.',
      en: 'D minus H is {difference}, but J says {fewer}. Correct J.',
    },
    holds: { nl: 'D min H is {difference}, net als J.', en: 'D minus H is {difference}, like J.' },
  }),
  rule({
    code: 'F.309',
    formula: 'H < D en I ≠ 0',
    asks: when(isFewer, (f) => f.more !== 0, ['differences.more', 'differences.fewer']),
    coordinator: {
      nl: 'H is kleiner dan D, dus I blijft leeg. Bij I staat {more}. Zijn I en J verwisseld?',
      en: 'H is smaller than D, so I stays empty. I says {more}. Were I and J swapped?',
    },
    holds: {
      nl: 'H ({votes}) is kleiner dan D ({voters}), en I is leeg.',
      en: 'H ({votes}) is smaller than D ({voters}), and I is empty.',
    },
  }),
  rule({
    code: 'F.310',
    formula: 'D ≠ H en bij de vraag of het verschil is verklaard staat niet precies één antwoord',
    asks: when(
      (f) => !isEqual(f),
      (_, view) => ticked(view, explained) !== 1,
      explained,
    ),
    coordinator: {
      nl: 'D en H verschillen {difference}. Bij de vraag of het verschil is verklaard moet precies één antwoord staan.',
      en: 'D and H differ by {difference}. Exactly one answer must stand at the question whether the difference is explained.',
    },
    holds: {
      nl: 'D en H verschillen {difference}, en er staat één antwoord bij de vraag of dat is verklaard.',
      en: 'D and H differ by {difference}, and there is one answer whether that is explained.',
    },
  }),
  rule({
    code: 'F.311',
    models: [decentral],
    formula: 'verschil niet verklaard, maar "onverklaard verschil" is op het inlegvel niet aangekruist',
    // Only a clear "no": with both boxes ticked F.310 speaks (domain.md §3.6 item 4).
    asks: (view) =>
      askWhen(onlyFirst(view, ['differences.explained.no', 'differences.explained.yes']), () =>
        ask(!view.ticked('checks.reason.unexplained'), explained),
      ),
    coordinator: {
      nl: 'Er is een onverklaard verschil, maar op de pagina "Controles en correcties" staat niet dat het daarom is onderzocht. Er had herteld moeten worden. Voeg de pagina toe of vul hem aan.',
      en: 'There is an unexplained difference, but the page "Controles en correcties" does not say that it was investigated for that. A recount was due. Add or complete the page.',
    },
    holds: {
      nl: 'Het onverklaarde verschil staat als reden van onderzoek op de pagina "Controles en correcties".',
      en: 'The unexplained difference stands as reason of investigation on the page "Controles en correcties".',
    },
  }),
  rule({
    code: 'F.313',
    formula: 'D = H en bij de vraag of het verschil is verklaard staat een antwoord',
    asks: when(isEqual, (_, view) => ticked(view, explained) > 0, explained),
    coordinator: {
      nl: 'D en H zijn gelijk, dus de vraag of het verschil is verklaard blijft leeg.',
      en: 'D and H are equal, so the question whether the difference is explained stays empty.',
    },
    holds: {
      nl: 'D en H zijn beide {votes}, en de vraag of het verschil is verklaard is leeg.',
      en: 'D and H are both {votes}, and the question whether the difference is explained is empty.',
    },
  }),
];
