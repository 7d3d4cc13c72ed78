// All that a check may look at: the package laid out, and what can be had of it only with effort: its log replayed, its paper read.
import type { PollingStation } from '@telstaat/core';
import { readStatement, statementPath, type PackageKind, type Statement, type StatementFault } from '@telstaat/seal';
import type { Result } from '@telstaat/core';
import { readDefinitionControl, type DefinitionControl } from '../packaging/definition-file.ts';
import { namesOf, packagePaths } from '../packaging/paths.ts';
import type { Given } from './given.ts';
import { readLogEvidence, type LogEvidence } from './log-evidence.ts';
import { attempt, layOutMaterial, type Material } from './material.ts';
import { PaperReader } from './paper-reader.ts';
import type { Paper, Unread } from './paper.ts';
import { replayLog, type Replay } from './replay.ts';

/** An election as far as it is fixed before election day: how many may vote is not. */
export type DefinedElection = DefinitionControl['election'];

/** The election and stations of the package, and the file that says so. */
export interface Defined {
  readonly election: DefinedElection;
  readonly stations: readonly PollingStation[];
  readonly file: string;
}

export interface Evidence extends Material {
  /** Absent: the bytes are no package, so nobody knows. */
  readonly phase?: PackageKind;
  /** controle/definitie.json; absent when it is not there. */
  readonly fixed?: Result<DefinitionControl, string>;
  readonly defined?: Defined;
  /** What is signed; absent when it is not there. */
  readonly statement?: Result<Statement, StatementFault>;
  /** Absent when there is no log in the package. */
  readonly log?: LogEvidence;
  /** Absent when there is no log that could be replayed. */
  readonly replay?: Replay;
  /** For the other papers: all of a package share how long reading may take. */
  readonly papers: PaperReader;
  /** The report, read as anybody's PDF; absent when there is none. */
  readonly paper?: Result<Paper, Unread>;
  /** What whoever verifies knows from elsewhere. */
  readonly given: Given;
}

export async function gatherEvidence(bytes: Uint8Array, given: Given): Promise<Evidence> {
  const material = layOutMaterial(bytes);
  const { sealed } = material;
  const papers = new PaperReader();
  if (!sealed) return { ...material, given, papers };
  const fixedBytes = sealed.read(packagePaths.fixed);
  const fixed = fixedBytes && readDefinitionControl(fixedBytes);
  const signed = sealed.read(statementPath);
  const logBytes = sealed.read(packagePaths.log);
  const log = logBytes && readLogEvidence(logBytes);
  const replay = log && (await replayLog(log, material));
  const defined = definedOf(material, fixed);
  // Before election day too the names of the files follow from the election.
  const names = (defined && attempt(() => namesOf({ ...defined.election, eligibleVoters: 0 }))) ?? material.names;
  const report = names && sealed.read(names.report);
  const paper = report && (await papers.read(report));
  return {
    ...material,
    ...{ given, papers },
    ...(names && { names }),
    phase: sealed.manifest.kind,
    ...(fixed && { fixed }),
    ...(defined && { defined }),
    ...(signed && { statement: readStatement(signed) }),
    ...(log && { log }),
    ...(replay && { replay }),
    ...(paper && { paper }),
  };
}

/** Results say themselves what was counted; before election day there is only what is fixed. */
function definedOf({ sealed, control }: Material, fixed: Evidence['fixed']): Defined | undefined {
  if (control) {
    const { eligibleVoters: _voters, ...election } = control.election;
    return { election, stations: control.stations, file: packagePaths.election };
  }
  if (sealed?.manifest.kind !== 'definition' || !fixed?.ok) return undefined;
  return { election: fixed.value.election, stations: fixed.value.stations, file: packagePaths.fixed };
}
