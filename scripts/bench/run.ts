// `npm run bench`: runs the benchmarks of this folder one after another, prints a table and keeps the numbers in
// .telstaat/bench.json. `npm run bench -- words` runs only those whose file name holds one of the words.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workDirectory } from '../checks/child.ts';
import type { Benchmark, Measurement, Skipped } from './measurement.ts';

const folder = import.meta.dirname;
const words = process.argv.slice(2);

const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model.trim() || 'unknown',
  cores: availableParallelism(),
  memoryGiB: Math.round(totalmem() / 2 ** 30),
};

type Result = {
  readonly benchmark: string;
  readonly aim: string;
  readonly measurements: readonly Measurement[] | Skipped;
};

function formatRow(cells: readonly string[]): string {
  const [name = '', ...numbers] = cells;
  return `${name.padEnd(52)} ${numbers.map((cell) => cell.padStart(12)).join(' ')}\n`;
}

function formatNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function printMeasurement(one: Measurement): void {
  const aim =
    one.aim === undefined ? '' : `${one[one.aimAt] <= one.aim ? 'ok' : 'SLOW'} ${one.aimAt} < ${one.aim} ${one.unit}`;
  const numbers = [one.median, one.p99].map((value) => `${formatNumber(value)} ${one.unit}`);
  process.stdout.write(formatRow([`  ${one.name}`, String(one.count), ...numbers, aim]));
}

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();

process.stdout.write(
  `${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.platform}, Node ${machine.node}\n`,
);
process.stdout.write(formatRow(['', 'times', 'median', 'p99', 'aim']));
const results: Result[] = [];
for (const file of files) {
  const benchmark = (await import(pathToFileURL(join(folder, file)).href)) as Benchmark;
  process.stdout.write(`${benchmark.name}: ${benchmark.aim}\n`);
  const measurements = await benchmark.run();
  if ('skip' in measurements) process.stdout.write(`  skipped: ${measurements.skip}\n`);
  else measurements.forEach(printMeasurement);
  results.push({ benchmark: benchmark.name, aim: benchmark.aim, measurements });
}

const report = join(workDirectory, 'bench.json');
mkdirSync(dirname(report), { recursive: true });
writeFileSync(report, `${JSON.stringify({ machine, results }, undefined, 2)}\n`);
process.exitCode = results.length > 0 ? 0 : 1;
