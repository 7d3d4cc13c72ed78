// What verifying is made of: checks as data, and the carrying out of one of them.
import type { CheckDescription, CheckReport, CheckVerdict, VerificationFinding } from '@telstaat/core';
import type { Evidence } from './evidence.ts';

/**
 * Findings of a check (none: it holds), that it could not be carried out because what it needs is missing or wrong, or that there is nothing in this
 * package that it could be asked of. `unfinished`: not carried out either, and why; it says nothing of the package.
 */
export type CheckOutcome =
  | readonly VerificationFinding[]
  | { readonly unfinished: readonly VerificationFinding[] }
  | 'notCarriedOut'
  | 'notApplicable';

export interface Check extends CheckDescription {
  /** It makes files or findings of the rules again; another version of the program may rightly make them otherwise. */
  readonly remakes?: 'bytes' | 'findings';
  readonly run: (evidence: Evidence) => CheckOutcome | Promise<CheckOutcome>;
}

export const mostFindings = 100;

export function reportOf(
  check: Check,
  verdict: CheckVerdict,
  findings: readonly VerificationFinding[] = [],
): CheckReport {
  const { id, phases, category, name, statement, source } = check;
  return {
    ...{ id, phases, category, name, statement, source, verdict },
    findings: findings.slice(0, mostFindings),
    more: Math.max(0, findings.length - mostFindings),
  };
}

/** Carries out one check. A check that throws was not carried out: hostile input must not look like a pass, nor end all. */
export async function carryOut(check: Check, evidence: Evidence): Promise<CheckReport> {
  const { phase } = evidence;
  // Of bytes that are no package nothing is known: then every check applies, and says that it could not be carried out.
  if (phase !== undefined && !check.phases.includes(phase)) return reportOf(check, 'notApplicable');
  try {
    const outcome = await check.run(evidence);
    if (outcome === 'notCarriedOut' || outcome === 'notApplicable') return reportOf(check, outcome);
    if ('unfinished' in outcome) return reportOf(check, 'notCarriedOut', outcome.unfinished);
    return reportOf(check, outcome.length === 0 ? 'passed' : 'failed', outcome);
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    return reportOf(check, 'notCarriedOut', [
      { text: { nl: `De controle liep vast: ${what}`, en: `The check broke down: ${what}` } },
    ]);
  }
}
