// rules.md: every validation rule, from the list that the program asks.
import { rules, validate, buildForm, fixedCountFields, keyIn, type Rule } from '@telstaat/core';
import { balancedSheet, smallElection } from '@telstaat/testkit';
import { code, page, table } from './markdown.ts';

export function rulesPage(): string {
  const letters = Object.entries(fixedCountFields).map(([field, letter]) => [letter, code(field)]);
  return page('Validation rules', '`packages/core/src/rules`', [
    'An error (F) is a contradiction on the paper; a warning (W) is possible but remarkable. Neither stops the typist: a first entry with errors goes to ' +
      'the coordinator, and findings must be accepted before an entry can be finished. What is not written counts as nothing.',
    table(
      ['Code', 'Kind', 'Section', 'It is a finding when', 'Not shown beside', 'Forms'],
      rules.map((rule) => [
        `[${rule.code}](#${rule.code.toLowerCase().replaceAll('.', '')})`,
        rule.severity,
        rule.section === 'list' ? 'page of each list' : rule.section,
        rule.formula,
        rule.suppressedBy ?? '',
        rule.models.join(', '),
      ]),
    ),
    'The letters of the form:',
    table(['Letter', 'Field'], [...letters, ['E.n', code('votes.lists.n')], ['lijsttotaal', code('lists.n.total')]]),
    ...rules.map(ruleSection),
  ]);
}

function ruleSection(rule: Rule): string {
  const fields = markedFields(rule);
  return [
    `## ${rule.code}`,
    `Found when: ${rule.formula}. Laid down in: ${rule.reference}.`,
    table(
      ['Reader', 'Nederlands', 'English'],
      [
        ['Typist', rule.typist.nl, rule.typist.en],
        ['Coordinator', rule.coordinator.nl, rule.coordinator.en],
      ],
    ),
    fields.length > 0
      ? `Marks: ${fields.map(code).join(', ')}.`
      : 'Marks no field: it is about the questions of the section.',
  ].join('\n\n');
}

/** The fields a rule marks, found by breaking a good sheet in every single field; list numbers are written as `n`. */
function markedFields(rule: Rule): readonly string[] {
  const form = buildForm(smallElection());
  const starts = [0, 30, -30].map((surplus) => balancedSheet(form, { surplus }));
  const changes = form.fields.flatMap((field) => [0, 1, 500, true, false].map((value) => ({ field, value })));
  const marked = starts.flatMap((sheet) =>
    changes.flatMap(({ field, value }) => {
      const isBox =
        sheet.ticks.some((tick) => tick === field) || /^(extra|station|differences\.(compare|explained))\./.test(field);
      if (isBox !== (typeof value === 'boolean')) return [];
      const findings = validate(form, keyIn(sheet, [{ field, value }]));
      return findings.filter((finding) => finding.code === rule.code).flatMap((finding) => finding.fields);
    }),
  );
  const inOrder = form.fields.filter((field) => marked.includes(field));
  return [...new Set(inOrder.map((field) => field.replace(/lists\.\d+/, 'lists.n')))];
}
