// Runs stages two at a time and tells of each in the order of the list, whichever was ready first.
import { failedOnce, type Ran, type Stage } from './outcome.ts';

/** Resolves when every stage ran and was told of. */
export async function runSideBySide(stages: readonly Stage[], tell: (one: Ran) => void): Promise<void> {
  const all = stages.map((stage) => ({ stage, ...Promise.withResolvers<Ran>() }));
  const waiting = [...all];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      next.resolve(await runStage(next.stage));
  };
  const working = [work(), work()];
  for (const { promise } of all) tell(await promise);
  await Promise.all(working);
}

async function runStage({ name, run }: Stage): Promise<Ran> {
  const begin = performance.now();
  // A stage that breaks is a failure like any other: the stages after it still run.
  const outcome = await run().catch((error: unknown) => failedOnce(describeError(error)));
  return { name, outcome, seconds: (performance.now() - begin) / 1000 };
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
