// Some random walks of people around a station, over HTTP and in memory at once. Hundreds are in walk.long.test.ts.
import { entryWalks } from '@telstaat/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWalkingHall, walkOverHttp, type WalkingHall } from './testing/walking.ts';

let here: WalkingHall;
beforeAll(async () => {
  here = await openWalkingHall();
});
afterAll(() => here.hall.close());

test('over HTTP the same is decided, refused and stored as in memory, with the clock set back now and then', async () => {
  for (const [index, steps] of fc.sample(entryWalks, { numRuns: 6, seed: 2027 }).entries())
    await walkOverHttp(here, steps, index + 1);
  const store = here.hall.application.workplace.opened?.store;
  expect(await store?.checkLedger()).toMatchObject({ ok: true });
  const { stored, rebuilt } = (await store?.replay()) ?? { stored: {}, rebuilt: undefined };
  expect(rebuilt).toEqual(stored);
});
