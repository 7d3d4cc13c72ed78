// F.4xx: on the page of every list the candidates add up to the list's total, and that total is E.n (models of 2026/2027).
import { candidateVotes, listTotal, listTotalOnForm } from '../sheet/field-id.ts';
import { counts2027 } from './asking.ts';
import type { Asked, Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.4xx; stemmen per lijst en per kandidaat';

interface Page {
  readonly list: number;
  readonly candidates: number;
  readonly total: number;
  readonly onForm: number;
}

/** Asks a rule on the page of every list to which it applies. */
export function perList(asks: {
  readonly applies?: (page: Page) => boolean;
  readonly breaks: (page: Page) => boolean;
  readonly fields: (list: number) => Asked['fields'];
}): Rule['asks'] {
  return (view) =>
    view.lists
      .map((list) => pageOf(view, list))
      .filter((page) => asks.applies?.(page) ?? true)
      .map((page) => ({
        broken: asks.breaks(page),
        fields: asks.fields(page.list),
        list: page.list,
        figures: { ...page },
      }));
}

function pageOf(view: SheetView, list: number): Page {
  return {
    list,
    candidates: view.candidates(list).reduce((sum, number) => sum + view.count(candidateVotes(list, number)), 0),
    total: view.count(listTotal(list)),
    onForm: view.count(listTotalOnForm(list)),
  };
}

export const listRules: readonly Rule[] = [
  {
    code: 'F.401',
    severity: 'error',
    models: counts2027,
    section: 'list',
    formula: '(som kandidaten > 0 of E.n > 0) en lijsttotaal = 0',
    asks: perList({
      applies: (page) => page.candidates > 0 || page.onForm > 0,
      breaks: (page) => page.total === 0,
      fields: (list) => [listTotal(list)],
    }),
    typist: {
      nl: 'Controleer het totaal van lijst {list}. Is het op papier ook leeg? Ga dan verder.',
      en: 'Check the total of list {list}. Is it empty on paper too? Then go on.',
    },
    coordinator: {
      nl: 'Lijst {list} heeft stemmen, maar het lijsttotaal is leeg of 0. Vul het totaal in op het papier.',
      en: 'List {list} has votes, but its total is empty or 0. Fill in the total on the paper.',
    },
    holds: { nl: 'Lijst {list} heeft een lijsttotaal: {total}.', en: 'List {list} has a total: {total}.' },
    reference,
  },
  {
    code: 'F.402',
    severity: 'error',
    models: counts2027,
    section: 'list',
    formula: 'lijsttotaal ≠ som van de kandidaten',
    suppressedBy: 'F.401',
    asks: perList({
      breaks: (page) => page.total !== page.candidates,
      fields: (list) => [listTotal(list)],
    }),
    typist: {
      nl: 'De kandidaten van lijst {list} tellen niet op tot het lijsttotaal. Controleer de lijst met het papier.',
      en: 'The candidates of list {list} do not add up to the list total. Check the list against the paper.',
    },
    coordinator: {
      nl: 'De kandidaten van lijst {list} hebben samen {candidates} stemmen, maar het lijsttotaal is {total}. Reken na, verbeter of hertel, te beginnen met deze lijst.',
      en: 'The candidates of list {list} have {candidates} votes together, but the list total is {total}. Recompute, correct or recount, starting with this list.',
    },
    holds: {
      nl: 'De kandidaten van lijst {list} hebben samen {candidates} stemmen, net als het lijsttotaal.',
      en: 'The candidates of list {list} have {candidates} votes together, like the list total.',
    },
    reference,
  },
  {
    code: 'F.403',
    severity: 'error',
    models: counts2027,
    section: 'list',
    formula: 'lijsttotaal ≠ E.n',
    suppressedBy: 'F.401',
    asks: perList({
      breaks: (page) => page.total !== page.onForm,
      fields: (list) => [listTotal(list), listTotalOnForm(list)],
    }),
    typist: {
      nl: 'Het totaal van lijst {list} is anders dan E.{list}. Klopt het met het papier? Controleer dan E.{list}.',
      en: 'The total of list {list} differs from E.{list}. Does it equal the paper? Then check E.{list}.',
    },
    coordinator: {
      nl: 'Het totaal van lijst {list} is {total}, maar bij E.{list} staat {onForm}. Controleer E.{list}.',
      en: 'The total of list {list} is {total}, but E.{list} says {onForm}. Check E.{list}.',
    },
    holds: {
      nl: 'Het totaal van lijst {list} is {total}, net als E.{list}.',
      en: 'The total of list {list} is {total}, like E.{list}.',
    },
    reference,
  },
];
