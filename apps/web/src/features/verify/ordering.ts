// Checks as an auditor reads them: by category, what is wrong first.
import {
  checkCategories,
  checkVerdicts,
  countVerdicts,
  type CheckCategory,
  type CheckReport,
  type CheckVerdict,
  type VerdictCounts,
} from '@telstaat/core';

const order: readonly CheckVerdict[] = ['failed', 'notCarriedOut', 'excluded', 'passed', 'notApplicable'];

const wrong: readonly CheckVerdict[] = ['failed', 'notCarriedOut', 'excluded'];

/** Checks that did not pass and do apply: the worst verdicts first, then as they come. */
export function wrongOf(checks: readonly CheckReport[]): readonly CheckReport[] {
  return wrong.flatMap((verdict) => checks.filter((check) => check.verdict === verdict));
}

export interface CheckGroup {
  readonly category: CheckCategory;
  readonly counts: VerdictCounts;
  readonly checks: readonly CheckReport[];
}

/** Categories with failures first, then in their own order; within each the worst verdicts first, then by id. */
export function groupsOf(checks: readonly CheckReport[]): readonly CheckGroup[] {
  const groups = checkCategories.flatMap((category) => {
    const own = checks.filter((check) => check.category === category);
    const sorted = order.flatMap((verdict) => own.filter((check) => check.verdict === verdict));
    return own.length === 0 ? [] : [{ category, counts: countVerdicts(own), checks: sorted }];
  });
  const worst = (group: CheckGroup): number => order.findIndex((verdict) => group.counts[verdict] > 0);
  const isWrong = (group: CheckGroup): boolean => worst(group) < order.indexOf('passed');
  return [...groups.filter(isWrong).sort((a, b) => worst(a) - worst(b)), ...groups.filter((group) => !isWrong(group))];
}

/** Verdicts that occur, worst first, with how many. */
export function countsOf(counts: VerdictCounts): readonly { readonly verdict: CheckVerdict; readonly count: number }[] {
  return [...checkVerdicts]
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .flatMap((verdict) => (counts[verdict] > 0 ? [{ verdict, count: counts[verdict] }] : []));
}

/** The station of a finding in one of the forms of the package. */
export function stationOfFile(file: string | undefined): number | undefined {
  const number = /^controle\/formulieren\/(\d+)\.json$/.exec(file ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
