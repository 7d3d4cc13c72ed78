// Whether a weakness is known in something that ships: asks the registry, where it answers. A machine without it is no reason to fail.
import { z } from 'zod';
import { pnpmEnvironment } from '../bootstrap/environment.mjs';
import { findPnpm } from '../bootstrap/toolchain.mjs';
import { failedOnce, passedOnce, skippedOnce, type Outcome } from '../test/outcome.ts';
import { runChild } from './child.ts';

const advisorySchema = z.looseObject({
  module_name: z.string(),
  severity: z.string(),
  title: z.string(),
  vulnerable_versions: z.string(),
});
const answerSchema = z.looseObject({ advisories: z.record(z.string(), advisorySchema) });

/** A weakness of these kinds stops us; others are for the next update of packages. */
const stopping = ['high', 'critical'];

/** What `pnpm audit --json` said, as an outcome. */
export function readAdvisories(output: string): Outcome {
  const answer = answerSchema.safeParse(parsed(output));
  if (!answer.success)
    return skippedOnce({ name: 'known weaknesses of packages', reason: 'the registry does not tell advisories here' });
  const found = Object.values(answer.data.advisories).filter(({ severity }) => stopping.includes(severity));
  const lines = found.map((item) => `${item.severity}: ${item.module_name} ${item.vulnerable_versions}: ${item.title}`);
  return lines.length === 0 ? passedOnce : failedOnce(lines.join('\n'));
}

export async function checkAdvisories(): Promise<Outcome> {
  const { output } = await runChild({
    command: process.execPath,
    args: [findPnpm(process.execPath), 'audit', '--prod', '--json'],
    environment: pnpmEnvironment(process.env),
    timeoutSeconds: 60,
  });
  return readAdvisories(output);
}

function parsed(output: string): unknown {
  const start = output.indexOf('{');
  try {
    return JSON.parse(output.slice(start));
  } catch {
    return undefined;
  }
}
