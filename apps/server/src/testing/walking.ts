// Walks over HTTP beside the same walks in memory: whatever people ask, both must answer the same and be in the same state.
import {
  buildForm,
  emptyEntry,
  entryAccess,
  unwrap,
  type Actor,
  type ElectionId,
  type EntryCommand,
  type EntryState,
  type Form,
  type PollingStation,
  type Resolution,
  type SessionStatus,
} from '@telstaat/core';
import { commandOfStep, entryContext, pollingStation, readings, takeStep, type WalkStep } from '@telstaat/testkit';
import { expect } from 'vitest';
import { fakeWorld, firstLogin, openPracticeHall, type Hall, type Person } from './hall.ts';
import { finishSession, ps } from './typing.ts';

type Clock = ReturnType<typeof fakeWorld>;

/** A hall with three typists and a coordinator who may decide, and an election in which nothing is counted yet. */
export interface WalkingHall {
  readonly hall: Hall;
  readonly world: Clock;
  readonly coordinator: Person;
  readonly typists: readonly Person[];
  /** Who they are in the log. */
  readonly actors: { readonly coordinator: Actor; readonly typists: readonly [Actor, Actor, Actor] };
  readonly form: Form;
}

const params = { election: ps };
const password = 'een lang wachtwoord';

export async function openWalkingHall(): Promise<WalkingHall> {
  const world = fakeWorld();
  const hall = await openPracticeHall({ world });
  const [administrator, coordinator, one, two] = await Promise.all(
    ['beheerder', 'coordinator', 'invoerder1', 'invoerder2'].map((username) => hall.logIn(username)),
  );
  if (!administrator || !coordinator || !one || !two) throw new Error('Everybody logs in');
  const third = { username: 'invoerder3', fullName: 'Oefeninvoerder 3', role: 'typist' as const };
  const slip = unwrap(await coordinator.client.call('addPerson', { body: third }));
  const typists = [one, two, await firstLogin(hall, slip, password)];
  const { stations, election } = unwrap(await coordinator.client.call('getElection', { params }));
  for (const { number } of stations)
    unwrap(await coordinator.client.call('removeStation', { params: { ...params, station: number } }));
  unwrap(await administrator.client.call('setDeciding', { params, body: { mayDecide: true } }));
  const [chris, anna, bas, carla] = await Promise.all(
    [coordinator, ...typists].map(async ({ client }): Promise<Actor> => {
      const { role, number } = unwrap(await client.call('getLogin'));
      return { role, number };
    }),
  );
  if (!chris || !anna || !bas || !carla) throw new Error('Everybody has a number');
  const actors = { coordinator: chris, typists: [anna, bas, carla] as const };
  return { hall, world, coordinator, typists, actors, form: buildForm(election) };
}

/** Where both walks are. */
interface Place {
  readonly here: WalkingHall;
  readonly station: PollingStation;
  state: EntryState;
  session: SessionStatus;
}

/** Takes the steps on a station that is there for this walk only. Throws when HTTP and memory differ in anything. */
export async function walkOverHttp(here: WalkingHall, steps: readonly WalkStep[], number: number): Promise<void> {
  const { coordinator } = here;
  const station = pollingStation(number, { eligibleVoters: 1_000 });
  unwrap(await coordinator.client.call('addStation', { params, body: station }));
  unwrap(await coordinator.client.call('stepSession', { params, body: { step: 'start' } }));
  const place: Place = { here, station, state: emptyEntry, session: 'dataEntry' };
  for (const step of steps) {
    // Seconds, so that nobody is logged out; the clock can be set back.
    here.world.advance(step.minutes * 1000);
    await enterSession(place, step.session);
    await takeBoth(place, step);
  }
  await leave(place);
}

/** Brings the session where the step wants it, as far as that is possible. */
async function enterSession(place: Place, wanted: WalkStep['session']): Promise<void> {
  const { client } = place.here.coordinator;
  const step = async (name: 'pause' | 'resume' | 'reopen') =>
    unwrap(await client.call('stepSession', { params, body: { step: name } })).status;
  if (wanted === 'completed' && place.session !== 'completed') {
    const finished = await finishSession(client, ps);
    expect(finished.ok).toBe(place.state.status === 'definitive');
    if (finished.ok) place.session = finished.value.status;
    return;
  }
  if (wanted === 'completed') return;
  if (place.session === 'completed') place.session = await step('reopen');
  if (wanted === 'paused' && place.session === 'dataEntry') place.session = await step('pause');
  if (wanted !== 'paused' && place.session === 'paused') place.session = await step('resume');
}

async function takeBoth(place: Place, step: WalkStep): Promise<void> {
  const { here, station } = place;
  const { form, actors, world } = here;
  const walkers = { form, station, papers: readings(form), typists: actors.typists, coordinator: actors.coordinator };
  const { actor, command } = commandOfStep(step, place.state, walkers);
  // A save of nothing is no request.
  if (command.type === 'key' && command.keyings.length === 0) return;
  const session = entryAccess(place.session);
  const context = entryContext(form, actor, { session, station, mayDecide: true });
  const before = place.state;
  const taken = takeStep(before, command, context, world.now());
  const answer = await ask(here, actor, command, { ...params, station: station.number });
  if (taken.decision.ok) expect(answer).toMatchObject({ ok: true });
  else expect(answer).toMatchObject({ ok: false, error: { kind: 'refusal', ...taken.decision.error } });
  place.state = taken.state;
  if (session === 'completed' && taken.recorded.length > 0) place.session = 'dataEntry';
  const stored = await here.hall.application.workplace.opened?.store.read((tx) =>
    tx.elections.entry(ps, station.number),
  );
  expect(stored).toEqual(place.state);
  if (taken.decision.ok) checkReply(command, taken.recorded.map(({ event }) => event), answer); // prettier-ignore
}

/** What the reply tells beside that it was done. */
function checkReply(
  command: EntryCommand,
  events: ReturnType<typeof takeStep>['recorded'][number]['event'][],
  answer: { readonly ok: boolean; readonly value?: object },
): void {
  const [event] = events;
  if (command.type === 'finalise' && event?.type === 'entry.finalised')
    expect(answer.value).toEqual({ outcome: event.data.outcome });
  if (command.type === 'finalise' && event?.type === 'entry.askedAgain')
    expect(answer.value).toEqual({ outcome: 'askedAgain' });
  if (command.type === 'key' && event?.type === 'entry.keyed')
    expect(answer.value).toMatchObject({ revision: event.data.revision });
}

/** One command as the request that a screen sends. */
async function ask(
  { coordinator, typists, actors }: WalkingHall,
  actor: Actor,
  command: EntryCommand,
  at: { readonly election: ElectionId; readonly station: number },
) {
  const client = typists[actors.typists.findIndex(({ number }) => number === actor.number)]?.client;
  if (command.type === 'resolve') {
    const body = { resolution: sent(command.resolution), seen: command.seen };
    return await coordinator.client.call('resolveEntry', { params: at, body });
  }
  if (!client) throw new Error('A typist types');
  switch (command.type) {
    case 'claim':
      return await client.call('claimEntry', { params: at, body: {} });
    case 'discard':
      return await client.call('discardDraft', { params: at, body: { revision: command.revision } });
    case 'key': {
      const { revision, keyings } = command;
      return await client.call('saveDraft', { params: at, body: { revision, keyings: [...keyings] } });
    }
    case 'finalise': {
      const { revision, accepted, seen } = command;
      return await client.call('finaliseEntry', { params: at, body: { revision, accepted: [...accepted], seen } });
    }
  }
}

function sent(resolution: Resolution) {
  if (resolution.kind === 'retype') return { ...resolution, misread: [...resolution.misread] };
  return resolution.kind === 'decide' ? { ...resolution, holds: [...resolution.holds] } : resolution;
}

/** Takes the station away again, so that the next walk begins as this one did. */
async function leave(place: Place): Promise<void> {
  const { here, station } = place;
  await enterSession(place, 'open');
  const ways = [
    { ...leaving, what: 'deleteFirst' },
    { ...leaving, what: 'deleteBoth' },
    { ...leaving, what: 'reset' },
  ] as const;
  for (const step of ways) if (place.state.status !== 'empty') await takeBoth(place, step);
  expect(place.state).toEqual(emptyEntry);
  unwrap(await here.coordinator.client.call('removeStation', { params: { ...params, station: station.number } }));
}

const leaving = { who: 'owner', paper: 0, rows: 0, screen: 'now', session: 'open', minutes: 0 } as const;
