// What the replay of the log gives, or what a check says when it gives nothing.
import type { VerificationFinding } from '@telstaat/core';
import { packagePaths } from '../packaging/paths.ts';
import type { CheckOutcome } from './check.ts';
import type { Evidence } from './evidence.ts';
import { otherBytes } from './findings.ts';
import type { ReplayedElection } from './replay.ts';

/** Asks something of what the log leads to; when it leads nowhere, 12.01 says so. */
export function ofReplay(
  ask: (counted: ReplayedElection, evidence: Evidence) => CheckOutcome,
): (evidence: Evidence) => CheckOutcome {
  return (evidence) => {
    const { replay } = evidence;
    return replay?.ok && replay.value.counted ? ask(replay.value.counted, evidence) : 'notCarriedOut';
  };
}

/** Whether a control file is the one that follows from the log, field by field where both can be read as JSON. */
export function otherThanReplayed(
  path: string,
  { files }: ReplayedElection,
  { sealed }: Evidence,
): readonly VerificationFinding[] {
  const [expected, found] = [files.get(path), sealed?.read(path)];
  const text = {
    nl: 'Dit volgt niet uit het logboek.',
    en: 'This does not follow from the log.',
  };
  if (!expected || !found) return [];
  if (Buffer.compare(expected, found) === 0) return [];
  const fields = otherFields(parsed(expected), parsed(found), '');
  if (fields.length === 0) return otherBytes(path, expected, found, text);
  return fields.map((field) => ({ file: path, ...field, text }));
}

export const notInLog: VerificationFinding = {
  file: packagePaths.log,
  text: { nl: 'Het logboek kent deze verkiezing niet.', en: 'The log does not know this election.' },
};

type OtherField = Required<Pick<VerificationFinding, 'field' | 'expected' | 'found'>>;

function otherFields(expected: unknown, found: unknown, place: string): readonly OtherField[] {
  if (isMembers(expected) && isMembers(found) && Array.isArray(expected) === Array.isArray(found)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
    return [...names].flatMap((name) =>
      otherFields(expected[name], found[name], place === '' ? name : `${place}.${name}`),
    );
  }
  const [a, b] = [JSON.stringify(expected) ?? '–', JSON.stringify(found) ?? '–'];
  return a === b ? [] : [{ field: place, expected: a, found: b }];
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}
