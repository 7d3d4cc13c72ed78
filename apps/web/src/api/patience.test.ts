import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patienceFor, within } from './patience.ts';

it.each([
  [{ method: 'GET' }, 15_000],
  [{ method: 'PUT' }, 30_000],
  [{ method: 'POST' }, 30_000],
  [{ method: 'POST', mayTakeLong: true }, undefined],
  [{ method: 'GET', mayTakeLong: true }, undefined],
] as const)('%j may take %s ms', (request, milliseconds) => {
  expect(patienceFor(request)).toBe(milliseconds);
});

describe('within', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const never = (signal: AbortSignal | undefined) =>
    new Promise<string>((_, reject) => signal?.addEventListener('abort', () => reject(new Error('given up'))));

  it('gives up on what is never answered, not earlier', async () => {
    let came = 'nothing';
    const asked = within(1000, never).catch((error: unknown) => (came = String(error)));
    await vi.advanceTimersByTimeAsync(999);
    expect(came).toBe('nothing');
    await vi.advanceTimersByTimeAsync(1);
    await asked;
    expect(came).toBe('Error: given up');
  });

  it('hands on an answer and leaves no timer behind', async () => {
    expect(await within(1000, () => Promise.resolve('here'))).toBe('here');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for a long job as long as it takes', async () => {
    void within(undefined, never);
    expect(vi.getTimerCount()).toBe(0);
    expect(await within(undefined, (signal) => Promise.resolve(signal))).toBeUndefined();
  });
});
