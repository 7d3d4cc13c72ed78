// A package → a report of everything that was checked: nothing is believed that can be recomputed.
import { setImmediate as breath } from 'node:timers/promises';
import { sha256Hex } from '@telstaat/seal';
import { countChecks } from './checks/count-checks.ts';
import { electionChecks } from './checks/election-checks.ts';
import { formChecks } from './checks/form-checks.ts';
import { packageChecks } from './checks/package-checks.ts';
import { reportChecks } from './checks/report-checks.ts';
import { stationChecks } from './checks/station-checks.ts';
import { tableChecks } from './checks/table-checks.ts';
import { programVersion } from '../version.ts';
import { layOutMaterial, type Material } from './material.ts';
import {
  carryOut,
  otherVersion,
  overallVerdict,
  type Check,
  type CheckReport,
  type PackageIdentity,
  type VerificationReport,
} from './verification.ts';

/** Every check there is, in the order in which they are carried out and reported. */
export const checkCatalogue: readonly Check<Material>[] = [
  ...packageChecks,
  ...electionChecks,
  ...formChecks,
  ...countChecks,
  ...tableChecks,
  ...reportChecks,
  ...stationChecks,
];

/** Verifies any bytes that are said to be a package. Never throws and never writes; asks nothing but the bytes. */
export async function verifyPackage(
  bytes: Uint8Array,
  verifiedWith: string = programVersion,
): Promise<VerificationReport> {
  const material = layOutMaterial(bytes);
  const checks: CheckReport[] = [];
  for (const check of checkCatalogue) {
    checks.push(withVersion(check, await carryOut(check, material), { material, verifiedWith }));
    // A server that verifies goes on answering others.
    await breath();
  }
  const identity = identityOf(material);
  return {
    verdict: overallVerdict(checks),
    verifiedWith,
    sha256: sha256Hex(bytes),
    ...(identity ? { package: identity } : {}),
    checks,
  };
}

function withVersion(
  check: Check<Material>,
  report: CheckReport,
  { material, verifiedWith }: { readonly material: Material; readonly verifiedWith: string },
): CheckReport {
  const made = material.sealed?.manifest.program.version;
  if (check.remakes === undefined || report.verdict !== 'failed' || made === undefined || made === verifiedWith)
    return report;
  return { ...report, findings: [...report.findings, otherVersion(made, verifiedWith)] };
}

function identityOf({ sealed, control, names }: Material): PackageIdentity | undefined {
  if (!sealed) return undefined;
  const { election, practice, createdAt, program } = sealed.manifest;
  const count = names && sealed.read(names.count);
  return {
    ...{ election, practice, createdAt, programVersion: program.version },
    ...(control
      ? {
          electionName: control.election.name,
          municipality: `${control.election.municipality.code} ${control.election.municipality.name}`,
          stations: control.stations.length,
        }
      : {}),
    ...(count ? { emlSha256: sha256Hex(count) } : {}),
  };
}
