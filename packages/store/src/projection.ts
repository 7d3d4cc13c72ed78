// From event to state: the one place where events become rows. Live commands and replay go through the same code, so they cannot differ.
import {
  evolveEntry,
  evolveKeys,
  evolveNight,
  evolveNightStep,
  evolveSession,
  evolveStations,
  evolveWarnings,
  notesThatStand,
  unreachable,
  type Election,
  type ElectionId,
  type LedgerEvent,
  type Sha256,
} from '@telstaat/core';
import type { Connection } from './connection.ts';
import type { ElectionRepository } from './repositories/elections.ts';
import type { FileRepository } from './repositories/files.ts';
import type { KeyRepository } from './repositories/keys.ts';
import type { Scope } from './repositories/ledger.ts';
import type { NightRepository } from './repositories/nights.ts';
import type { ReportNotesRepository } from './repositories/report-notes.ts';
import type { WarningRepository } from './repositories/warnings.ts';

export interface ProjectionTarget {
  readonly connection: Connection;
  readonly keys: KeyRepository;
  readonly elections: ElectionRepository;
  readonly nights: NightRepository;
  readonly warnings: WarningRepository;
  readonly reportNotes: ReportNotesRepository;
  readonly files: FileRepository;
}

/** Who and when, about what, and where in the log. */
export type Place = Scope & { readonly sequence: number };

/** Events after which somebody's entry is gone, and the station is not empty. */
const dropsAnEntry: ReadonlySet<LedgerEvent['type']> = new Set([
  'entry.discarded',
  'entry.keptFirst',
  'entry.keptSecond',
]);

/** Applies one event. Throws when it cannot follow the state. */
export async function project(target: ProjectionTarget, scope: Place, event: LedgerEvent): Promise<void> {
  switch (event.type) {
    case 'installation.created': {
      const { installation, practice } = event.data;
      const row = {
        id: 1 as const,
        installation,
        practice: practice ? (1 as const) : (0 as const),
        created_at: scope.at,
      };
      await target.connection.insertInto('installation').values(row).execute();
      return;
    }
    case 'installation.started':
    case 'attempt.refused':
    case 'file.handedOut':
    case 'person.passwordSet':
    case 'person.passwordSetAtMachine':
    case 'person.passwordChanged':
    case 'person.loggedIn':
    case 'person.loggedOut':
    case 'person.loginFailed':
    case 'document.made':
    case 'backup.made':
    case 'backup.failed':
    case 'backup.rehearsed':
    case 'installation.restored':
      return;
    case 'package.written': {
      const { kind = 'results', sha256 } = event.data;
      const election = electionIdOf(scope);
      // Results take the place of the results before; what was fixed before election day goes on to hold.
      if (kind === 'results') await target.files.supersedePackages(election);
      const { at: madeAt, sequence } = scope;
      await target.files.announcePackage({ sha256: sha256 as Sha256, election, madeAt, sequence });
      return;
    }
    case 'person.added':
      await target.connection
        .insertInto('accounts')
        .values({ number: event.data.number, role: event.data.role, active: 1 })
        .execute();
      return;
    case 'person.changed':
      await target.connection
        .updateTable('accounts')
        .set({ active: event.data.active ? 1 : 0 })
        .where('number', '=', event.data.number)
        .execute();
      return;
    case 'key.announced':
    case 'key.closed': {
      const keys = evolveKeys(await target.keys.all(), { event, sequence: scope.sequence });
      for (const key of keys) await target.keys.put(key);
      return;
    }
    case 'election.created': {
      const { election } = event.data;
      const here = await target.connection.selectFrom('installation').select('practice').executeTakeFirst();
      // A practice is one from its first event on; a real election in it, or the reverse, is none that anybody set up.
      if (here && (here.practice === 1) !== election.practice) throw new Error(`${election.id} is of the other kind`);
      await target.elections.put(election);
      return;
    }
    case 'election.eligibleVotersSet': {
      const election = await electionOf(target, scope);
      await target.files.supersedePackages(election.id);
      await target.elections.put({ ...election, eligibleVoters: event.data.eligibleVoters });
      return;
    }
    case 'election.decidingSet': {
      const election = await electionOf(target, scope);
      await target.elections.put({ ...election, mayDecide: event.data.mayDecide });
      return;
    }
    case 'stations.added':
    case 'station.changed': {
      const id = electionIdOf(scope);
      await target.files.supersedePackages(id);
      for (const station of evolveStations([], event)) await target.elections.putStation(id, station);
      return;
    }
    case 'station.removed':
      await target.files.supersedePackages(electionIdOf(scope));
      await target.elections.removeStation(electionIdOf(scope), event.data.number);
      return;
    case 'session.detailsSet':
    case 'session.prepared':
    case 'session.emptied':
    case 'session.started':
    case 'session.paused':
    case 'session.resumed':
    case 'session.finished':
    case 'session.reopened': {
      const id = electionIdOf(scope);
      // What a package says of the session no longer holds.
      await target.files.supersedePackages(id);
      await target.elections.putSession(id, evolveSession(await target.elections.session(id), { event }));
      return;
    }
    case 'entry.claimed':
    case 'entry.resumed':
    case 'entry.keyed':
    case 'entry.finalised':
    case 'entry.askedAgain':
    case 'entry.discarded':
    case 'entry.returned':
    case 'entry.firstDeleted':
    case 'entry.keptFirst':
    case 'entry.keptSecond':
    case 'entry.correctionAsked':
    case 'entry.decided':
    case 'entry.bothDeleted':
    case 'entry.reset': {
      const id = electionIdOf(scope);
      const station = stationOf(scope);
      const state = await target.elections.entry(id, station);
      const next = evolveEntry(state, { event, actor: scope.actor, at: scope.at });
      await target.elections.putEntry(id, station, next);
      // What was written about warnings was about numbers that are gone.
      if (next.status === 'empty') await target.warnings.remove(id, station);
      else if (dropsAnEntry.has(event.type)) {
        const notes = await target.warnings.notes(id, station);
        await target.warnings.put(id, station, notesThatStand(notes, next));
      }
      return;
    }
    case 'warning.explained':
    case 'warning.handled':
    case 'warning.reopened': {
      const id = electionIdOf(scope);
      const station = stationOf(scope);
      const notes = await target.warnings.notes(id, station);
      const next = evolveWarnings(notes, { event, actor: scope.actor, at: scope.at });
      await target.warnings.put(id, station, next);
      return;
    }
    case 'report.noted': {
      const id = electionIdOf(scope);
      // What a package says of the session no longer holds.
      await target.files.supersedePackages(id);
      await target.reportNotes.putDigest(id, event.data.sha256);
      return;
    }
    case 'night.opened':
    case 'night.closed': {
      const id = electionIdOf(scope);
      await target.nights.put(id, evolveNightStep(await target.nights.get(id), { event }));
      return;
    }
    case 'night.claimed':
    case 'night.resumed':
    case 'night.keyed':
    case 'night.finalised':
    case 'night.discarded':
    case 'night.deleted': {
      const id = electionIdOf(scope);
      const station = stationOf(scope);
      const state = await target.nights.entry(id, station);
      const next = evolveNight(state, { event, actor: scope.actor, at: scope.at });
      await target.nights.putEntry(id, station, next);
      return;
    }
    default:
      unreachable(event);
  }
}

function electionIdOf(scope: Scope): ElectionId {
  if (scope.election === undefined) throw new Error('The event names no election');
  return scope.election;
}

function stationOf(scope: Scope): number {
  if (scope.station === undefined) throw new Error('The event names no station');
  return scope.station;
}

async function electionOf(target: ProjectionTarget, scope: Scope): Promise<Election> {
  const election = await target.elections.get(electionIdOf(scope));
  if (!election) throw new Error(`Unknown election ${scope.election ?? ''}`);
  return election;
}
