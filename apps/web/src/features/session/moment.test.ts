import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDetails, typedFrom } from './moment.ts';

describe('parseDetails', () => {
  it('tells everything that is wrong at once', () => {
    const parsed = parseDetails({ location: ' ', date: 'x', time: '' });
    expect(parsed.ok ? [] : [...parsed.wrong]).toEqual(['location', 'date', 'time']);
  });

  it('gives back what was shown', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const details = { location: 'Stadhuis', startsAt: date.toISOString().slice(0, 16) };
        expect(parseDetails(typedFrom(details))).toEqual({ ok: true, details });
      }),
    );
  });
});
