import type { CallError } from '@telstaat/contract';
import { describe, expect, it } from 'vitest';
import { secondsLeft, waitIn } from './waiting.ts';

const refusal = (code: 'access.wait' | 'access.wrongPassword', params: Record<string, number>): CallError => ({
  kind: 'refusal',
  title: '',
  status: 409,
  detail: '',
  code,
  params,
});

describe('waitIn', () => {
  it.each<readonly [string, CallError, number | undefined]>([
    ['the server asks to wait', refusal('access.wait', { seconds: 20 }), 20],
    ['another refusal', refusal('access.wrongPassword', {}), undefined],
    ['nothing to wait for', refusal('access.wait', { seconds: 0 }), undefined],
    ['no connection', { kind: 'unreachable' }, undefined],
  ])('%s', (_, error, expected) => expect(waitIn(error)).toBe(expected));
});

it.each([
  [5, 0, 5],
  [5, 1, 5],
  [5, 1000, 4],
  [5, 4999, 1],
  [5, 5000, 0],
  [5, 99_999, 0],
])('of %i seconds, after %i ms: %i', (seconds, after, expected) => {
  expect(secondsLeft(seconds, 7000, 7000 + after)).toBe(expected);
});
