// Three hundred kills, with what was counted printed.
import { expect, it } from 'vitest';
import { makeTemplate } from './day.ts';
import { pullPlugs } from './kills.ts';
import { trialOf } from './table.ts';
import { linesOf } from './trial.ts';

it('three hundred kills', { timeout: 3_600_000 }, async () => {
  const template = await makeTemplate(20);
  try {
    const report = await pullPlugs(template, { kills: 300, seed: 'stekker', work: [300, 1800] });
    const told = trialOf(report);
    process.stdout.write(linesOf(told));
    expect(told.wrong).toEqual([]);
    expect(report.starts).toHaveLength(300);
  } finally {
    template.remove();
  }
});
