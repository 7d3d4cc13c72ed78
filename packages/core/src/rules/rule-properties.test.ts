// What holds for the rules on every form: a sheet on which everything adds up has no error, and breaking one sum says exactly that.
import { anySheetArbitrary, consistentSheetArbitrary, formArbitrary } from '@telstaat/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTickField, keyIn, sectionOf, type CountField, type Form, type Sheet } from '../sheet/index.ts';
import { findingKey, hasErrorFindings, rules, validate } from './validate.ts';

const formAndSheet = formArbitrary.chain((form) => fc.tuple(fc.constant(form), consistentSheetArbitrary(form)));
const formAndAnySheet = formArbitrary.chain((form) => fc.tuple(fc.constant(form), anySheetArbitrary(form)));

const errorsOf = (form: Form, sheet: Sheet): readonly string[] =>
  validate(form, sheet)
    .filter(({ severity }) => severity === 'error')
    .map(findingKey);
const valueOf = (sheet: Sheet, field: CountField): number => sheet.counts[field] ?? 0;
const oneMore = (sheet: Sheet, field: CountField): Sheet => keyIn(sheet, [{ field, value: valueOf(sheet, field) + 1 }]);

test('a sheet on which everything adds up has no error', () => {
  fc.assert(
    fc.property(formAndSheet, ([form, sheet]) => {
      expect(errorsOf(form, sheet)).toEqual([]);
      expect(hasErrorFindings(validate(form, sheet))).toBe(false);
    }),
  );
});

const voterParts = fc.constantFrom<CountField>('voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards');
test('one more in A, B or C gives F.201 and nothing else', () => {
  fc.assert(
    fc.property(formAndSheet, voterParts, ([form, sheet], field) => {
      expect(errorsOf(form, oneMore(sheet, field))).toEqual(['F.201']);
    }),
  );
});

test('one more in F or G gives F.203 and nothing else', () => {
  fc.assert(
    fc.property(formAndSheet, fc.constantFrom<CountField>('votes.blank', 'votes.invalid'), ([form, sheet], field) => {
      expect(errorsOf(form, oneMore(sheet, field))).toEqual(['F.203']);
    }),
  );
});

test('one more vote for a candidate gives F.402 of that list, or F.401 when its total is nought', () => {
  const candidates = (form: Form) =>
    form.fields.filter((field): field is CountField => /^lists\.\d+\.candidates\./.test(field));
  const choice = formAndSheet.chain(([form, sheet]) =>
    fc.tuple(fc.constant(form), fc.constant(sheet), fc.constantFrom(...candidates(form))),
  );
  fc.assert(
    fc.property(choice, ([form, sheet, field]) => {
      const list = Number(field.split('.')[1]);
      const code = valueOf(sheet, `lists.${list}.total`) === 0 ? 'F.401' : 'F.402';
      expect(errorsOf(form, oneMore(sheet, field))).toEqual([`${code}/${list}`]);
    }),
  );
});

test('one more in E.n gives F.202 and F.403, or the errors of an empty total', () => {
  const choice = formAndSheet.chain(([form, sheet]) =>
    fc.tuple(
      fc.constant(form),
      fc.constant(sheet),
      fc.constantFrom(...form.sections.flatMap(({ list }) => list ?? [])),
    ),
  );
  fc.assert(
    fc.property(choice, ([form, sheet, list]) => {
      const ofTotals = valueOf(sheet, 'votes.candidates') === 0 ? 'F.204' : 'F.202';
      const ofPage = valueOf(sheet, `lists.${list}.total`) === 0 ? 'F.401' : 'F.403';
      expect(errorsOf(form, oneMore(sheet, `votes.lists.${list}`))).toEqual([ofTotals, `${ofPage}/${list}`]);
    }),
  );
});

test('one more in E gives F.202 and F.203 and nothing else', () => {
  fc.assert(
    fc.property(formAndSheet, ([form, sheet]) => {
      expect(errorsOf(form, oneMore(sheet, 'votes.candidates'))).toEqual(['F.202', 'F.203']);
    }),
  );
});

test('an empty field means the same as a nought', () => {
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const written = form.fields.flatMap((field) =>
        isTickField(field) ? [] : [{ field, value: valueOf(sheet, field) }],
      );
      expect(validate(form, keyIn(sheet, written))).toEqual(validate(form, sheet));
    }),
  );
});

test('every finding on any sheet is of a rule, in the order of the paper, unique, on fields of the form', () => {
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const findings = validate(form, sheet);
      const keys = findings.map(findingKey);
      expect(new Set(keys).size).toBe(keys.length);
      const order = form.sections.map(({ id }) => id);
      const places = findings.map(({ section }) => order.indexOf(section));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      for (const finding of findings) {
        expect(rules.some(({ code }) => code === finding.code)).toBe(true);
        for (const field of finding.fields) expect(sectionOf(form, field)).toBeDefined();
      }
    }),
  );
});

test('a finding that is suppressed never stands beside what suppresses it', () => {
  const pairs = rules.flatMap(({ code, suppressedBy }) => (suppressedBy === undefined ? [] : [{ code, suppressedBy }]));
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const keys = new Set(validate(form, sheet).map(findingKey));
      for (const key of keys) {
        const [code = '', list] = key.split('/');
        const by = pairs.find((pair) => pair.code === code)?.suppressedBy;
        if (by !== undefined) expect(keys.has(list === undefined ? by : `${by}/${list}`)).toBe(false);
      }
    }),
  );
});
