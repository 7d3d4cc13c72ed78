// Hundreds of random walks of people around a station, over HTTP and in memory at once; one that differs is named by its seed.
import { entryWalks } from '@telstaat/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWalkingHall, walkOverHttp, type WalkingHall } from './testing/walking.ts';

let here: WalkingHall;
beforeAll(async () => {
  here = await openWalkingHall();
});
afterAll(() => here.hall.close());

test('three hundred walks', async () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const [steps = []] = fc.sample(entryWalks, { numRuns: 1, seed });
    await walkOverHttp(here, steps, seed).catch((fault: unknown) => {
      throw new Error(`Seed ${seed}: ${fault instanceof Error ? fault.message : String(fault)}`);
    });
  }
  const store = here.hall.application.workplace.opened?.store;
  const { stored, rebuilt } = (await store?.replay()) ?? { stored: {}, rebuilt: undefined };
  expect(rebuilt).toEqual(stored);
});
