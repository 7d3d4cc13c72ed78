// The models of 2022-2025: the difference between voters and votes, and how often each explanation holds (domain.md §2.6, §3.9). D is D.2 when
// the voters were counted again.
import type { CountField, FieldId } from '../../sheet/field-id.ts';
import { ask, askWhen, differenceFigures, forms2023 } from '../asking.ts';
import type { Rule, SheetView } from '../rule.ts';

const reference = 'Validatieregels tellingen 2024; verschil in de modellen van 2022-2025';

const explanations = [
  'differences.unreturned',
  'differences.tooFewHandedOut',
  'differences.tooManyHandedOut',
  'differences.otherExplanation',
  'differences.noExplanation',
] as const;
const rubriek: readonly CountField[] = ['differences.more', 'differences.fewer', ...explanations];

const figuresOf = (view: SheetView) => {
  const [unreturned, tooFew, tooMany, other, none] = explanations.map((field) => view.count(field));
  // What adds to H − D, less what takes from it; negative when votes are missing.
  const plus = (tooMany ?? 0) - (unreturned ?? 0) - (tooFew ?? 0);
  const either = (other ?? 0) + (none ?? 0);
  return { ...differenceFigures(view), explainedMore: either + plus, explainedFewer: either - plus };
};
type Figures = ReturnType<typeof figuresOf>;

function when(
  applies: (f: Figures) => boolean,
  breaks: (f: Figures) => boolean,
  fields: readonly FieldId[],
): Rule['asks'] {
  return (view) => {
    const f = figuresOf(view);
    return askWhen(applies(f), () => ask(breaks(f), fields, { ...f }));
  };
}

const isMore = (f: Figures): boolean => f.votes > f.voters;
const isFewer = (f: Figures): boolean => f.votes < f.voters;

const rule = (item: Omit<Rule, 'models' | 'section' | 'typist' | 'reference'>): Rule => ({
  models: forms2023,
  section: 'differences',
  typist: {
    nl: 'Controleer wat je hebt ingevuld bij het verschil tussen D en H. Staat het zo op papier?',
    en: 'Check what you filled in about the difference between D and H. Is this what the paper says?',
  },
  reference,
  ...item,
});

export const differenceRules2023: readonly Rule[] = [
  rule({
    code: 'F.301',
    severity: 'error',
    formula: 'H > D en I ≠ H − D',
    asks: when(isMore, (f) => f.more !== f.difference, ['differences.more']),
    coordinator: {
      nl: 'H min D is {difference}, maar bij I staat {more}. Verbeter I.',
      en: 'H minus D is {difference}, but I says {more}. Correct I.',
    },
    holds: { nl: 'H min D is {difference}, net als I.', en: 'H minus D is {difference}, like I.' },
  }),
  rule({
    code: 'F.302',
    severity: 'error',
    formula: 'H > D en J ≠ 0',
    asks: when(isMore, (f) => f.fewer !== 0, ['differences.fewer']),
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
    code: 'F.303',
    severity: 'error',
    formula: 'H < D en J ≠ D − H',
    asks: when(isFewer, (f) => f.fewer !== f.difference, ['differences.fewer']),
    coordinator: {
      nl: 'D min H is {difference}, maar bij J staat {fewer}. Verbeter J.',
      en: 'D minus H is {difference}, but J says {fewer}. Correct J.',
    },
    holds: { nl: 'D min H is {difference}, net als J.', en: 'D minus H is {difference}, like J.' },
  }),
  rule({
    code: 'F.304',
    severity: 'error',
    formula: 'H < D en I ≠ 0',
    asks: when(isFewer, (f) => f.more !== 0, ['differences.more']),
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
    code: 'F.305',
    severity: 'error',
    formula: 'D = H en I tot en met O zijn niet allemaal 0',
    asks: (view) => {
      const { voters, votes } = figuresOf(view);
      const filled = rubriek.filter((field) => view.count(field) !== 0);
      return askWhen(voters === votes, () =>
        ask(filled.length > 0, filled.length > 0 ? filled : rubriek, { voters, votes, filled: filled.length }),
      );
    },
    coordinator: {
      nl: 'D en H zijn allebei {votes}, dus I tot en met O blijven leeg. Er zijn er {filled} ingevuld.',
      en: 'D and H are both {votes}, so I to O stay empty. {filled} of them are filled in.',
    },
    holds: {
      nl: 'D en H zijn allebei {votes}, en I tot en met O zijn leeg.',
      en: 'D and H are both {votes}, and I to O are empty.',
    },
  }),
  rule({
    code: 'W.301',
    severity: 'warning',
    formula: 'H > D en M + N + O − K − L ≠ I',
    asks: when(isMore, (f) => f.explainedMore !== f.more, ['differences.more', ...explanations]),
    coordinator: {
      nl: 'De verklaringen (M + N + O − K − L) zijn samen {explainedMore}, maar bij I staat {more}. Vul de verklaringen aan.',
      en: 'The explanations (M + N + O − K − L) come to {explainedMore}, but I says {more}. Complete the explanations.',
    },
    holds: {
      nl: 'De verklaringen (M + N + O − K − L) zijn samen {explainedMore}, net als I.',
      en: 'The explanations (M + N + O − K − L) come to {explainedMore}, like I.',
    },
  }),
  rule({
    code: 'W.302',
    severity: 'warning',
    formula: 'H < D en K + L + N + O − M ≠ J',
    asks: when(isFewer, (f) => f.explainedFewer !== f.fewer, ['differences.fewer', ...explanations]),
    coordinator: {
      nl: 'De verklaringen (K + L + N + O − M) zijn samen {explainedFewer}, maar bij J staat {fewer}. Vul de verklaringen aan.',
      en: 'The explanations (K + L + N + O − M) come to {explainedFewer}, but J says {fewer}. Complete the explanations.',
    },
    holds: {
      nl: 'De verklaringen (K + L + N + O − M) zijn samen {explainedFewer}, net als J.',
      en: 'The explanations (K + L + N + O − M) come to {explainedFewer}, like J.',
    },
  }),
];
