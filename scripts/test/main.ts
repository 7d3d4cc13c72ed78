// `npm test`: every check and every test; nothing stops early, so one run shows all that is wrong.
//   npm test -- --only types,lint     only these stages
//   npm test -- packages/core         only test files whose path holds this (and no other stage than the tests)
//   npm test -- --slow                also which test files took longest
//   npm run test:long                 also the long walks, and every property from a seed of the day
import { parseArgs } from 'node:util';
import {
  addOutcomes,
  closingLine,
  exitCode,
  failedOnce,
  skippedLines,
  stageLine,
  type Ran,
  type Stage,
} from './outcome.ts';
import { prepareMachine } from './machine-tools.ts';
import { runSideBySide } from './side-by-side.ts';
import { listStages } from './stages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    long: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});

const rows = listStages({ filters: positionals, length: values.long ? 'long' : 'usual', slow: values.slow });
const all = rows.flat();
const only = values.only?.split(',') ?? (positionals.length > 0 ? ['tests', 'web build', 'browser'] : undefined);
const isAsked = (stage: Stage): boolean => only?.includes(stage.name) ?? true;
const unknown = only?.filter((name) => !all.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(`no such stage: ${unknown.join(', ')}; choose from ${all.map(({ name }) => name).join(', ')}\n`);
}

const needsTools = all.some((stage) => isAsked(stage) && (stage.name === 'tests' || stage.name === 'browser'));
const note = needsTools ? await prepareMachine() : '';
if (note !== '') process.stdout.write(`${note}\n`);

const begin = performance.now();
const ran: Ran[] = [];
for (const row of rows) {
  const asked = row.filter(isAsked);
  // Everything of a row is told before the next begins, which writes on the terminal as it goes.
  await runSideBySide(asked, (one) => {
    ran.push(one);
    process.stdout.write(`${stageLine(one)}\n`);
    if (one.outcome.output !== '') process.stdout.write(`${one.outcome.output.trimEnd()}\n\n`);
  });
}

const sum = addOutcomes([...(unknown.length > 0 ? [failedOnce('')] : []), ...ran.map((one) => one.outcome)]);
for (const line of skippedLines(sum.skipped)) process.stdout.write(`${line}\n`);
// Again, together: between the first telling and here are pages of tests.
process.stdout.write(`\n${ran.map((one) => `${stageLine(one)}\n`).join('')}`);
process.stdout.write(`in ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
process.stdout.write(`${closingLine(sum)}\n`);
process.exitCode = exitCode(sum);
