// The trials of `npm run faults` other than pulling the plug, on one day.
import { skipWhen } from '@telstaat/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClockBack } from './clock.ts';
import { makeTemplate, type Template } from './day.ts';
import { fillDisk, forbidWriting, whyNoDiskTrials } from './disk.ts';
import { startTwice } from './slot.ts';
import { linesOf } from './trial.ts';

let template: Template;
beforeAll(async () => {
  template = await makeTemplate(2);
}, 120_000);
afterAll(() => template.remove());

it.each([startTwice, setClockBack])('%O', { timeout: 120_000 }, async (trial) => {
  const told = await trial(template);
  process.stderr.write(linesOf(told));
  expect(told.wrong).toEqual([]);
});

describe('the disk', () => {
  skipWhen(whyNoDiskTrials());
  it.each([fillDisk, forbidWriting])('%O', { timeout: 120_000 }, async (trial) => {
    const told = await trial(template);
    process.stderr.write(linesOf(told));
    expect(told.wrong).toEqual([]);
  });
});
