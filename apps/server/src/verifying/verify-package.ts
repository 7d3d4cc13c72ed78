// A package → a report of everything that was checked: nothing is believed that can be recomputed.
import { setImmediate as breath } from 'node:timers/promises';
import {
  countVerdicts,
  overallVerdict,
  verificationRemarks,
  type CheckReport,
  type Instant,
  type PackageIdentity,
  type VerificationRemark,
  type VerificationReport,
} from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import { programVersion } from '../version.ts';
import { checkCatalogue } from './catalogue.ts';
import { carryOut, reportOf, type Check } from './check.ts';
import { gatherEvidence, type Evidence } from './evidence.ts';
import { otherVersion } from './findings.ts';
import type { GivenInput } from './given-definition.ts';
import { recordedDefinitions } from './checks/13.01-recorded-definition.ts';
import { handChecks } from './hand-checks.ts';

export interface VerifyOptions {
  /** Ids that are left out; those of no check are ignored. */
  readonly exclude?: readonly string[];
  /** What was fixed before election day, as whoever verifies knows it. */
  readonly definition?: GivenInput;
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
  const { exclude = [], verifiedWith = programVersion, at, file, definition, onProgress = () => {} } = options;
  const evidence = await gatherEvidence(bytes, definition);
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
  const given = evidence.given?.digest;
  const report: VerificationReport = {
    ...{ format: 'telstaat-verification', version: 1 },
    verdict: overallVerdict(checks.map(({ verdict }) => verdict)),
    verifiedWith,
    ...(at === undefined ? {} : { verifiedAt: at }),
    ...(file === undefined ? {} : { file }),
    ...{ sha256, size: bytes.length },
    ...(identity ? { package: identity } : {}),
    ...(given?.ok ? { givenDefinition: given.value } : {}),
    remarks: remarksOn(evidence),
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

/** A definition package that was made on election day or later fixed nothing before it. */
function remarksOn({ phase, sealed, log, defined }: Evidence): readonly VerificationRemark[] {
  const remark = (id: VerificationRemark['id']): readonly VerificationRemark[] => [
    { id, text: verificationRemarks[id] },
  ];
  if (phase === 'publication') return remark('onlyFingerprint');
  if (phase !== 'results' || !sealed || !defined || !log?.stored.ok) return [];
  const { electionDate } = defined.election;
  const isEarly = recordedDefinitions(log, sealed.manifest.election).some(({ at }) => localTime(at) < electionDate);
  return isEarly ? [] : remark('noEarlierDefinition');
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
