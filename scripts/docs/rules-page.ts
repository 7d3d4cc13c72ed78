// rules.md: every validation rule, from the list that the program asks: one table per model year and severity.
import {
  allRuleWords,
  examine,
  fixedCountFields,
  formKinds,
  isTickField,
  keyIn,
  modelYears,
  rules,
  buildForm,
  yearOfModel,
  type FieldId,
  type Form,
  type ModelYear,
  type RuleWords,
  type Severity,
  type Sheet,
} from '@telstaat/core';
import { balancedSheet, candidateList, smallElection, withCorrigendum, withRecount } from '@telstaat/testkit';
import { code, page, table } from './markdown.ts';

const severities: readonly (readonly [Severity, string])[] = [
  ['error', 'errors'],
  ['warning', 'warnings'],
];

export function rulesPage(): string {
  const marks = markedFields();
  return page('Validation rules', '`packages/core/src/rules`', [
    'An error is a contradiction on the paper; a warning is possible but remarkable. Neither stops the typist: a first entry with errors goes to the ' +
      'coordinator, and findings must be accepted before an entry can be finished. What is not written counts as nothing; corrections of a corrigendum ' +
      'and a recount are carried through first (`countedSheet`).',
    'F and W are codes of the Kiesraad, T our own. Codes were reused: a code names one rule within a model year only. ' +
      'F.312, W.205 and W.206 of 2027 are asked by the central electoral committee about a whole municipality, and are not asked here. ' +
      'W.001 and W.002 compare two entries; they are shown only to who is asked to type again, never while typing.',
    ...modelYears.flatMap((year) => severities.flatMap(([severity, name]) => rulesTable(year, severity, name, marks))),
    '## Fields',
    table(
      ['Letter', 'Field'],
      [
        ...Object.entries(fixedCountFields).map(([field, letter]) => [letter, code(field)]),
        ['E.n', code('votes.lists.n')],
        ['total', code('lists.n.total')],
        ['n.m', code('lists.n.candidates.m')],
      ],
    ),
  ]);
}

function rulesTable(year: ModelYear, severity: Severity, name: string, marks: Marks): readonly string[] {
  const own = allRuleWords.filter((rule) => rule.severity === severity && formsOf(rule, year).length > 0);
  return [
    `## Models of ${year}: ${name}`,
    table(
      ['Code', 'Forms', 'Found when', 'Marks', 'Not beside', 'Typist', 'Coordinator', 'Holds', 'Reference'],
      own.map((rule) => [
        rule.code,
        formsOf(rule, year).join(', '),
        rule.formula,
        lettersOf(marks.get(`${year} ${rule.code}`) ?? []),
        suppressedBy(rule) ?? '',
        ...[rule.typist, rule.coordinator, rule.holds].map(({ nl, en }) => `${nl}<br>_${en}_`),
        rule.reference,
      ]),
    ),
  ];
}

const formsOf = (rule: RuleWords, year: ModelYear) => rule.models.filter((model) => yearOfModel(model) === year);

function suppressedBy(words: RuleWords): string | undefined {
  return rules.find((rule) => rule === words)?.suppressedBy;
}

type Marks = ReadonlyMap<string, readonly FieldId[]>;

/** The fields each rule is about, found by asking many sheets: good ones, and each with a single field changed. */
function markedFields(): Marks {
  const marks = new Map<string, Set<FieldId>>();
  for (const { countingMethod, modelYear, purpose } of formKinds) {
    const form = buildForm(smallElection({ lists, countingMethod, modelYear }), purpose);
    const order = new Map(form.fields.map((field, index) => [field, index]));
    for (const sheet of sheetsToAsk(form)) {
      for (const { code: rule, fields } of examine(form, sheet, { eligibleVoters: 1 })) {
        const own = marks.get(`${modelYear} ${rule}`) ?? new Set();
        for (const field of fields) own.add(field);
        marks.set(`${modelYear} ${rule}`, own);
      }
    }
    for (const [key, own] of marks)
      marks.set(key, new Set([...own].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))));
  }
  return new Map([...marks].map(([key, own]) => [key, [...own]]));
}

const lists = [1, 2].map((number) => candidateList({ number, candidates: 4 }));

/** Good sheets of every kind: with and without a difference, a corrigendum, a recount; and the column of numbers typed as votes. */
function startsOn(form: Form): readonly Sheet[] {
  const [plain, ...others] = [0, 30, -30].map((surplus) => balancedSheet(form, { surplus }));
  if (!plain) return others;
  const numbers = balancedSheet(form, { votesOf: (list, candidate) => (list === 1 ? candidate : 50) });
  const corrected = form.fields.includes('about.documents.two')
    ? [0, 5].map((blank) => withCorrigendum(form, plain, balancedSheet(form, { blank, surplus: blank })))
    : [];
  const recounted = form.fields.includes('recount.total') ? [withRecount(form, plain, [9, 9, 9, 27])] : [];
  return [plain, ...others, numbers, ...corrected, ...recounted];
}

function sheetsToAsk(form: Form): readonly Sheet[] {
  const starts = startsOn(form);
  const opposite = (sheet: Sheet, field: FieldId): boolean => !sheet.ticks.some((tick) => tick === field);
  return starts.flatMap((sheet) => [
    sheet,
    ...form.fields.flatMap((field) =>
      (isTickField(field) ? [opposite(sheet, field)] : [0, 1, 500_000]).map((value) =>
        keyIn(sheet, [{ field, value }]),
      ),
    ),
  ]);
}

/** `A, B, C, D`; fields of one kind for every list are named once; boxes by their name. */
function lettersOf(fields: readonly FieldId[]): string {
  const letters: Readonly<Record<string, string>> = fixedCountFields;
  const named = fields
    .filter((field) => !field.startsWith('corrected.') || !fields.some((other) => field === `corrected.${other}`))
    .map((field) => {
      if (letters[field] !== undefined) return letters[field];
      if (/^votes\.lists\./.test(field)) return 'E.n';
      if (/^lists\.\d+\.total$/.test(field)) return 'total';
      if (/^lists\./.test(field)) return 'n.m';
      return code(field.replace(/lists\.\d+/, 'lists.n').replace(/candidates\.\d+/, 'candidates.m'));
    });
  return [...new Set(named)].join(', ');
}
