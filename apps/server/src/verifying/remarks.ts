// What whoever reads the verdict must know beside it: no check fails on it.
import { verificationRemarks, type CheckReport, type VerificationRemark } from '@telstaat/core';
import { localTime } from '@telstaat/formats';
import { recordedDefinitions } from './checks/13.01-recorded-definition.ts';
import type { Evidence } from './evidence.ts';

export function remarksOn(evidence: Evidence, checks: readonly CheckReport[]): readonly VerificationRemark[] {
  const holds: Readonly<Record<VerificationRemark['id'], boolean>> = {
    passwordAtMachine: isPasswordMade(evidence),
    noEarlierDefinition: isWithoutEarlierDefinition(evidence),
    onlyFingerprint: evidence.phase === 'publication' && !isKeyFromPaper(evidence, checks),
    onlyClaimed: evidence.phase === 'publication' && !isBound(evidence, checks),
  };
  return remarkIds.filter((id) => holds[id]).map((id) => ({ id, text: verificationRemarks[id] }));
}

const remarkIds = Object.keys(verificationRemarks) as readonly VerificationRemark['id'][];

/** Whoever makes an administrator's password can become anybody who types (docs/threat-model.md). */
function isPasswordMade({ log }: Evidence): boolean {
  return log?.events.some(({ type }) => type === 'person.passwordSetAtMachine') ?? false;
}

/** A definition package that was made on election day or later fixed nothing before it. */
function isWithoutEarlierDefinition({ phase, sealed, log, defined }: Evidence): boolean {
  if (phase !== 'results' || !sealed || !defined || !log?.stored.ok) return false;
  const { electionDate } = defined.election;
  return !recordedDefinitions(log, sealed.manifest.election).some(({ at }) => localTime(at) < electionDate);
}

/** A key file or another package may come from whoever made this one; it may even be this one. */
function isKeyFromPaper({ given: { key } }: Evidence, checks: readonly CheckReport[]): boolean {
  const from = key?.claim.ok ? key.claim.value.from : undefined;
  return (from === 'words' || from === 'fingerprint') && hasPassed(checks, '10.07');
}

/** Held beside a package that says itself of which installation and definition it is. */
function isBound({ given: { key, definition } }: Evidence, checks: readonly CheckReport[]): boolean {
  const isBesideKey = key?.package !== undefined && key.package.manifest.kind !== 'publication';
  return (
    (isBesideKey && hasPassed(checks, '14.01')) || (definition?.package !== undefined && hasPassed(checks, '13.02'))
  );
}

function hasPassed(checks: readonly CheckReport[], id: string): boolean {
  return checks.some((check) => check.id === id && check.verdict === 'passed');
}
