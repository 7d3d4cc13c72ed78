// F.3xx: voters (D) and votes (H) are compared, and the difference is written down as it is.
import type { TickField } from '../sheet/field-id.ts';
import type { Hit, Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.3xx; rubriek 3.3';
const models = ['na-31-2-bijlage-1'] as const;
const section = 'differences';

const compare = ['differences.compare.equal', 'differences.compare.more', 'differences.compare.fewer'] as const;
const explained = ['differences.explained.yes', 'differences.explained.no'] as const;

const figures = (view: SheetView) => ({
  voters: view.count('voters.total'),
  votes: view.count('votes.total'),
  more: view.count('differences.more'),
  fewer: view.count('differences.fewer'),
  difference: Math.abs(view.count('votes.total') - view.count('voters.total')),
});
type Figures = ReturnType<typeof figures>;

/** A rule over D, H, I and J that marks fixed fields. */
function when(condition: (f: Figures, view: SheetView) => boolean, fields: Hit['fields']): Rule['hits'] {
  return (view) => {
    const f = figures(view);
    return condition(f, view) ? [{ fields, figures: f }] : [];
  };
}

const ticked = (view: SheetView, fields: readonly TickField[]): number =>
  fields.filter((field) => view.ticked(field)).length;

const asOnPaper = {
  nl: 'Controleer wat bij 3.3 is ingevuld. Staat het zo op papier?',
  en: 'Check what is filled in at 3.3. Is this what the paper says?',
};

const rule = (item: Pick<Rule, 'code' | 'formula' | 'hits' | 'coordinator'>): Rule => ({
  ...item,
  severity: 'error',
  models,
  section,
  typist: asOnPaper,
  reference,
});

export const differenceRules: readonly Rule[] = [
  rule({
    code: 'F.301',
    formula: 'D = H aangekruist, maar D ≠ H',
    hits: when((f, view) => view.ticked('differences.compare.equal') && f.voters !== f.votes, [compare[0]]),
    coordinator: {
      nl: 'Aangekruist is dat D en H gelijk zijn, maar D is {voters} en H is {votes}. Verbeter dit en controleer 3.3.2.',
      en: 'It is ticked that D and H are equal, but D is {voters} and H is {votes}. Correct this and check 3.3.2.',
    },
  }),
  rule({
    code: 'F.302',
    formula: 'H > D aangekruist, maar H ≤ D',
    hits: when((f, view) => view.ticked('differences.compare.more') && f.votes <= f.voters, [compare[1]]),
    coordinator: {
      nl: 'Aangekruist is dat H groter is dan D, maar D is {voters} en H is {votes}.',
      en: 'It is ticked that H is greater than D, but D is {voters} and H is {votes}.',
    },
  }),
  rule({
    code: 'F.303',
    formula: 'H < D aangekruist, maar H ≥ D',
    hits: when((f, view) => view.ticked('differences.compare.fewer') && f.votes >= f.voters, [compare[2]]),
    coordinator: {
      nl: 'Aangekruist is dat H kleiner is dan D, maar D is {voters} en H is {votes}.',
      en: 'It is ticked that H is smaller than D, but D is {voters} and H is {votes}.',
    },
  }),
  rule({
    code: 'F.304',
    formula: 'niet precies één vakje bij 3.3.1 aangekruist',
    hits: when((_, view) => ticked(view, compare) !== 1, compare),
    coordinator: {
      nl: 'Bij 3.3.1 moet precies één vakje zijn aangekruist.',
      en: 'Exactly one box must be ticked at 3.3.1.',
    },
  }),
  rule({
    code: 'F.305',
    formula: 'D = H, maar I ≠ 0 of J ≠ 0',
    hits: (view) => {
      const f = figures(view);
      if (f.voters !== f.votes) return [];
      const fields = (['differences.more', 'differences.fewer'] as const).filter((field) => view.count(field) !== 0);
      return fields.length > 0 ? [{ fields, figures: f }] : [];
    },
    coordinator: {
      nl: 'D en H zijn gelijk, dus I en J blijven leeg. Er staat I {more} en J {fewer}.',
      en: 'D and H are equal, so I and J stay empty. It says I {more} and J {fewer}.',
    },
  }),
  rule({
    code: 'F.306',
    formula: 'H > D en I ≠ H − D',
    hits: when((f) => f.votes > f.voters && f.more !== f.votes - f.voters, ['differences.more']),
    coordinator: {
      nl: 'H min D is {difference}, maar bij I staat {more}. Verbeter I.',
      en: 'H minus D is {difference}, but I says {more}. Correct I.',
    },
  }),
  rule({
    code: 'F.307',
    formula: 'H > D en J ≠ 0',
    hits: when((f) => f.votes > f.voters && f.fewer !== 0, ['differences.more', 'differences.fewer']),
    coordinator: {
      nl: 'H is groter dan D, dus J blijft leeg. Bij J staat {fewer}. Zijn I en J verwisseld?',
      en: 'H is greater than D, so J stays empty. J says {fewer}. Were I and J swapped?',
    },
  }),
  rule({
    code: 'F.308',
    formula: 'H < D en J ≠ D − H',
    hits: when((f) => f.votes < f.voters && f.fewer !== f.voters - f.votes, ['differences.fewer']),
    coordinator: {
      nl: 'D min H is {difference}, maar bij J staat {fewer}. Verbeter J.',
      en: 'D minus H is {difference}, but J says {fewer}. Correct J.',
    },
  }),
  rule({
    code: 'F.309',
    formula: 'H < D en I ≠ 0',
    hits: when((f) => f.votes < f.voters && f.more !== 0, ['differences.more', 'differences.fewer']),
    coordinator: {
      nl: 'H is kleiner dan D, dus I blijft leeg. Bij I staat {more}. Zijn I en J verwisseld?',
      en: 'H is smaller than D, so I stays empty. I says {more}. Were I and J swapped?',
    },
  }),
  rule({
    code: 'F.310',
    formula: 'D ≠ H en bij 3.3.2 is niet precies één antwoord aangekruist',
    hits: when((f, view) => f.voters !== f.votes && ticked(view, explained) !== 1, explained),
    coordinator: {
      nl: 'D en H verschillen {difference}. Bij 3.3.2 moet precies één antwoord staan.',
      en: 'D and H differ by {difference}. Exactly one answer must stand at 3.3.2.',
    },
  }),
  rule({
    code: 'F.313',
    formula: 'D = H en bij 3.3.2 is een antwoord aangekruist',
    hits: when((f, view) => f.voters === f.votes && ticked(view, explained) > 0, explained),
    coordinator: {
      nl: 'D en H zijn gelijk, dus 3.3.2 blijft leeg.',
      en: 'D and H are equal, so 3.3.2 stays empty.',
    },
  }),
];
