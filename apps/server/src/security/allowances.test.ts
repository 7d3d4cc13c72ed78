// What one address may ask: never more than so many at once and so many over time, whatever it does.
import { routes, type Route } from '@telstaat/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allowanceOf, Allowances, guesses, networkOf, uploads, works } from './allowances.ts';

const kind = { most: 3, every: 1000 };

describe('an allowance', () => {
  it('is never more than what comes back in time', () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 5000 }), who: fc.constantFrom('a', 'b') }));
    fc.assert(
      fc.property(steps, (taken) => {
        let now = 0;
        const allowances = new Allowances(kind, () => now);
        const given: Record<string, number> = { a: 0, b: 0 };
        for (const { wait, who } of taken) {
          now += wait;
          const seconds = allowances.take(who);
          if (seconds === undefined) given[who] = (given[who] ?? 0) + 1;
          else expect(seconds).toBe(1);
        }
        for (const count of Object.values(given))
          expect(count).toBeLessThanOrEqual(kind.most + now / kind.every + 1e-6);
      }),
    );
  });

  it('is there again after the seconds it told', () => {
    let now = 0;
    const slow = new Allowances({ most: 1, every: 20_000 }, () => now);
    expect(slow.take('a')).toBeUndefined();
    expect(slow.take('a')).toBe(20);
    now += 19_999;
    expect(slow.take('a')).toBe(1);
    now += 1;
    expect(slow.take('a')).toBeUndefined();
  });

  it('given back is never more than it was', () => {
    const allowances = new Allowances(kind, () => 0);
    for (let time = 0; time < 10; time += 1) allowances.giveBack('a');
    expect([1, 2, 3, 4].map(() => allowances.take('a'))).toEqual([undefined, undefined, undefined, 1]);
  });

  it('is kept of a limited number of addresses: a stranger waits when all are busy, and who is known goes on', () => {
    let now = 0;
    const allowances = new Allowances(kind, () => now);
    for (let address = 0; address < 10_000; address += 1) allowances.take(`10.0.${address >> 8}.${address & 255}`);
    expect(allowances.take('192.168.1.1')).toBe(1);
    expect(allowances.take('10.0.0.1')).toBeUndefined();
    now += 2 * kind.every;
    expect(allowances.take('192.168.1.1')).toBeUndefined();
  });
});

it.each([
  ['192.168.1.7', '192.168.1.7'],
  ['::ffff:192.168.1.7', '192.168.1.7'],
  ['::1', '0:0:0:0'],
  ['fe80::1c2:3%eth0', 'fe80:0:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
])('%s is of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it('is taken by what changes or makes something without a login, and by nothing else', () => {
  const route = (overrides: Partial<Route>): Route => ({
    ...{ method: 'POST', path: '/api/x', access: 'public', summary: '', reply: z.strictObject({}) },
    ...overrides,
  });
  expect(allowanceOf(route({}))).toBe(guesses);
  expect(allowanceOf(route({ carriesFiles: true }))).toBe(uploads);
  expect(allowanceOf(route({ method: 'GET' }))).toBeUndefined();
  expect(allowanceOf(route({ method: 'GET', makes: true }))).toBe(works);
  expect(allowanceOf(route({ access: ['typist'] }))).toBeUndefined();
});

it.each(['getVerificationPaper', 'compareVerifications', 'giveDefinition', 'giveKey'] as const)('%s costs', (name) => {
  expect(allowanceOf(routes[name])).toBe(works);
});
