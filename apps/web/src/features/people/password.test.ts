import { shortestPassword } from '@telstaat/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFrom, makePassword } from './password.ts';

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('makePassword', () => {
  it('always is four syllables and long enough', () => {
    fc.assert(
      fc.property(fc.infiniteStream(uint32), (stream) => {
        const password = makePassword(drawFrom(() => stream.next().value as number));
        expect(password).toMatch(/^[a-z]{3,6}(-[a-z]{3,6}){3}$/);
        expect(password.length).toBeGreaterThanOrEqual(shortestPassword);
      }),
    );
  });

  it('draws a rude syllable again', () => {
    // k, u, t: then m, a, n and so on.
    const values = [12, 4, 8, 16, 0, 4];
    let at = 0;
    const password = makePassword(() => values[at++ < 6 ? at - 1 : ((at - 1) % 3) + 3] ?? 0);
    expect(password).toBe('man-man-man-man');
  });
});

describe('drawFrom', () => {
  it('refuses the incomplete last round', () => {
    const values = [2 ** 32 - 1, 5];
    const draw = drawFrom(() => values.shift() ?? 0);
    expect(draw(3)).toBe(5 % 3);
  });

  it('stays below', () => {
    fc.assert(
      fc.property(uint32, fc.integer({ min: 1, max: 1000 }), (value, below) => {
        // The second number is always taken.
        const values = [value, 0];
        expect(drawFrom(() => values.shift() ?? 0)(below)).toBeLessThan(below);
      }),
    );
  });
});
