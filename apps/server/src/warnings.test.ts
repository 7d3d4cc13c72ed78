// Warnings over HTTP: explained while typing, explained and marked as handled by the coordinator, open again when the figures change.
import {
  entrySeen,
  findingKey,
  keyIn,
  seenOf,
  stationSeen,
  unwrap,
  validate,
  type Finding,
  type Form,
  type Sheet,
} from '@telstaat/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { changesTo, enter, formOf, paperOf, ps, stationNumbers } from './testing/typing.ts';
import { textDigest } from './text-digest.ts';

let hall: Hall;
let one: Person;
let two: Person;
let coordinator: Person;
let form: Form;
const world = fakeWorld();
const [station = 0, other = 0] = stationNumbers(ps);
const params = { election: ps, station };

beforeEach(async () => {
  hall = await openPracticeHall({ world });
  [one, two, coordinator] = await Promise.all([
    hall.logIn('invoerder1'),
    hall.logIn('invoerder2'),
    hall.logIn('coordinator'),
  ]);
  form = await formOf(one.client, ps);
});
afterEach(async () => {
  const store = hall.application.workplace.opened?.store;
  if (store) {
    const { stored, rebuilt } = await store.replay();
    expect(rebuilt).toEqual(stored);
  }
  await hall.close();
});

const refusal = async (promise: Promise<{ ok: boolean; error?: unknown }>): Promise<unknown> => {
  const result = await promise;
  return result.ok ? 'no refusal' : (result.error as { code?: string }).code;
};

/** The paper of a station with so many blank votes more, on which everything still adds up: W.201. */
function blankPaper(more: number, number = station): Sheet {
  const paper = paperOf(ps, number);
  const raised = ['votes.blank', 'votes.total', 'voters.pollCards', 'voters.total'] as const;
  return keyIn(
    paper,
    raised.map((field) => ({ field, value: (paper.counts[field] ?? 0) + more })),
  );
}
const many = blankPaper(400);
const more = blankPaper(500);

function findingOn(sheet: Sheet, key = 'W.201'): Finding {
  const found = validate(form, sheet, {}).find((finding) => findingKey(finding) === key);
  if (!found) throw new Error(`No ${key}`);
  return found;
}

/** Claims and types a sheet without finishing it. */
async function begin(person: Person, sheet: Sheet): Promise<number> {
  const draft = unwrap(await person.client.call('claimEntry', { params, body: {} }));
  const keyings = [...changesTo(form, draft.sheet, sheet)];
  const body = { revision: draft.revision, keyings };
  return unwrap(await person.client.call('saveDraft', { params, body })).revision;
}

async function finish(person: Person, sheet: Sheet, revision: number): Promise<string> {
  const { stations } = unwrap(await person.client.call('getElection', { params: { election: ps } }));
  const findings = validate(form, sheet, stations.find(({ number }) => number === station) ?? {});
  const seen = seenOf(entrySeen(form, sheet, findings), textDigest);
  const body = { revision, accepted: findings.map(findingKey), seen };
  return unwrap(await person.client.call('finaliseEntry', { params, body })).outcome;
}

const explain = async (person: Person, text: string, finding = 'W.201') =>
  await person.client.call('explainFinding', { params, body: { finding, text } });
const note = async (text: string, handled: boolean, sheet: Sheet = many, finding = 'W.201') =>
  await coordinator.client.call('noteWarning', {
    params,
    body: { finding, figures: { ...findingOn(sheet).figures }, text, handled },
  });
const listed = async () =>
  unwrap(await coordinator.client.call('listWarnings', { params: { election: ps } })).filter(
    ({ finding }) => finding.code === 'W.201',
  );
const openOf = async (number: number): Promise<number | undefined> => {
  const { rows } = unwrap(await coordinator.client.call('getOverview', { params: { election: ps } }));
  return rows.find((row) => row.station.number === number)?.openWarnings;
};

describe('while typing', () => {
  it('a typist’s explanation is kept, and shown to that typist only', async () => {
    const revision = await begin(one, many);
    unwrap(await explain(one, 'Vierhonderd lege biljetten uit één doos'));
    const again = unwrap(await one.client.call('claimEntry', { params, body: {} }));
    expect(again.explanations).toEqual({ 'W.201': 'Vierhonderd lege biljetten uit één doos' });
    expect(await listed()).toEqual([]);
    expect(await finish(one, many, revision + 1)).toBe('firstFinalised');
    const second = unwrap(await two.client.call('claimEntry', { params, body: {} }));
    expect(second.explanations).toEqual({});
    expect(await listed()).toMatchObject([
      {
        station: { number: station },
        status: 'secondInProgress',
        explanations: [
          { by: { name: 'Oefeninvoerder 1' }, role: 'typist', text: 'Vierhonderd lege biljetten uit één doos' },
        ],
      },
    ]);
  });

  it('an empty text takes it away', async () => {
    await begin(one, many);
    unwrap(await explain(one, 'Nog eens nageteld'));
    unwrap(await explain(one, ''));
    expect(unwrap(await one.client.call('claimEntry', { params, body: {} })).explanations).toEqual({});
  });

  it('is refused about what is not on the own entry', async () => {
    expect(await refusal(explain(one, 'x'))).toBe('entry.notInProgress');
    await begin(one, keyIn(many, [{ field: 'votes.total', value: 1 }]));
    expect(await refusal(explain(one, 'x', 'W.204'))).toBe('warning.notThere');
    expect(await refusal(explain(one, 'x', 'F.203'))).toBe('warning.isError');
    expect(await refusal(explain(two, 'x'))).toBe('entry.notYours');
    const election = { election: ps };
    unwrap(await coordinator.client.call('stepSession', { params: election, body: { step: 'pause' } }));
    expect(await refusal(explain(one, 'x'))).toBe('entry.sessionPaused');
  });
});

describe('the coordinator', () => {
  it('explains, marks as handled and opens again; the overview counts what is open', async () => {
    await enter(one.client, ps, station, many);
    const [warning] = await listed();
    expect(warning).toMatchObject({ finding: { code: 'W.201', severity: 'warning' }, explanations: [] });
    expect(warning?.handled).toBeUndefined();
    const before = (await openOf(station)) ?? 0;
    expect(before).toBeGreaterThan(0);
    const marked = unwrap(await note('Bij de telling nagekeken', true)).find(({ finding }) => finding.code === 'W.201');
    expect(marked).toMatchObject({
      explanations: [{ by: { name: 'Oefencoördinator' }, role: 'coordinator', text: 'Bij de telling nagekeken' }],
      handled: { by: { name: 'Oefencoördinator' } },
    });
    expect(await openOf(station)).toBe(before - 1);
    unwrap(await note('Bij de telling nagekeken', false));
    expect(await openOf(station)).toBe(before);
  });

  it('marks as handled once somebody has explained; the explanation of the typist is enough', async () => {
    const revision = await begin(one, many);
    unwrap(await explain(one, 'Drie keer nageteld'));
    await finish(one, many, revision);
    unwrap(await note('', true));
    expect((await listed())[0]?.handled).toBeDefined();
  });

  it('finds it open again when the figures are others, with the explanations that were given', async () => {
    await enter(one.client, ps, station, many);
    unwrap(await note('Nagekeken', true));
    expect(await finish(two, more, await begin(two, more))).toBe('askedAgain');
    // Asked again, the second typist reads the same; the coordinator keeps that reading as the first entry.
    expect(await finish(two, more, await begin(two, more))).toBe('different');
    const entry = unwrap(await coordinator.client.call('getEntry', { params }));
    const seen = seenOf(stationSeen(form, entry), textDigest);
    const body = { resolution: { kind: 'keepSecond' as const }, seen };
    unwrap(await coordinator.client.call('resolveEntry', { params, body }));
    const [warning] = await listed();
    expect(warning?.handled).toBeUndefined();
    expect(warning?.explanations.map(({ text }) => text)).toEqual(['Nagekeken']);
    expect(await refusal(note('Nagekeken', true, many))).toBe('warning.changed');
    unwrap(await note('Nagekeken', true, more));
    expect((await listed())[0]?.handled).toBeDefined();
  });

  it('is refused what cannot be: nothing there, an error, nobody explained it', async () => {
    expect(await refusal(note('x', false))).toBe('warning.notThere');
    const wrong = keyIn(many, [{ field: 'votes.candidates', value: 1 }]);
    await enter(one.client, ps, station, wrong);
    expect(await refusal(note('x', true, many, 'F.202'))).toBe('warning.isError');
    expect(await refusal(note('', true, wrong))).toBe('warning.explainFirst');
    expect(await refusal(note('', true, more))).toBe('warning.changed');
    const typist = await one.send('PUT', `/api/elections/${ps}/stations/${station}/warnings`, {});
    expect(typist.status).toBe(403);
  });

  it('is refused after closing: what was printed stays', async () => {
    await enter(one.client, ps, station, many);
    const digest = textDigest('');
    const seen = { details: digest, stations: digest, counts: digest, warnings: digest };
    const scope = { actor: 'system:0', at: world.now(), election: ps };
    await hall.application.workplace.opened?.store.write((tx) =>
      tx.record(scope, [{ type: 'session.finished', data: { seen } }]),
    );
    expect(await refusal(note('x', true))).toBe('warning.sessionCompleted');
  });
});

it('everything lapses when the station is entered anew, and stations do not share it', async () => {
  await enter(one.client, ps, station, many);
  await enter(one.client, ps, other, blankPaper(400, other));
  unwrap(await note('Nagekeken', true));
  expect((await listed()).map((warning) => warning.handled !== undefined)).toEqual([true, false]);
  const entry = unwrap(await coordinator.client.call('getEntry', { params }));
  const seen = seenOf(stationSeen(form, entry), textDigest);
  unwrap(await coordinator.client.call('resolveEntry', { params, body: { resolution: { kind: 'reset' }, seen } }));
  expect((await listed()).map((warning) => warning.station.number)).toEqual([other]);
  await enter(one.client, ps, station, many);
  expect((await listed())[0]).toMatchObject({ station: { number: station }, explanations: [] });
  expect((await listed())[0]?.handled).toBeUndefined();
});
