// `npm test`: every check and every test, in order; nothing stops early, so one run shows all that is wrong.
//   npm test -- --only types,lint     only these stages
//   npm test -- packages/core         only test files whose path holds this (and no other stage than the tests)
//   npm run test:long                 also the long walks
import { parseArgs } from 'node:util';
import { addOutcomes, closingLine, exitCode, failedOnce, skippedLines, stageLine, type Outcome } from './outcome.ts';
import { prepareMachine } from './machine-tools.ts';
import { listStages } from './stages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, only: { type: 'string' } },
});

const all = listStages({ filters: positionals, length: values.long ? 'long' : 'usual' });
const only = values.only?.split(',') ?? (positionals.length > 0 ? ['tests', 'web build', 'browser'] : undefined);
const stages = only === undefined ? all : all.filter((stage) => only.includes(stage.name));
const unknown = only?.filter((name) => !all.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(`no such stage: ${unknown.join(', ')}; choose from ${all.map(({ name }) => name).join(', ')}\n`);
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const needsTools = stages.some((stage) => stage.name === 'tests' || stage.name === 'browser');
const note = needsTools ? await prepareMachine() : '';
if (note !== '') process.stdout.write(`${note}\n`);

const outcomes: Outcome[] = unknown.length > 0 ? [failedOnce('')] : [];
for (const stage of stages) {
  const begin = performance.now();
  // A stage that breaks is a failure like any other: the stages after it still run.
  const outcome = await stage.run().catch((error: unknown) => failedOnce(describeError(error)));
  process.stdout.write(`${stageLine(stage.name, outcome, (performance.now() - begin) / 1000)}\n`);
  if (outcome.output !== '') process.stdout.write(`${outcome.output.trimEnd()}\n\n`);
  outcomes.push(outcome);
}

const sum = addOutcomes(outcomes);
for (const line of skippedLines(sum.skipped)) process.stdout.write(`${line}\n`);
process.stdout.write(`${closingLine(sum)}\n`);
process.exitCode = exitCode(sum);
