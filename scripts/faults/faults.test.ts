// `npm run faults` in small: a few kills, and every other trial.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTemplate, type Template } from './day.ts';
import { pullPlugs } from './kills.ts';
import { trialOf } from './table.ts';
import { linesOf } from './trial.ts';
import { otherTrials } from './trials.ts';

const patience = 240_000;
let template: Template;
beforeAll(async () => {
  template = await makeTemplate(20);
}, patience);
afterAll(() => template.remove());

it('nothing that was acknowledged is lost when the plug is pulled', { timeout: patience }, async () => {
  const report = await pullPlugs(template, { kills: 5, seed: 'steekproef', work: [300, 900] });
  const told = trialOf(report);
  expect(told.wrong, linesOf(told)).toEqual([]);
  expect(report.starts).toHaveLength(5);
  expect(report.acknowledged).toBeGreaterThan(50);
});

for (const trial of otherTrials)
  it(trial.name, { timeout: patience }, async ({ skip }) => {
    const told = await trial(template);
    if (told.skipped !== undefined) skip(told.skipped);
    expect(told.wrong, linesOf(told)).toEqual([]);
  });
