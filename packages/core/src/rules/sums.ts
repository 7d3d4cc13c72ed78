// F.2xx: the numbers of voters and votes add up (models of 2026/2027).
import { listTotalOnForm, type CountField } from '../sheet/field-id.ts';
import { ask, askWhen, castParts, forms2027, sum, voterParts } from './asking.ts';
import type { Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.2xx; toegelaten kiezers en uitgebrachte stemmen';

const listFields = (view: SheetView): readonly CountField[] => view.lists.map(listTotalOnForm);

/** The parts against the total that is written. */
const adds = (view: SheetView, parts: readonly CountField[], total: CountField) => {
  const figures = { expected: sum(view, parts), written: view.count(total) };
  return ask(figures.expected !== figures.written, [...parts, total], figures);
};

export const sumRules: readonly Rule[] = [
  {
    code: 'F.201',
    severity: 'error',
    models: forms2027,
    section: 'votes',
    formula: 'A + B + C ≠ D',
    asks: (view) => adds(view, voterParts, 'voters.total'),
    typist: {
      nl: 'Controleer A, B, C en D. Staat het zo op papier?',
      en: 'Check A, B, C and D. Is this what the paper says?',
    },
    coordinator: {
      nl: 'A + B + C is {expected}, maar bij D staat {written}. Kijk of een onverklaard verschil verdwijnt met de juiste D; zo niet, hertel.',
      en: 'A + B + C is {expected}, but D says {written}. See whether an unexplained difference disappears with the right D; if not, recount.',
    },
    holds: { nl: 'A + B + C is {expected}, net als D.', en: 'A + B + C is {expected}, like D.' },
    reference,
  },
  {
    code: 'F.202',
    severity: 'error',
    models: forms2027,
    section: 'votes',
    formula: 'E.1 + … + E.n ≠ E',
    suppressedBy: 'F.204',
    asks: (view) => adds(view, listFields(view), 'votes.candidates'),
    typist: {
      nl: 'Controleer de lijsttotalen E.1, E.2 … en E. Staat het zo op papier?',
      en: 'Check the list totals E.1, E.2 … and E. Is this what the paper says?',
    },
    coordinator: {
      nl: 'De lijsttotalen zijn samen {expected}, maar bij E staat {written}. Verbeter de som in E en H, of hertel.',
      en: 'The list totals add up to {expected}, but E says {written}. Correct the sum in E and H, or recount.',
    },
    holds: {
      nl: 'De lijsttotalen zijn samen {expected}, net als E.',
      en: 'The list totals add up to {expected}, like E.',
    },
    reference,
  },
  {
    code: 'F.203',
    severity: 'error',
    models: forms2027,
    section: 'votes',
    formula: 'E + F + G ≠ H',
    suppressedBy: 'F.204',
    asks: (view) => adds(view, castParts, 'votes.total'),
    typist: {
      nl: 'Controleer E, F, G en H. Staat het zo op papier?',
      en: 'Check E, F, G and H. Is this what the paper says?',
    },
    coordinator: {
      nl: 'E + F + G is {expected}, maar bij H staat {written}. Verbeter H of hertel.',
      en: 'E + F + G is {expected}, but H says {written}. Correct H or recount.',
    },
    holds: { nl: 'E + F + G is {expected}, net als H.', en: 'E + F + G is {expected}, like H.' },
    reference,
  },
  {
    code: 'F.204',
    severity: 'error',
    models: forms2027,
    section: 'votes',
    formula: 'E.1 + … + E.n > 0 en E = 0',
    asks: (view) => {
      const figures = { expected: sum(view, listFields(view)), written: view.count('votes.candidates') };
      return askWhen(figures.expected > 0, () => ask(figures.written === 0, ['votes.candidates'], figures));
    },
    typist: {
      nl: 'Bij E is niets ingevuld. Staat het zo op papier?',
      en: 'Nothing is filled in at E. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Er zijn stemmen op lijsten, maar bij E staat niets. Vul E in op het papier.',
      en: 'There are votes on lists, but E is empty. Fill in E on the paper.',
    },
    holds: { nl: 'E is ingevuld: {written}.', en: 'E is filled in: {written}.' },
    reference,
  },
];
