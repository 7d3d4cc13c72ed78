// Counting as it happens in the hall, over HTTP: two typists, a coordinator, errors, differences, totals.
import {
  consolidate,
  contentOf,
  differingRows,
  emptySheet,
  explain,
  unwrap,
  validate,
  type Form,
} from '@telstaat/core';
import { brokenPaper, chanceOf, misread } from '@telstaat/practice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import {
  ab,
  enter,
  finalisationOf,
  finishSession,
  formOf,
  insist,
  keyingsOf,
  paperOf,
  ps,
  resolve,
  stationNumbers,
  withMovedVote,
} from './testing/typing.ts';

let hall: Hall;
let one: Person;
let two: Person;
let coordinator: Person;
let form: Form;
const world = fakeWorld();
const station = stationNumbers(ps)[0] ?? 0;
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
afterEach(() => hall.close());

const refusal = async (promise: Promise<{ ok: boolean; error?: unknown }>): Promise<unknown> => {
  const result = await promise;
  return result.ok ? 'no refusal' : (result.error as { code?: string }).code;
};
/** Opens the entry of the station under test; the revision to build on. */
const claim = async (person: Person): Promise<number> =>
  unwrap(await person.client.call('claimEntry', { params, body: {} })).revision;
const status = async () => unwrap(await coordinator.client.call('getEntry', { params })).status;

describe('two entries', () => {
  it('by two people, equal and without errors, make a station definitive', async () => {
    const paper = paperOf(ps, station);
    expect(await enter(one.client, ps, station, paper)).toBe('firstFinalised');
    expect(await enter(two.client, ps, station, paper)).toBe('definitive');
    expect(await status()).toBe('definitive');
  });

  it('cannot be made by the same person', async () => {
    await enter(one.client, ps, station, paperOf(ps, station));
    expect(await refusal(one.client.call('getOpening', { params }))).toBe('entry.secondNeedsOther');
    expect(await refusal(one.client.call('claimEntry', { params, body: {} }))).toBe('entry.secondNeedsOther');
  });

  it('are blind: the second typist gets an empty sheet, and no reply tells what the first one typed', async () => {
    await enter(one.client, ps, station, paperOf(ps, station));
    const draft = unwrap(await two.client.call('claimEntry', { params, body: {} }));
    expect(draft).toMatchObject({ entry: 2, sheet: { counts: {}, ticks: [] } });
    const keyings = [{ field: 'voters.pollCards' as const, value: 1 }];
    const body = { revision: draft.revision, keyings };
    const saved = unwrap(await two.client.call('saveDraft', { params, body }));
    expect(Object.keys(saved).sort()).toEqual(['revision', 'savedAt']);
    expect((await two.send('GET', `/api/elections/${ps}/stations/${station}/entry`)).status).toBe(403);
  });

  it('that differ go to the coordinator, who sees just where; keeping one means entering the other anew', async () => {
    const paper = paperOf(ps, station);
    const slip = misread(paper, form, chanceOf('a slip'));
    await enter(one.client, ps, station, paper);
    expect(await insist(two.client, ps, station, slip)).toBe('different');
    const detail = unwrap(await coordinator.client.call('getEntry', { params }));
    const expected = form.fields.filter((field) => contentOf(paper, field) !== contentOf(slip, field));
    expect(detail.differences).toEqual(expected);
    expect(detail.differences.length).toBeGreaterThan(0);
    expect(await refusal(two.client.call('claimEntry', { params, body: {} }))).toBe('entry.withCoordinator');
    const kept = await resolve(coordinator.client, params, { kind: 'keepFirst' });
    expect(unwrap(kept).status).toBe('firstFinalised');
    expect(await enter(two.client, ps, station, paper)).toBe('definitive');
  });

  it('when the second one is kept, its typist cannot be the second again', async () => {
    const paper = paperOf(ps, station);
    expect(await enter(one.client, ps, station, withMovedVote(paper))).toBe('firstFinalised');
    expect(await insist(two.client, ps, station, paper)).toBe('different');
    unwrap(await resolve(coordinator.client, params, { kind: 'keepSecond' }));
    expect(await refusal(two.client.call('claimEntry', { params, body: {} }))).toBe('entry.secondNeedsOther');
    expect(await enter(one.client, ps, station, paper)).toBe('definitive');
  });
});

it('two people who open a station at the same time: one has it, the other is told', async () => {
  const answers = await Promise.all([one, two].map((person) => person.client.call('claimEntry', { params, body: {} })));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const [refused] = answers.filter((answer) => !answer.ok);
  expect(refused?.ok === false && refused.error).toMatchObject({ code: 'entry.claimedByOther' });
});

describe('errors on paper', () => {
  it('go to the coordinator and come back to the same typist with everything typed', async () => {
    const broken = brokenPaper(paperOf(ps, station), form, chanceOf('a broken paper'));
    expect(validate(form, broken, {}).some((finding) => finding.severity === 'error')).toBe(true);
    expect(await enter(one.client, ps, station, broken)).toBe('firstHasErrors');
    unwrap(await resolve(coordinator.client, params, { kind: 'returnFirst' }));
    expect(await refusal(two.client.call('claimEntry', { params, body: {} }))).toBe('entry.claimedByOther');
    const draft = unwrap(await one.client.call('claimEntry', { params, body: {} }));
    expect(draft.returned).toBe(true);
    expect(draft.sheet).toEqual(broken);
    expect(await enter(one.client, ps, station, paperOf(ps, station))).toBe('firstFinalised');
  });

  it('cannot be finished unseen: a finding that was not accepted is named', async () => {
    const broken = brokenPaper(paperOf(ps, station), form, chanceOf('a broken paper'));
    const body = { revision: await claim(one), keyings: [...keyingsOf(form, broken)] };
    const { revision } = unwrap(await one.client.call('saveDraft', { params, body }));
    const unseen = { ...finalisationOf(form, { sheet: broken, revision }), accepted: [] };
    const finish = one.client.call('finaliseEntry', { params, body: unseen });
    expect(await refusal(finish)).toBe('entry.findingsChanged');
    expect(await status()).toBe('firstInProgress');
  });
});

describe('what is typed', () => {
  it('stays, field by field, after closing and reopening', async () => {
    const begun = await claim(one);
    let revision = begun;
    for (const keying of keyingsOf(form, paperOf(ps, station)).slice(0, 20)) {
      const saved = await one.client.call('saveDraft', { params, body: { revision, keyings: [keying] } });
      ({ revision } = unwrap(saved));
    }
    const again = await hall.logIn('invoerder1');
    const [mine] = unwrap(await again.client.call('listMyDrafts'));
    expect(mine).toMatchObject({ election: ps, station: { number: station }, entry: 1 });
    const draft = unwrap(await again.client.call('claimEntry', { params, body: {} }));
    // Reopening counts as a step: what the window left behind still sends comes too late.
    expect(draft.revision).toBe(begun + 21);
    const keyings = [{ field: 'votes.blank' as const, value: 777 }];
    const late = again.client.call('saveDraft', { params, body: { revision: begun + 20, keyings } });
    expect(await refusal(late)).toBe('entry.staleRevision');
    expect(keyingsOf(form, draft.sheet)).toEqual(keyingsOf(form, paperOf(ps, station)).slice(0, 20));
  });

  it('in two windows is never overwritten: the later window is told, and a save sent twice is harmless', async () => {
    const begun = await claim(one);
    const save = (step: number, value: number) => {
      const keyings = [{ field: 'voters.pollCards' as const, value }];
      return one.client.call('saveDraft', { params, body: { revision: begun + step, keyings } });
    };
    expect(unwrap(await save(0, 411)).revision).toBe(begun + 1);
    expect(await refusal(save(0, 114))).toBe('entry.staleRevision');
    expect(unwrap(await save(0, 411)).revision).toBe(begun + 1);
    const draft = unwrap(await one.client.call('claimEntry', { params, body: {} }));
    expect(draft.sheet.counts['voters.pollCards']).toBe(411);
  });

  it('of somebody else cannot be opened, changed, finished or deleted', async () => {
    unwrap(await one.client.call('claimEntry', { params, body: {} }));
    const keyings = [{ field: 'voters.pollCards' as const, value: 1 }];
    expect(await refusal(two.client.call('getOpening', { params }))).toBe('entry.claimedByOther');
    expect(await refusal(two.client.call('claimEntry', { params, body: {} }))).toBe('entry.claimedByOther');
    expect(await refusal(two.client.call('saveDraft', { params, body: { revision: 0, keyings } }))).toBe(
      'entry.notYours',
    );
    const body = finalisationOf(form, { sheet: emptySheet, revision: 0 });
    const finish = two.client.call('finaliseEntry', { params, body });
    expect(await refusal(finish)).toBe('entry.notYours');
    expect(await refusal(two.client.call('discardDraft', { params, body: { revision: 0 } }))).toBe('entry.notYours');
  });

  it('is kept while the session is paused, and cannot be added to', async () => {
    const begun = await claim(one);
    const save = (step: number, value: number) => {
      const keyings = [{ field: 'voters.pollCards' as const, value }];
      return one.client.call('saveDraft', { params, body: { revision: begun + step, keyings } });
    };
    unwrap(await save(0, 411));
    const step = (name: 'pause' | 'resume') =>
      coordinator.client.call('stepSession', { params: { election: ps }, body: { step: name } });
    expect(unwrap(await step('pause')).status).toBe('paused');
    expect(await refusal(save(1, 412))).toBe('entry.sessionPaused');
    unwrap(await step('resume'));
    expect(unwrap(await save(1, 412)).revision).toBe(begun + 2);
  });

  it('for an entry that was reset never gets into the next one', async () => {
    const first = await claim(one);
    const save = (revision: number, value: number) =>
      one.client.call('saveDraft', { params, body: { revision, keyings: [{ field: 'voters.pollCards', value }] } });
    unwrap(await save(first, 411));
    unwrap(await resolve(coordinator.client, params, { kind: 'reset' }));
    world.advance(1000);
    const second = await claim(one);
    unwrap(await save(second, 500));
    expect(await refusal(save(first + 1, 999))).toBe('entry.staleRevision');
  });

  it('and finished, sent again because the reply was lost, is finished once and says so', async () => {
    const paper = paperOf(ps, station);
    const keyings = [...keyingsOf(form, paper)];
    const saved = await one.client.call('saveDraft', { params, body: { revision: await claim(one), keyings } });
    const { stations } = unwrap(await one.client.call('getElection', { params }));
    const facts = stations.find(({ number }) => number === station);
    const body = finalisationOf(form, { sheet: paper, revision: unwrap(saved).revision }, facts);
    const answers = await Promise.all([1, 2, 3].map(() => one.client.call('finaliseEntry', { params, body })));
    expect(answers.map((answer) => unwrap(answer).outcome)).toEqual(Array(3).fill('firstFinalised'));
  });

  it('on a form of the other election does not fit', async () => {
    unwrap(await one.client.call('claimEntry', { params: { election: ab, station }, body: {} }));
    const psOnly = form.fields.filter((field) => field.startsWith('votes.lists.')).at(-1) ?? 'votes.total';
    const body = { revision: 0, keyings: [{ field: psOnly, value: 3 }] };
    const saved = await one.client.call('saveDraft', { params: { election: ab, station }, body });
    expect(saved.ok ? '' : (saved.error as { code?: string }).code).toBe('entry.fieldNotOnForm');
  });
});

describe('a login', () => {
  it('ends after thirty minutes without a sign, and nothing that was saved is lost', async () => {
    unwrap(await one.client.call('claimEntry', { params, body: {} }));
    world.advance(31 * 60 * 1000);
    expect((await one.send('GET', '/api/my-drafts')).status).toBe(401);
    const again = await hall.logIn('invoerder1');
    expect(unwrap(await again.client.call('listMyDrafts'))).toHaveLength(1);
  });

  it('elsewhere ends the earlier one', async () => {
    await hall.logIn('invoerder1');
    expect((await one.send('GET', '/api/logins/current')).status).toBe(401);
  });

  it('with a wrong password says no more than that, whether the name exists or not', async () => {
    const answers = await Promise.all(
      ['invoerder1', 'niemand'].map(async (username) => {
        const reply = await hall.visitor().send('POST', '/api/logins', { username, password: 'verkeerd-verkeerd' });
        return { status: reply.status, body: await reply.json() };
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'access.wrongPassword' } });
  });
});

it('a whole practice day: every total is explained by its stations, the log holds, and replaying it gives the same state', async () => {
  for (const election of [ps, ab])
    for (const number of stationNumbers(election)) {
      await enter(one.client, election, number, paperOf(election, number));
      expect(await enter(two.client, election, number, paperOf(election, number))).toBe('definitive');
    }
  for (const election of [ps, ab]) {
    const own = await formOf(coordinator.client, election);
    const papers = stationNumbers(election).map((number) => ({ station: number, sheet: paperOf(election, number) }));
    const { totals, open } = unwrap(await coordinator.client.call('getTotals', { params: { election } }));
    expect(open).toBe(0);
    expect(totals).toEqual(consolidate(own, papers));
    for (const field of ['voters.total', 'votes.total', 'lists.1.candidates.1'] as const) {
      const why = unwrap(await coordinator.client.call('explainTotal', { params: { election, field } }));
      expect(why.total).toBe(totals.counts[field]);
      expect(why.contributions.map(({ station: number, value }) => ({ station: number, value }))).toEqual(
        explain(own, field, papers).map(({ station: number, value }) => ({ station: number, value })),
      );
      expect(why.contributions.every(({ first, second }) => first.typist.number !== second.typist.number)).toBe(true);
    }
    const finished = await finishSession(coordinator.client, election);
    expect(unwrap(finished).status).toBe('completed');
    const late = one.client.call('claimEntry', { params: { election, station }, body: {} });
    expect(await refusal(late)).toBe('entry.sessionCompleted');
  }
  const store = hall.application.workplace.opened?.store;
  expect(await store?.checkLedger()).toMatchObject({ ok: true });
  const { stored, rebuilt } = (await store?.replay()) ?? { stored: {}, rebuilt: undefined };
  expect(rebuilt).toEqual(stored);
});

it('finishing a session names how many stations are open', async () => {
  const result = await finishSession(coordinator.client, ps);
  expect(result.ok ? undefined : result.error).toMatchObject({
    code: 'session.entriesOpen',
    params: { open: stationNumbers(ps).length },
  });
});

it('the overview tells of every station who is typing, what was found and what differs', async () => {
  const paper = paperOf(ps, station);
  unwrap(await one.client.call('claimEntry', { params, body: {} }));
  const rows = async () => unwrap(await coordinator.client.call('getOverview', { params: { election: ps } })).rows;
  expect((await rows())[0]).toMatchObject({
    status: 'firstInProgress',
    typing: { typist: { name: 'Oefeninvoerder 1' } },
  });
  await enter(one.client, ps, station, paper);
  const slip = misread(paper, form, chanceOf('another slip'));
  await enter(two.client, ps, station, slip);
  expect((await rows())[0]).toMatchObject({ status: 'secondInProgress', differences: 0 });
  await enter(two.client, ps, station, slip);
  const [row] = await rows();
  expect(row).toMatchObject({ status: 'different', firstTypist: { number: 3 }, secondTypist: { number: 4 } });
  expect(row?.differences).toBe(differingRows(form, paper, slip).length);
});
