// `npm run faults`: what a counting hall does to a laptop, done to it on purpose; prints what was counted and keeps it in .telstaat/faults.json.
//   npm run faults -- --kills 300 --seed stekker
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { workDirectory } from '../checks/child.ts';
import { pullPlugs, type KillReport } from './kills.ts';
import { isRight, tableOf } from './table.ts';

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

function keep(report: KillReport): void {
  const [load] = loadavg();
  const written = { machine, begun, told: new Date().toISOString(), load, report };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(written, undefined, 2)}\n`);
  process.stderr.write(
    `${report.kills} kills, ${report.acknowledged} acknowledged, ${report.lost.length} lost, ${report.brokenChains} broken, ${report.differing.length} differing\n`,
  );
}

const report = await pullPlugs({ kills: Number(values.kills), seed: values.seed, work: [300, 1800], typists: 20, onKill: keep }); // prettier-ignore
process.stdout.write(`${JSON.stringify(machine)}\n${tableOf(report)}`);
process.exitCode = isRight(report) ? 0 : 1;
