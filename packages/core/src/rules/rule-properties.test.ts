// What holds for the rules on every form: a sheet on which everything adds up has no error, and breaking one sum says exactly that.
import { anySheetArbitrary, consistentSheetArbitrary, formArbitrary, plausibleSheetArbitrary } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keyIn,
  listTotal,
  listTotalOnForm,
  placeOf,
  sectionOf,
  type CountField,
  type FieldId,
  type Form,
  type Sheet,
} from '../sheet/index.ts';
import { viewOf } from './rule.ts';
import { examine, findingKey, findingText, hasErrorFindings, holdsText, rules, rulesOf, validate } from './validate.ts';

const formAnd = <Value>(arbitrary: (form: Form) => fc.Arbitrary<Value>) =>
  formArbitrary.chain((form) => fc.tuple(fc.constant(form), arbitrary(form)));
const formAndSheet = formAnd(consistentSheetArbitrary);
const formAndAnySheet = formAnd(anySheetArbitrary);
const station = { eligibleVoters: 500 };

const errorsOf = (form: Form, sheet: Sheet): readonly string[] =>
  validate(form, sheet, {})
    .filter(({ severity }) => severity === 'error')
    .map(findingKey);
const valueOf = (form: Form, sheet: Sheet, field: CountField): number => viewOf(form, sheet).count(field);

/** The sheet with one more of something, written where the number that counts stands. */
function oneMore(form: Form, sheet: Sheet, field: CountField): Sheet {
  const place = placeOf(form, sheet, field) ?? field;
  return keyIn(sheet, [{ field: place, value: valueOf(form, sheet, field) + 1 }]);
}
const isRecounted = (sheet: Sheet): boolean => sheet.ticks.includes('recount.done.yes');

test('a sheet on which everything adds up has no error', () => {
  fc.assert(
    fc.property(formAndSheet, ([form, sheet]) => {
      expect(errorsOf(form, sheet)).toEqual([]);
      expect(hasErrorFindings(validate(form, sheet, {}))).toBe(false);
    }),
  );
});

test('a sheet on which everything adds up, with figures as they are in life, has no finding at all', () => {
  fc.assert(
    fc.property(formAnd(plausibleSheetArbitrary), ([form, sheet]) => {
      expect(validate(form, sheet, { eligibleVoters: 1_000_000 }).map(findingKey)).toEqual([]);
    }),
  );
});

describe('breaking one sum gives exactly what is broken', () => {
  const voterParts = fc.constantFrom<CountField>('voters.pollCards', 'voters.proxyCertificates', 'voters.voterCards');
  test('one more in A, B or C', () => {
    fc.assert(
      fc.property(formAndSheet, voterParts, ([form, sheet], field) => {
        expect(errorsOf(form, oneMore(form, sheet, field))).toEqual([isRecounted(sheet) ? 'F.203' : 'F.201']);
      }),
    );
  });

  test('one more in F or G', () => {
    const parts = fc.constantFrom<CountField>('votes.blank', 'votes.invalid');
    fc.assert(
      fc.property(formAndSheet, parts, ([form, sheet], field) => {
        expect(errorsOf(form, oneMore(form, sheet, field))).toEqual([form.modelYear === 2023 ? 'F.202' : 'F.203']);
      }),
    );
  });

  test('one more in E', () => {
    fc.assert(
      fc.property(formAndSheet, ([form, sheet]) => {
        const codes = form.modelYear === 2023 ? ['F.202', 'F.204'] : ['F.202', 'F.203'];
        expect(errorsOf(form, oneMore(form, sheet, 'votes.candidates'))).toEqual(codes);
      }),
    );
  });

  test('one more vote for a candidate', () => {
    const withCandidate = formAndSheet
      .filter(([form]) => form.purpose === 'count')
      .chain(([form, sheet]) => {
        const candidates = form.totals.filter((field) => /^lists\.\d+\.candidates\./.test(field));
        return fc.tuple(fc.constant(form), fc.constant(sheet), fc.constantFrom(...candidates));
      });
    fc.assert(
      fc.property(withCandidate, ([form, sheet, field]) => {
        const list = Number(field.split('.')[1]);
        const broken = valueOf(form, sheet, listTotal(list)) === 0 && form.modelYear === 2027 ? 'F.401' : 'F.402';
        const code = form.modelYear === 2027 ? broken : 'F.401';
        expect(errorsOf(form, oneMore(form, sheet, field))).toEqual([`${code}/${list}`]);
      }),
    );
  });

  test('one more in E.n', () => {
    const withList = formAndSheet
      .filter(([form]) => form.fields.some((field) => field.startsWith('votes.lists.')))
      .chain(([form, sheet]) =>
        fc.tuple(fc.constant(form), fc.constant(sheet), fc.constantFrom(...viewOf(form, sheet).lists)),
      );
    fc.assert(
      fc.property(withList, ([form, sheet, list]) => {
        const isEmpty = valueOf(form, sheet, 'votes.candidates') === 0;
        const ofTotals = form.modelYear === 2023 ? 'F.204' : isEmpty ? 'F.204' : 'F.202';
        const ofPage = valueOf(form, sheet, listTotal(list)) === 0 ? 'F.401' : 'F.403';
        const pages = form.purpose === 'count' ? [`${ofPage}/${list}`] : [];
        expect(errorsOf(form, oneMore(form, sheet, listTotalOnForm(list)))).toEqual([ofTotals, ...pages]);
      }),
    );
  });
});

test('an empty field means the same as a nought, but for what stands on a corrigendum or says that there was none', () => {
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const written = form.totals.map((field) => ({ field, value: sheet.counts[field] ?? 0 }));
      expect(validate(form, keyIn(sheet, written), station)).toEqual(validate(form, sheet, station));
    }),
  );
});

test('every finding on any sheet is of a rule, in the order of the paper, unique, on fields of the form', () => {
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const findings = validate(form, sheet, station);
      const keys = findings.map(findingKey);
      expect(new Set(keys).size).toBe(keys.length);
      const order = form.sections.map(({ id }) => id);
      const places = findings.map(({ section }) => order.indexOf(section));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      for (const finding of findings) {
        expect(rulesOf(form.model).some(({ code }) => code === finding.code)).toBe(true);
        for (const field of finding.fields) expect(sectionOf(form, field)).toBeDefined();
      }
    }),
  );
});

test('what was examined is unique too, on fields of the form, and has all its words', () => {
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const examined = examine(form, sheet, station);
      const keys = examined.map(findingKey);
      expect(new Set(keys).size).toBe(keys.length);
      const fields: ReadonlySet<FieldId> = new Set(form.fields);
      for (const item of examined) {
        expect(item.fields.filter((field) => !fields.has(field))).toEqual([]);
        const words = (language: 'nl' | 'en') =>
          item.outcome === 'holds' ? holdsText(item, language) : findingText(item, 'coordinator', language);
        expect(words('nl') + words('en')).not.toMatch(/[{}]|undefined|NaN/);
      }
    }),
  );
});

test('a finding that is suppressed never stands beside what does not suppress it', () => {
  const pairs = rules.flatMap(({ code, models, suppressedBy }) =>
    suppressedBy === undefined ? [] : [{ code, models, suppressedBy }],
  );
  fc.assert(
    fc.property(formAndAnySheet, ([form, sheet]) => {
      const examined = examine(form, sheet, station);
      const found = new Set(examined.filter(({ outcome }) => outcome === 'found').map(findingKey));
      for (const item of examined) {
        const pair = pairs.find(({ code, models }) => code === item.code && models.includes(form.model));
        const by = pair && findingKey({ ...item, code: pair.suppressedBy });
        expect(item.outcome === 'suppressed').toBe(by !== undefined && found.has(by));
      }
    }),
  );
});

test('what stands on a paper that is not there never counts', () => {
  const withHidden = formAnd(anySheetArbitrary).filter(([form]) => form.sections.some(({ onlyIf }) => onlyIf));
  fc.assert(
    fc.property(withHidden, ([form, sheet]) => {
      const hidden = new Set(
        form.sections
          .filter(({ onlyIf }) => onlyIf !== undefined && !sheet.ticks.includes(onlyIf))
          .flatMap((section) => form.fields.filter((field) => sectionOf(form, field) === section)),
      );
      const bare: Sheet = {
        counts: Object.fromEntries(Object.entries(sheet.counts).filter(([field]) => !hidden.has(field as CountField))),
        ticks: sheet.ticks.filter((field) => !hidden.has(field)),
      };
      const counted = (some: Sheet) => validate(form, some, {}).filter(({ code }) => !/^T\.(1|203)/.test(code));
      expect(counted(sheet)).toEqual(counted(bare));
    }),
  );
});
