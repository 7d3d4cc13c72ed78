// F.2xx: the numbers of voters and votes add up.
import { listTotalOnForm, type CountField } from '../sheet/field-id.ts';
import type { Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.2xx; rubriek 3.1 en 3.2';
const models = ['na-31-2-bijlage-1'] as const;

const sum = (view: SheetView, fields: readonly CountField[]): number =>
  fields.reduce((total, field) => total + view.count(field), 0);
const listFields = (view: SheetView): readonly CountField[] => view.lists.map(listTotalOnForm);
const voterFields = ['voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards'] as const;
const castFields = ['votes.candidates', 'votes.blank', 'votes.invalid'] as const;

export const sumRules: readonly Rule[] = [
  {
    code: 'F.201',
    severity: 'error',
    models,
    section: 'votes',
    formula: 'A + B + C ≠ D',
    hits: (view) => {
      const expected = sum(view, voterFields);
      const written = view.count('voters.total');
      return expected === written ? [] : [{ fields: [...voterFields, 'voters.total'], figures: { expected, written } }];
    },
    typist: {
      nl: 'Controleer A, B, C en D. Staat het zo op papier?',
      en: 'Check A, B, C and D. Is this what the paper says?',
    },
    coordinator: {
      nl: 'A + B + C is {expected}, maar bij D staat {written}. Kijk of een onverklaard verschil verdwijnt met de juiste D; zo niet, hertel.',
      en: 'A + B + C is {expected}, but D says {written}. See whether an unexplained difference disappears with the right D; if not, recount.',
    },
    reference,
  },
  {
    code: 'F.202',
    severity: 'error',
    models,
    section: 'votes',
    formula: 'E.1 + … + E.n ≠ E',
    suppressedBy: 'F.204',
    hits: (view) => {
      const fields = listFields(view);
      const expected = sum(view, fields);
      const written = view.count('votes.candidates');
      return expected === written ? [] : [{ fields: [...fields, 'votes.candidates'], figures: { expected, written } }];
    },
    typist: {
      nl: 'Controleer de lijsttotalen E.1, E.2 … en E. Staat het zo op papier?',
      en: 'Check the list totals E.1, E.2 … and E. Is this what the paper says?',
    },
    coordinator: {
      nl: 'De lijsttotalen zijn samen {expected}, maar bij E staat {written}. Verbeter de som in E en H, of hertel.',
      en: 'The list totals add up to {expected}, but E says {written}. Correct the sum in E and H, or recount.',
    },
    reference,
  },
  {
    code: 'F.203',
    severity: 'error',
    models,
    section: 'votes',
    formula: 'E + F + G ≠ H',
    suppressedBy: 'F.204',
    hits: (view) => {
      const expected = sum(view, castFields);
      const written = view.count('votes.total');
      return expected === written ? [] : [{ fields: [...castFields, 'votes.total'], figures: { expected, written } }];
    },
    typist: {
      nl: 'Controleer E, F, G en H. Staat het zo op papier?',
      en: 'Check E, F, G and H. Is this what the paper says?',
    },
    coordinator: {
      nl: 'E + F + G is {expected}, maar bij H staat {written}. Verbeter H of hertel.',
      en: 'E + F + G is {expected}, but H says {written}. Correct H or recount.',
    },
    reference,
  },
  {
    code: 'F.204',
    severity: 'error',
    models,
    section: 'votes',
    formula: 'E.1 + … + E.n > 0 en E = 0',
    hits: (view) => {
      const expected = sum(view, listFields(view));
      return expected > 0 && view.count('votes.candidates') === 0
        ? [{ fields: ['votes.candidates'], figures: { expected } }]
        : [];
    },
    typist: {
      nl: 'Bij E is niets ingevuld. Staat het zo op papier?',
      en: 'Nothing is filled in at E. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Er zijn stemmen op lijsten, maar bij E staat niets. Vul E in op het papier.',
      en: 'There are votes on lists, but E is empty. Fill in E on the paper.',
    },
    reference,
  },
];
