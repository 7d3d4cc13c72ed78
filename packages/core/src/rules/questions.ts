// F.1xx: the questions on the form are answered, once each.
import type { TickField } from '../sheet/field-id.ts';
import type { Hit, Rule, SheetView } from './rule.ts';

const reference = 'Validatieregels tellingen, F.1xx; model Na 31-2 bijlage 1';
const models = ['na-31-2-bijlage-1'] as const;
const here: readonly Hit[] = [{ fields: [] }];

type Pair = readonly [yes: TickField, no: TickField];
const otherReason: Pair = ['extra.otherReason.yes', 'extra.otherReason.no'];
const recounted: Pair = ['extra.ballotsRecounted.yes', 'extra.ballotsRecounted.no'];
const explained: Pair = ['station.differenceExplained.yes', 'station.differenceExplained.no'];
const differ: Pair = ['station.ballotsDiffer.yes', 'station.ballotsDiffer.no'];

const answers = (view: SheetView, pair: Pair): number => pair.filter((field) => view.ticked(field)).length;

export const questionRules: readonly Rule[] = [
  {
    code: 'F.101',
    severity: 'error',
    models,
    section: 'extra',
    formula: 'precies één van de twee vragen van B1-1 is beantwoord',
    hits: (view) => ((answers(view, otherReason) === 0) !== (answers(view, recounted) === 0) ? here : []),
    typist: {
      nl: 'Controleer je antwoorden bij B1-1. Staat het zo op papier?',
      en: 'Check your answers at B1-1. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Eén van de twee vragen is beantwoord. Beide vragen moeten beantwoord zijn, of geen van beide.',
      en: 'One of the two questions is answered. Both must be answered, or neither.',
    },
    reference,
  },
  {
    code: 'F.102',
    severity: 'error',
    models,
    section: 'extra',
    formula: 'bij een vraag van B1-1 zijn ja én nee aangekruist',
    hits: (view) => (answers(view, otherReason) > 1 || answers(view, recounted) > 1 ? here : []),
    typist: {
      nl: 'Bij een vraag van B1-1 zijn ja en nee aangekruist. Staat het zo op papier?',
      en: 'Yes and no are both ticked at a question of B1-1. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Bij een vraag van B1-1 zijn ja en nee aangekruist. Er is één antwoord per vraag.',
      en: 'Yes and no are both ticked at a question of B1-1. There is one answer per question.',
    },
    reference,
  },
  {
    code: 'F.111',
    severity: 'error',
    models,
    section: 'station',
    formula: 'vraag B1-2.1 of B1-2.3 is niet beantwoord',
    hits: (view) => (answers(view, explained) === 0 || answers(view, differ) === 0 ? here : []),
    typist: {
      nl: 'Een vraag van B1-2 heeft geen antwoord. Staat het zo op papier?',
      en: 'A question of B1-2 has no answer. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Vraag B1-2.1 of B1-2.3 is niet beantwoord. Beide vragen moeten beantwoord zijn.',
      en: 'Question B1-2.1 or B1-2.3 has no answer. Both must be answered.',
    },
    reference,
  },
  {
    code: 'F.112',
    severity: 'error',
    models,
    section: 'station',
    formula: 'bij vraag B1-2.1 of B1-2.3 zijn ja én nee aangekruist',
    hits: (view) => (answers(view, explained) > 1 || answers(view, differ) > 1 ? here : []),
    typist: {
      nl: 'Bij een vraag van B1-2 zijn ja en nee aangekruist. Staat het zo op papier?',
      en: 'Yes and no are both ticked at a question of B1-2. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Bij vraag B1-2.1 of B1-2.3 zijn ja en nee aangekruist. Er is één antwoord per vraag.',
      en: 'Yes and no are both ticked at B1-2.1 or B1-2.3. There is one answer per question.',
    },
    reference,
  },
];
