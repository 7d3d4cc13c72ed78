// All rules there are, and asking them of one sheet.
import { say, type Language } from '../basics/text.ts';
import type { ModelYear } from '../definition/election.ts';
import { hasCorrigendum } from '../sheet/counted.ts';
import { formModels, type Form, type FormModel, type SectionId } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { differenceRules2023 } from './2023/differences.ts';
import { plausibilityRules2023 } from './2023/plausibility.ts';
import { sumRules2023 } from './2023/sums.ts';
import { comparisonRules } from './comparison.ts';
import { differenceRules } from './differences.ts';
import { listRules } from './list-pages.ts';
import { plausibilityRules } from './plausibility.ts';
import { questionRules } from './questions.ts';
import { reportPaperRules } from './report-papers.ts';
import {
  placesOf,
  viewOf,
  type Asked,
  type Examination,
  type Finding,
  type Rule,
  type RuleWords,
  type StationFacts,
} from './rule.ts';
import { sumRules } from './sums.ts';
import { paperRules } from './papers.ts';
import { typingRules } from './typing.ts';

/** Every rule over one sheet, in the order in which findings are shown: the order of the paper, errors before warnings. */
export const rules: readonly Rule[] = [
  ...questionRules,
  ...reportPaperRules,
  ...sumRules,
  ...plausibilityRules,
  ...differenceRules,
  ...listRules,
  ...sumRules2023,
  ...plausibilityRules2023,
  ...differenceRules2023,
  ...paperRules,
  ...typingRules,
];

/** Everything that can be found: the rules over one sheet, and those over two entries. */
export const allRuleWords: readonly RuleWords[] = [...rules, ...comparisonRules];

/** The rules of a form. */
export function rulesOf(model: FormModel): readonly Rule[] {
  return ofModel.get(model) ?? [];
}

const ofModel: ReadonlyMap<FormModel, readonly Rule[]> = new Map(
  formModels.map((model) => [model, rules.filter((rule) => rule.models.includes(model))]),
);

/** The year of the models to which a form belongs. */
export function yearOfModel(model: FormModel): ModelYear {
  return model.endsWith('-2023') ? 2023 : 2027;
}

const byCode: ReadonlyMap<string, RuleWords> = new Map(
  allRuleWords.flatMap((rule) => rule.models.map((model) => [`${yearOfModel(model)} ${rule.code}`, rule] as const)),
);

/** The rule with this code in the models of that year. Throws when there is none. */
export function ruleNamed({ modelYear, code }: Pick<Finding, 'modelYear' | 'code'>): RuleWords {
  const rule = byCode.get(`${modelYear} ${code}`);
  if (!rule) throw new Error(`Unknown rule ${code} of ${modelYear}`);
  return rule;
}

/** Asks every rule of the form, in the order of the paper: what holds, what does not. Pure and fast: asked again after every change. */
export function examine(form: Form, sheet: Sheet, station: StationFacts): readonly Examination[] {
  const view = viewOf(form, sheet, station);
  const position = new Map(form.sections.map((section, index) => [section.id, index]));
  const asked = rulesOf(form.model).flatMap((rule) =>
    rule.asks(view).map((one) => ({ rule, item: examinationOf({ form, sheet, rule, asked: one }) })),
  );
  const found: ReadonlySet<string> = new Set(
    asked.flatMap(({ item }) => (item.outcome === 'found' ? [findingKey(item)] : [])),
  );
  return asked
    .map(({ rule: { suppressedBy }, item }): Examination => {
      const by = suppressedBy !== undefined && found.has(findingKey({ ...item, code: suppressedBy }));
      return by ? { ...item, outcome: 'suppressed' } : item;
    })
    .sort((a, b) => (position.get(a.section) ?? 0) - (position.get(b.section) ?? 0));
}

interface Question {
  readonly form: Form;
  readonly sheet: Sheet;
  readonly rule: Rule;
  readonly asked: Asked;
}

function examinationOf({ form, sheet, rule, asked }: Question): Examination {
  const { broken, fields, list, figures } = asked;
  return {
    modelYear: form.modelYear,
    code: rule.code,
    severity: rule.severity,
    section: asked.section ?? sectionFor(form, sheet, rule.section === 'list' ? `list.${list ?? 0}` : rule.section),
    fields: rule.reads === 'written' ? fields : placesOf(form, sheet, fields),
    figures: figures ?? {},
    outcome: broken ? 'found' : 'holds',
    ...(list === undefined ? {} : { list }),
  };
}

/**
 * A rule about numbers that a corrigendum can correct stands on the corrigendum when there is one: before both papers are typed nobody knows
 * what counts, and what was wrong in the report is just what the corrigendum puts right.
 */
function sectionFor(form: Form, sheet: Sheet, section: SectionId): SectionId {
  if (!hasCorrigendum(sheet)) return section;
  return form.sections.find(({ id }) => id === `corrected.${section}`)?.id ?? section;
}

/** Everything that is remarkable on a sheet, in the order of the paper. */
export function validate(form: Form, sheet: Sheet, station: StationFacts): readonly Finding[] {
  return examine(form, sheet, station).flatMap(({ outcome, ...finding }) => (outcome === 'found' ? [finding] : []));
}

/** Keys of what is found on a sheet, without what also depends on facts of the station: the same whatever becomes of those. */
export function findingKeysOfSheet(form: Form, keys: readonly string[]): readonly string[] {
  const withStation = new Set(rulesOf(form.model).flatMap(({ code, about }) => (about === 'station' ? [code] : [])));
  return keys.filter((key) => !withStation.has(key.split('/')[0] ?? key));
}

/** `F.402/3` for list 3, `F.201` otherwise: what a person accepts when accepting a finding. */
export function findingKey(finding: Pick<Finding, 'code' | 'list'>): string {
  return finding.list === undefined ? finding.code : `${finding.code}/${finding.list}`;
}

export function hasErrorFindings(findings: readonly Pick<Finding, 'severity'>[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** What a finding says to whom. The typist's words never tell what the paper should say. */
export function findingText(
  finding: Pick<Finding, 'modelYear' | 'code' | 'figures'>,
  reader: 'typist' | 'coordinator',
  language: Language,
): string {
  return say(ruleNamed(finding)[reader], language, finding.figures);
}

/** What a rule says that holds, with its figures: for the coordinator. */
export function holdsText(examination: Examination, language: Language): string {
  return say(ruleNamed(examination).holds, language, examination.figures);
}
