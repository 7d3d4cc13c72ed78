// A package → a report of everything that was checked: nothing is believed that can be recomputed.
import { setImmediate as breath } from 'node:timers/promises';
import {
  countVerdicts,
  overallVerdict,
  type CheckReport,
  type Instant,
  type PackageIdentity,
  type VerificationReport,
} from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';
import { programVersion } from '../version.ts';
import { checkCatalogue } from './catalogue.ts';
import { carryOut, reportOf, type Check } from './check.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { otherVersion } from './findings.ts';
import type { Given } from './given.ts';
import { handChecks } from './hand-checks.ts';
import { remarksOn } from './remarks.ts';

export interface VerifyOptions {
  /** Ids that are left out; those of no check are ignored. */
  readonly exclude?: readonly string[];
  /** What whoever verifies knows from elsewhere. */
  readonly given?: Given;
  /** By the clock of whoever verifies. */
  readonly at?: Instant;
  /** Name of the file, for the report. */
  readonly file?: string;
  /** Version of this program. */
  readonly verifiedWith?: string;
  /** Told how many checks of so many were carried out; 0 when the package was read. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface VerifiedPackage {
  readonly report: VerificationReport;
  /** What the checks looked at. */
  readonly evidence: Evidence;
}

/** Verifies any bytes that are said to be a package. Never throws and never writes; asks nothing but the bytes. */
export async function verifyPackage(bytes: Uint8Array, options: VerifyOptions = {}): Promise<VerificationReport> {
  return (await verifyWithEvidence(bytes, options)).report;
}

/** The same, for who goes on looking into the package. */
export async function verifyWithEvidence(bytes: Uint8Array, options: VerifyOptions = {}): Promise<VerifiedPackage> {
  const { exclude = [], verifiedWith = programVersion, at, file, given = {}, onProgress = () => {} } = options;
  const evidence = await gatherEvidence(bytes, given);
  const checks: CheckReport[] = [];
  for (const check of checkCatalogue) {
    if (exclude.includes(check.id)) checks.push(reportOf(check, 'excluded'));
    else checks.push(withVersion(check, await carryOut(check, evidence), { evidence, verifiedWith }));
    onProgress(checks.length, checkCatalogue.length);
    // A server that verifies goes on answering others.
    await breath();
  }
  const identity = identityOf(evidence);
  const sha256 = sha256Hex(bytes);
  const report: VerificationReport = {
    ...{ format: 'telstaat-verification', version: 1 },
    verdict: overallVerdict(checks.map(({ verdict }) => verdict)),
    verifiedWith,
    ...(at === undefined ? {} : { verifiedAt: at }),
    ...(file === undefined ? {} : { file }),
    ...{ sha256, size: bytes.length },
    ...(identity ? { package: identity } : {}),
    ...(given.definition?.digest.ok ? { givenDefinition: given.definition.digest.value } : {}),
    ...(given.key?.claim.ok ? { givenKey: given.key.claim.value } : {}),
    remarks: remarksOn(evidence, checks),
    excluded: checks.filter(({ verdict }) => verdict === 'excluded').map(({ id }) => id),
    counts: countVerdicts(checks),
    checks,
    byHand: handChecks(evidence, sha256),
  };
  return { report, evidence };
}

function withVersion(
  check: Check,
  report: CheckReport,
  { evidence, verifiedWith }: { readonly evidence: Evidence; readonly verifiedWith: string },
): CheckReport {
  const made = evidence.sealed?.manifest.program.version;
  if (check.remakes === undefined || report.verdict !== 'failed' || made === undefined || made === verifiedWith)
    return report;
  return { ...report, findings: [...report.findings, otherVersion(made, verifiedWith)] };
}

function identityOf({ sealed, defined, names }: Evidence): PackageIdentity | undefined {
  if (!sealed) return undefined;
  const { kind, version, election, practice, createdAt, program, installation, definition, ledger } = sealed.manifest;
  const count = names && sealed.read(names.count);
  return {
    ...{ phase: kind, formatVersion: version, election, practice, createdAt, programVersion: program.version },
    ...{ installation, definition, ledger },
    ...(defined
      ? {
          electionName: defined.election.name,
          electionDate: defined.election.electionDate,
          municipality: `${defined.election.municipality.code} ${defined.election.municipality.name}`,
        }
      : {}),
    ...(count ? { emlSha256: sha256Hex(count) } : {}),
  };
}
