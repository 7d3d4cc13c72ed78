// What verifying is made of: checks as data, findings with their place, and the verdict over all.
import {
  canonicalJson,
  complaintKinds,
  say,
  type FileComplaint,
  type Instant,
  type Sha256,
  type Text,
} from '@telstaat/core';

/**
 * `integrity`: is each byte as it was sealed? `completeness`: is everything there? `consistency`: do related things agree?
 * `fourEyes`: did two people type each form? `evidence`: does every result follow from the forms?
 */
export const checkCategories = ['integrity', 'completeness', 'consistency', 'fourEyes', 'evidence'] as const;
export type CheckCategory = (typeof checkCategories)[number];

/** `notCarriedOut`: it could not be asked, because what it needs was missing or wrong. That is never a pass. */
export const verdicts = ['passed', 'failed', 'notCarriedOut'] as const;
export type Verdict = (typeof verdicts)[number];

/** One thing that is wrong, and where. */
export interface VerificationFinding {
  /** Path in the package; absent when it is the zip itself. */
  readonly file?: string;
  /** Field, line or place in that file. */
  readonly field?: string;
  /** What the rest of the package says it should be. */
  readonly expected?: string;
  readonly found?: string;
  readonly text: Text;
}

/** Findings of a check (none: it holds), or that it could not be carried out. */
export type CheckOutcome = readonly VerificationFinding[] | 'notCarriedOut';

export interface Check<Material> {
  /** `05.02`; never used again for another check. */
  readonly id: string;
  readonly category: CheckCategory;
  /** What holds when it passes. */
  readonly name: Text;
  /** It makes files or findings of the rules again; another version of the program may rightly make them otherwise. */
  readonly remakes?: 'bytes' | 'findings';
  readonly run: (material: Material) => CheckOutcome | Promise<CheckOutcome>;
}

export interface CheckReport {
  readonly id: string;
  readonly category: CheckCategory;
  readonly name: Text;
  readonly verdict: Verdict;
  /** At most `mostFindings`. */
  readonly findings: readonly VerificationFinding[];
  /** Findings beyond those shown. */
  readonly more: number;
}

/** What the package says it is; only of a package whose bytes are whole. */
export interface PackageIdentity {
  readonly election: string;
  readonly electionName?: string;
  readonly municipality?: string;
  readonly practice: boolean;
  readonly createdAt: Instant;
  readonly programVersion: string;
  readonly stations?: number;
  /** Fingerprint of the count file: to compare with the signed paper. */
  readonly emlSha256?: Sha256;
}

export interface VerificationReport {
  /** `passed` only when every check was carried out and passed. */
  readonly verdict: Verdict;
  /** Version of the program that verified. */
  readonly verifiedWith: string;
  /** Of the bytes that were verified. */
  readonly sha256: Sha256;
  readonly package?: PackageIdentity;
  readonly checks: readonly CheckReport[];
}

export const mostFindings = 100;

/** Carries out one check. A check that throws was not carried out: hostile input must not look like a pass, nor end all. */
export async function carryOut<Material>(check: Check<Material>, material: Material): Promise<CheckReport> {
  const { id, category, name } = check;
  const report = (verdict: Verdict, findings: readonly VerificationFinding[] = []): CheckReport => ({
    ...{ id, category, name, verdict },
    findings: findings.slice(0, mostFindings),
    more: Math.max(0, findings.length - mostFindings),
  });
  try {
    const outcome = await check.run(material);
    if (outcome === 'notCarriedOut') return report('notCarriedOut');
    return report(outcome.length === 0 ? 'passed' : 'failed', outcome);
  } catch (fault) {
    const what = fault instanceof Error ? fault.message : String(fault);
    return report('notCarriedOut', [
      { text: { nl: `De controle liep vast: ${what}`, en: `The check broke down: ${what}` } },
    ]);
  }
}

/** To what could not be made again alike: it may be the version. It remains a failure: nothing was proven. */
export function otherVersion(made: string, verifiedWith: string): VerificationFinding {
  return {
    text: {
      nl: `Dit pakket is gemaakt met Telstaat ${made}; deze controle is met ${verifiedWith}. Controleer het ook met ${made}.`,
      en: `This package was made with Telstaat ${made}; this verifier is ${verifiedWith}. Verify it with ${made} as well.`,
    },
  };
}

/** Failed when anything failed; passed only when everything passed, and there was something to check. */
export function overallVerdict(checks: readonly Pick<CheckReport, 'verdict'>[]): Verdict {
  if (checks.some(({ verdict }) => verdict === 'failed')) return 'failed';
  return checks.length > 0 && checks.every(({ verdict }) => verdict === 'passed') ? 'passed' : 'notCarriedOut';
}

const unequal: Text = { nl: 'Dit is anders dan het hoort te zijn.', en: 'This differs from what it should be.' };

/** A finding when two values are not the same; values are compared and shown as JSON. */
export function differing(
  place: { readonly file: string; readonly field: string },
  expected: unknown,
  found: unknown,
  text: Text = unequal,
): readonly VerificationFinding[] {
  const [a, b] = [shown(expected), shown(found)];
  return a === b ? [] : [{ ...place, expected: a, found: b, text }];
}

function shown(value: unknown): string {
  if (value === undefined) return '–';
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** A finding when a file is not, byte for byte, what follows from the rest of the package. */
export function otherBytes(
  file: string,
  expected: Uint8Array,
  found: Uint8Array,
  text: Text,
): readonly VerificationFinding[] {
  if (Buffer.compare(expected, found) === 0) return [];
  const at = expected.findIndex((byte, index) => byte !== found[index]);
  const position = at === -1 ? expected.length : at;
  const around = (bytes: Uint8Array): string => printable(bytes.subarray(Math.max(0, position - 30), position + 30));
  return [{ file, field: `byte ${position}`, expected: around(expected), found: around(found), text }];
}

/** Some bytes as text in which everything can be seen. */
function printable(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replaceAll(/[\p{C}\uFFFD]/gu, '·');
}

/** What reading a file complained about, as findings: errors only, with the line where there is one. */
export function fileErrors(file: string, complaints: readonly FileComplaint[]): readonly VerificationFinding[] {
  return complaints
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params, line }) => ({
      file,
      ...(line === undefined ? {} : { field: `line ${line}` }),
      text: { nl: say(complaintKinds[code].text, 'nl', params), en: say(complaintKinds[code].text, 'en', params) },
    }));
}
