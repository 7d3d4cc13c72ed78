// F.101 to F.112: the questions of Na 31-2 bijlage 1 are answered, once each.
import type { TickField } from '../sheet/field-id.ts';
import { ask, askWhen, central, ticked } from './asking.ts';
import type { Rule } from './rule.ts';

const reference = 'Validatieregels tellingen, F.1xx; model Na 31-2 bijlage 1';
const models = [central] as const;

type Pair = readonly [yes: TickField, no: TickField];
const otherReason: Pair = ['extra.otherReason.yes', 'extra.otherReason.no'];
const recounted: Pair = ['extra.ballotsRecounted.yes', 'extra.ballotsRecounted.no'];
const explained: Pair = ['station.differenceExplained.yes', 'station.differenceExplained.no'];
const differ: Pair = ['station.ballotsDiffer.yes', 'station.ballotsDiffer.no'];

export const questionRules: readonly Rule[] = [
  {
    code: 'F.101',
    severity: 'error',
    models,
    section: 'extra',
    formula: 'precies één van de twee vragen van B1-1 is beantwoord',
    asks: (view) => ask((ticked(view, otherReason) === 0) !== (ticked(view, recounted) === 0), []),
    typist: {
      nl: 'Controleer je antwoorden bij B1-1. Staat het zo op papier?',
      en: 'Check your answers at B1-1. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Eén van de twee vragen is beantwoord. Beide vragen moeten beantwoord zijn, of geen van beide.',
      en: 'One of the two questions is answered. Both must be answered, or neither.',
    },
    holds: {
      nl: 'Bij B1-1 zijn beide vragen beantwoord, of geen van beide.',
      en: 'At B1-1 both questions are answered, or neither.',
    },
    reference,
  },
  {
    code: 'F.102',
    severity: 'error',
    models,
    section: 'extra',
    formula: 'bij een vraag van B1-1 zijn ja én nee aangekruist',
    asks: (view) =>
      askWhen(ticked(view, otherReason) + ticked(view, recounted) > 0, () =>
        ask(ticked(view, otherReason) > 1 || ticked(view, recounted) > 1, []),
      ),
    typist: {
      nl: 'Bij een vraag van B1-1 zijn ja en nee aangekruist. Staat het zo op papier?',
      en: 'Yes and no are both ticked at a question of B1-1. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Bij een vraag van B1-1 zijn ja en nee aangekruist. Er is één antwoord per vraag.',
      en: 'Yes and no are both ticked at a question of B1-1. There is one answer per question.',
    },
    holds: {
      nl: 'Bij B1-1 staat hooguit één antwoord per vraag.',
      en: 'At B1-1 there is at most one answer per question.',
    },
    reference,
  },
  {
    code: 'F.111',
    severity: 'error',
    models,
    section: 'station',
    formula: 'vraag B1-2.1 of B1-2.3 is niet beantwoord',
    asks: (view) => ask(ticked(view, explained) === 0 || ticked(view, differ) === 0, []),
    typist: {
      nl: 'Een vraag van B1-2 heeft geen antwoord. Staat het zo op papier?',
      en: 'A question of B1-2 has no answer. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Vraag B1-2.1 of B1-2.3 is niet beantwoord. Beide vragen moeten beantwoord zijn.',
      en: 'Question B1-2.1 or B1-2.3 has no answer. Both must be answered.',
    },
    holds: { nl: 'B1-2.1 en B1-2.3 zijn beantwoord.', en: 'B1-2.1 and B1-2.3 are answered.' },
    reference,
  },
  {
    code: 'F.112',
    severity: 'error',
    models,
    section: 'station',
    formula: 'bij vraag B1-2.1 of B1-2.3 zijn ja én nee aangekruist',
    asks: (view) =>
      askWhen(ticked(view, explained) + ticked(view, differ) > 0, () =>
        ask(ticked(view, explained) > 1 || ticked(view, differ) > 1, []),
      ),
    typist: {
      nl: 'Bij een vraag van B1-2 zijn ja en nee aangekruist. Staat het zo op papier?',
      en: 'Yes and no are both ticked at a question of B1-2. Is this what the paper says?',
    },
    coordinator: {
      nl: 'Bij vraag B1-2.1 of B1-2.3 zijn ja en nee aangekruist. Er is één antwoord per vraag.',
      en: 'Yes and no are both ticked at B1-2.1 or B1-2.3. There is one answer per question.',
    },
    holds: {
      nl: 'Bij B1-2.1 en B1-2.3 staat hooguit één antwoord per vraag.',
      en: 'At B1-2.1 and B1-2.3 there is at most one answer per question.',
    },
    reference,
  },
];
