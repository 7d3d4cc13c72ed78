// The models of 2022-2025: whether there was a recount, and sums (domain.md §3.9). These codes have another meaning in the models after them.
import { listTotal, listTotalOnForm, type CountField } from '../../sheet/field-id.ts';
import { ask, askWhen, castParts, counts2023, forms2023, isAsked, sum, ticked, voterParts } from '../asking.ts';
import { perList } from '../list-pages.ts';
import type { Rule, SheetView } from '../rule.ts';

const reference = 'Validatieregels tellingen 2024; modellen van 2022-2025';

/** Where this form has the totals of the lists: on their own pages, or as E.n on election night. */
const listFields = (view: SheetView): readonly CountField[] => {
  const [first] = view.lists;
  return view.lists.map(first !== undefined && isAsked(view, listTotal(first)) ? listTotal : listTotalOnForm);
};

/** Whether the voters were counted again; the numbers that count are then A.2 to D.2. */
export const wasRecounted = (view: SheetView): boolean => view.ticked('recount.done.yes');

const adds = (view: SheetView, parts: readonly CountField[], total: CountField) => {
  const figures = { expected: sum(view, parts), written: view.count(total) };
  return ask(figures.expected !== figures.written, [...parts, total], figures);
};

export const sumRules2023: readonly Rule[] = [
  {
    code: 'F.101',
    severity: 'error',
    models: counts2023,
    section: 'recount',
    formula: '"Is er herteld?" heeft niet precies één antwoord',
    asks: (view) => ask(ticked(view, ['recount.done.yes', 'recount.done.no']) !== 1, []),
    typist: {
      nl: 'Beantwoord de vraag "Is er herteld?" met ja of nee. Staat het zo op papier?',
      en: 'Answer the question "Is er herteld?" with yes or no. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Bij "Is er herteld?" moet precies één antwoord staan.',
      en: 'Exactly one answer must stand at "Is er herteld?".',
    },
    holds: { nl: '"Is er herteld?" heeft één antwoord.', en: '"Is er herteld?" has one answer.' },
    reference,
  },
  {
    code: 'F.201',
    severity: 'error',
    models: forms2023,
    section: 'votes',
    formula: 'niet herteld en A + B + C ≠ D',
    asks: (view) => askWhen(!wasRecounted(view), () => adds(view, voterParts, 'voters.total')),
    typist: {
      nl: 'Controleer A, B, C en D. Staat het zo op papier?',
      en: 'Check A, B, C and D. Is this what the paper says?',
    },
    coordinator: {
      nl: 'A + B + C is {expected}, maar bij D staat {written}. Verbeter D of hertel.',
      en: 'A + B + C is {expected}, but D says {written}. Correct D or recount.',
    },
    holds: { nl: 'A + B + C is {expected}, net als D.', en: 'A + B + C is {expected}, like D.' },
    reference,
  },
  {
    code: 'F.202',
    severity: 'error',
    models: forms2023,
    section: 'votes',
    formula: 'E + F + G ≠ H',
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
    code: 'F.203',
    severity: 'error',
    models: counts2023,
    section: 'recount.voters',
    formula: 'herteld en A.2 + B.2 + C.2 ≠ D.2',
    asks: (view) => askWhen(wasRecounted(view), () => adds(view, voterParts, 'voters.total')),
    typist: {
      nl: 'Controleer A.2, B.2, C.2 en D.2. Staat het zo op papier?',
      en: 'Check A.2, B.2, C.2 and D.2. Is this what the paper says?',
    },
    coordinator: {
      nl: 'A.2 + B.2 + C.2 is {expected}, maar bij D.2 staat {written}. Verbeter D.2 of hertel.',
      en: 'A.2 + B.2 + C.2 is {expected}, but D.2 says {written}. Correct D.2 or recount.',
    },
    holds: { nl: 'A.2 + B.2 + C.2 is {expected}, net als D.2.', en: 'A.2 + B.2 + C.2 is {expected}, like D.2.' },
    reference,
  },
  {
    code: 'F.204',
    severity: 'error',
    models: forms2023,
    section: 'votes',
    formula: 'E ≠ som van de lijsttotalen',
    // Also about the totals of the lists: so it is shown only when all lists were typed, as in 2024.
    asks: (view) => adds(view, listFields(view), 'votes.candidates'),
    typist: {
      nl: 'Controleer E en de totalen van de lijsten. Staat het zo op papier?',
      en: 'Check E and the totals of the lists. Is this what the paper says?',
    },
    coordinator: {
      nl: 'De lijsttotalen zijn samen {expected}, maar bij E staat {written}. Verbeter E of hertel.',
      en: 'The list totals add up to {expected}, but E says {written}. Correct E or recount.',
    },
    holds: {
      nl: 'De lijsttotalen zijn samen {expected}, net als E.',
      en: 'The list totals add up to {expected}, like E.',
    },
    reference,
  },
  {
    code: 'F.401',
    severity: 'error',
    models: counts2023,
    section: 'list',
    formula: 'lijsttotaal ≠ som van de kandidaten',
    asks: perList({ breaks: (page) => page.total !== page.candidates, fields: (list) => [listTotal(list)] }),
    typist: {
      nl: 'De kandidaten van lijst {list} tellen niet op tot het lijsttotaal. Controleer de lijst met het papier.',
      en: 'The candidates of list {list} do not add up to the list total. Check the list against the paper.',
    },
    coordinator: {
      nl: 'De kandidaten van lijst {list} hebben samen {candidates} stemmen, maar het lijsttotaal is {total}. Reken na, verbeter of hertel.',
      en: 'The candidates of list {list} have {candidates} votes together, but the list total is {total}. Recompute, correct or recount.',
    },
    holds: {
      nl: 'De kandidaten van lijst {list} hebben samen {candidates} stemmen, net als het lijsttotaal.',
      en: 'The candidates of list {list} have {candidates} votes together, like the list total.',
    },
    reference,
  },
];
