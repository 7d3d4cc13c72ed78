// Has this election been set up here before (D16)?
import { complain, type FileComplaint } from '../complaints.ts';

export interface ImportedElection {
  readonly id: string;
  readonly municipalityCode: string;
}

/** A warning when the same election was already set up for the same municipality. */
export function checkImportedBefore(
  election: ImportedElection,
  known: readonly ImportedElection[],
): readonly FileComplaint[] {
  const again = known.some((other) => other.id === election.id && other.municipalityCode === election.municipalityCode);
  return again
    ? [complain('definition.alreadyImported', { id: election.id, code: election.municipalityCode }, { path: 'id' })]
    : [];
}
