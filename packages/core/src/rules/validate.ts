// All rules there are, and asking them of one sheet.
import { say, type Language } from '../basics/text.ts';
import type { Form, SectionId } from '../sheet/form.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { differenceRules } from './differences.ts';
import { listRules } from './list-pages.ts';
import { plausibilityRules } from './plausibility.ts';
import { questionRules } from './questions.ts';
import { viewOf, type Finding, type Rule } from './rule.ts';
import { sumRules } from './sums.ts';

/** Every rule, in the order in which findings are shown: the order of the paper, errors before warnings. */
export const rules: readonly Rule[] = [
  ...questionRules,
  ...sumRules,
  ...plausibilityRules,
  ...differenceRules,
  ...listRules,
];

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

/** Everything that is remarkable on a sheet, in the order of the paper. Pure and fast: asked again after every change. */
export function validate(form: Form, sheet: Sheet): readonly Finding[] {
  const view = viewOf(form, sheet);
  const findings = rules
    .filter((rule) => rule.models.includes(form.model))
    .flatMap((rule) =>
      rule.hits(view).map((hit): Finding => {
        const section: SectionId = rule.section === 'list' ? `list.${hit.list ?? 0}` : rule.section;
        return {
          code: rule.code,
          severity: rule.severity,
          section,
          fields: hit.fields,
          figures: hit.figures ?? {},
          ...(hit.list === undefined ? {} : { list: hit.list }),
        };
      }),
    );
  const kept = findings.filter((finding) => !isSuppressed(finding, findings));
  const position = new Map(form.sections.map((section, index) => [section.id, index]));
  return kept.sort((a, b) => (position.get(a.section) ?? 0) - (position.get(b.section) ?? 0));
}

function isSuppressed(finding: Finding, all: readonly Finding[]): boolean {
  const by = byCode.get(finding.code)?.suppressedBy;
  return by !== undefined && all.some((other) => other.code === by && other.list === finding.list);
}

/** `F.402/3` for list 3, `F.201` otherwise: what a person accepts when accepting a finding. */
export function findingKey(finding: Finding): string {
  return finding.list === undefined ? finding.code : `${finding.code}/${finding.list}`;
}

export function hasErrorFindings(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}

/** What a finding says to whom. The typist's words never tell what the paper should say. */
export function findingText(finding: Finding, reader: 'typist' | 'coordinator', language: Language): string {
  const rule = byCode.get(finding.code);
  if (!rule) throw new Error(`Unknown rule ${finding.code}`);
  return say(rule[reader], language, finding.figures);
}
