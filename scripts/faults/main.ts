// `npm run faults`: what a counting hall does to a laptop, done to it on purpose; prints what was counted and keeps it in .telstaat/faults.json.
//   npm run faults -- --kills 300 --seed stekker
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workDirectory } from '../checks/child.ts';
import { makeTemplate } from './day.ts';
import { pullPlugs, type KillReport } from './kills.ts';
import { trialOf } from './table.ts';
import { linesOf, type Trial } from './trial.ts';
import { otherTrials } from './trials.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '300' },
    seed: { type: 'string', default: 'stekker' },
    out: { type: 'string', default: join(workDirectory, 'faults.json') },
  },
});

const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model.trim() || 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
};
const begun = new Date().toISOString();
/** How busy the machine was, by the end of each kill: others may be at work on it. */
const loads: number[] = [];
const trials: Trial[] = [];
let killed: KillReport | undefined;

/** Also half-way, so that a run that is broken off has told what it found. */
function keep(): void {
  mkdirSync(dirname(values.out), { recursive: true });
  const written = { machine, begun, told: new Date().toISOString(), loads, trials, kills: killed };
  writeFileSync(values.out, `${JSON.stringify(written, undefined, 2)}\n`);
}

function tell(trial: Trial): void {
  trials.push(trial);
  process.stdout.write(linesOf(trial));
  keep();
}

function onKill(report: KillReport): void {
  killed = report;
  loads.push(loadavg()[0] ?? 0);
  keep();
  const { kills, acknowledged, lost } = report;
  process.stderr.write(`  … ${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost\n`);
}

process.stdout.write(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node ${machine.node}\n`,
);
const template = await makeTemplate(20);
try {
  for (const trial of otherTrials) tell(await trial(template));
  tell(
    trialOf(await pullPlugs(template, { kills: Number(values.kills), seed: values.seed, work: [300, 1800], onKill })),
  );
} finally {
  template.remove();
}
process.exitCode = trials.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
