import { expect, it } from 'vitest';
import { Gate } from './gate.ts';

function closedDoor() {
  let open = (): void => {};
  const door = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { door, open };
}

it('who is alone waits for the others, and who comes meanwhile waits too', async () => {
  const gate = new Gate();
  const log: string[] = [];
  const busy = closedDoor();
  const first = gate.pass(async () => {
    await busy.door;
    log.push('first leaves');
  });
  const alone = gate.pass(() =>
    gate.alone(async () => {
      log.push('alone');
      await Promise.resolve();
      log.push('not alone any more');
    }),
  );
  await Promise.resolve();
  const late = gate.pass(async () => {
    await Promise.resolve();
    log.push('late');
  });
  expect(log).toEqual([]);
  busy.open();
  await Promise.all([first, alone, late]);
  expect(log).toEqual(['first leaves', 'alone', 'not alone any more', 'late']);
});

it('opens again when something went wrong inside', async () => {
  const gate = new Gate();
  await expect(gate.pass(() => gate.alone(() => Promise.reject(new Error('full'))))).rejects.toThrow('full');
  expect(await gate.pass(() => Promise.resolve('in'))).toBe('in');
});

it('two cannot be alone', async () => {
  const gate = new Gate();
  const both = gate.alone(() => gate.alone(() => Promise.resolve()));
  await expect(both).rejects.toThrow('alone already');
});
