// Two stages at a time, told in order, and none lost.
import { expect, test } from 'vitest';
import { passedOnce, type Ran, type Stage } from './outcome.ts';
import { runSideBySide } from './side-by-side.ts';

test('two run at a time, and each is told in the order of the list', async () => {
  const told: string[] = [];
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const stages = ['a', 'b', 'c'].map((name): Stage => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gates.set(name, resolve);
    return {
      name,
      run: async () => {
        begun.push(name);
        await promise;
        return passedOnce;
      },
    };
  });
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const running = runSideBySide(stages, ({ name }) => told.push(name));
  await turn();
  expect(begun).toEqual(['a', 'b']);
  gates.get('b')?.();
  await turn();
  expect({ begun, told }).toEqual({ begun: ['a', 'b', 'c'], told: [] });
  gates.get('a')?.();
  gates.get('c')?.();
  await running;
  expect(told).toEqual(['a', 'b', 'c']);
});

test('a stage that breaks fails, and the next one runs', async () => {
  const ran: Ran[] = [];
  const broken: Stage = { name: 'broken', run: () => Promise.reject(new Error('no disk')) };
  await runSideBySide([broken, { name: 'next', run: async () => passedOnce }], (one) => ran.push(one));
  expect(ran.map(({ name, outcome }) => [name, outcome.passed, outcome.failed])).toEqual([
    ['broken', 0, 1],
    ['next', 1, 0],
  ]);
  expect(ran[0]?.outcome.output).toContain('no disk');
});
