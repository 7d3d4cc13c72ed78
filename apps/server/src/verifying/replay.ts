// The log of a package replayed in memory, and the control files made of that state by the very functions that make a package. Nothing but the log
// goes in, besides the moment of the package and what people typed for the report, of which the log holds the digest.
import {
  buildForm,
  checkChain,
  consolidate,
  err,
  hasForm,
  ok,
  type Election,
  type ElectionId,
  type Instant,
  type PollingStation,
  type Result,
  type Session,
  type Sha256,
} from '@telstaat/core';
import { digest } from '@telstaat/seal';
import { readReplayed, ReplayStopped, type Reading } from '@telstaat/store';
import type { DefinitiveStation } from '../definitive.ts';
import {
  stationControlOf,
  writeElectionControl,
  writeReportControl,
  writeStationControl,
  writeTotals,
} from '../packaging/control-files.ts';
import { definitionDigest } from '../packaging/definition-file.ts';
import { formPath, packagePaths } from '../packaging/paths.ts';
import { materialFor } from '../report-material.ts';
import type { LogEvidence } from './log-evidence.ts';
import type { Material } from './material.ts';

/** What the log leads to. */
export interface Replayed {
  /** Absent: the log knows no such election. */
  readonly counted?: ReplayedElection;
}

export interface ReplayedElection {
  readonly election: Election;
  readonly stations: readonly PollingStation[];
  readonly session: Session;
  readonly definitive: readonly DefinitiveStation[];
  readonly definition: Sha256;
  /** Path → bytes of the control files that follow. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Why it could not be replayed: the event that cannot follow, or a log that is no chain. */
export interface ReplayFault {
  readonly sequence: number;
  readonly what: string;
}

export type Replay = Result<Replayed, ReplayFault>;

/** Absent when the log cannot be read, has events that are none, or is no chain: other checks say so. */
export async function replayLog(log: LogEvidence, material: Material): Promise<Replay | undefined> {
  if (!log.stored.ok || log.misfits.length > 0 || !material.sealed) return undefined;
  const events = log.stored.value;
  if (!checkChain(events, digest).ok) return undefined;
  const { election, createdAt } = material.sealed.manifest;
  try {
    return ok(
      await readReplayed(events, digest, async (tx) => {
        const counted = await electionOf(tx, election, { material, createdAt });
        return { ...(counted && { counted }) };
      }),
    );
  } catch (fault) {
    const cause = fault instanceof ReplayStopped ? fault.cause : fault;
    // Where each event could follow but nothing can be made of what came of it, the last one stands for all.
    const sequence = fault instanceof ReplayStopped ? fault.sequence : (events.at(-1)?.sequence ?? 0);
    return err({ sequence, what: cause instanceof Error ? cause.message : String(cause) });
  }
}

async function electionOf(
  tx: Reading,
  id: ElectionId,
  { material, createdAt }: { readonly material: Material; readonly createdAt: Instant },
): Promise<ReplayedElection | undefined> {
  const election = await tx.elections.get(id);
  if (!election || !hasForm(election)) return undefined;
  const form = buildForm(election);
  const session = await tx.elections.session(id);
  const typed = material.report?.ok ? material.report.value.typed : undefined;
  const { stations, definitive, report } = await materialFor(tx, { election, form }, typed);
  const entries = definitive.map((station) => stationControlOf(form, station));
  const sheets = definitive.map(({ station, sheet }) => ({ station, sheet }));
  const files = new Map<string, Uint8Array>([
    [packagePaths.election, writeElectionControl({ createdAt, session, election, stations })],
    [packagePaths.report, writeReportControl(report)],
    [packagePaths.totals, writeTotals(consolidate(form, sheets))],
    ...entries.map((entry) => [formPath(entry.station), writeStationControl(form, entry)] as const),
  ]);
  return {
    ...{ election, stations, session, definitive, files },
    definition: definitionDigest({ election, form, stations }),
  };
}
