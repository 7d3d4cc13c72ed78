// The polling stations of an election: typed, changed, removed, imported, copied.
import {
  decideStations,
  hasErrors,
  ok,
  sessionEventsAfterStations,
  type ElectionId,
  type PollingStation,
  type StationCommand,
} from '@telstaat/core';
import type { RouteName } from '@telstaat/contract';
import type { Writing } from '@telstaat/store';
import { complainedOf, refusedBy, type Answer } from '../denial.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { findElection } from '../loading.ts';
import { readStationFile } from '../station-files.ts';
import { uploadedFile } from '../uploads.ts';

type Names = 'addStation' | 'changeStation' | 'removeStation' | 'inspectStations' | 'importStations';
type AnyCall = Pick<OpenedCall<RouteName>, 'store' | 'elections' | 'actor' | 'scope'>;

export const stationHandlers: Handlers<Names> = {
  async addStation(call) {
    const decided = await change(call, call.params.election, { type: 'add', station: call.body });
    return decided.ok ? ok(call.body) : decided;
  },

  async changeStation(call) {
    const station = call.body;
    if (station.number !== call.params.station)
      return complainedOf([{ code: 'body.invalid', severity: 'error', params: { key: 'number' }, path: 'number' }]);
    const decided = await change(call, call.params.election, { type: 'change', station });
    return decided.ok ? ok(station) : decided;
  },

  async removeStation(call) {
    const decided = await change(call, call.params.election, { type: 'remove', number: call.params.station });
    return decided.ok ? ok({}) : decided;
  },

  async inspectStations({ store, elections, params, body }) {
    return await store.read(async (tx) => {
      const found = await findElection(elections, tx, params.election);
      if (!found.ok) return found;
      const { election } = found.value;
      const read = readStationFile(uploadedFile(body.file), {
        election,
        municipalityCode: election.municipality.code,
      });
      return ok({
        stations: [...read.stations],
        complaints: [...read.complaints],
        ...(read.eligibleVoters === undefined ? {} : { eligibleVoters: read.eligibleVoters }),
      });
    });
  },

  async importStations(call) {
    const { params, body } = call;
    if ('file' in body) {
      const read = readStationFile(uploadedFile(body.file));
      if (hasErrors(read.complaints)) return complainedOf(read.complaints);
      return await change(call, params.election, { type: 'import', origin: read.origin, stations: read.stations });
    }
    const copied = await call.store.read(async (tx) => {
      const other = await findElection(call.elections, tx, body.copyFrom);
      return other.ok ? ok(await tx.elections.stations(body.copyFrom)) : other;
    });
    if (!copied.ok) return copied;
    // Eligible voters belong to the other election (domain.md §7.4): the same station has other voters for this one.
    const stations = copied.value.map(({ eligibleVoters: _, ...station }): PollingStation => station);
    return await change(call, params.election, { type: 'import', origin: 'copied', stations });
  },
};

/** Decides a change of the stations, records it with what it means for the session, and tells how many were added. */
async function change(call: AnyCall, id: ElectionId, command: StationCommand): Promise<Answer<{ added: number }>> {
  const { store, elections, actor, scope } = call;
  return await store.write(async (tx: Writing) => {
    const found = await findElection(elections, tx, id);
    if (!found.ok) return found;
    const before = await tx.elections.stations(id);
    const entered = new Set([...(await tx.elections.entryStatuses(id)).keys(), ...(await tx.nights.entered(id))]);
    const { session } = found.value;
    const decided = decideStations(command, { session, role: actor.role, stations: before, entered });
    if (!decided.ok) return refusedBy(decided.error);
    const about = scope({ election: id });
    await tx.record(about, decided.value);
    const after = await tx.elections.stations(id);
    await tx.record(about, sessionEventsAfterStations(session, after.length));
    return ok({ added: after.length - before.length });
  });
}
