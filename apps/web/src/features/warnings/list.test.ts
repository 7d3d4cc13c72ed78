import type { StationWarning } from '@telstaat/contract';
import type { Instant } from '@telstaat/core';
import { expect, it } from 'vitest';
import { filterWarnings } from './list.ts';

const warning = (number: number, isHandled: boolean): StationWarning => ({
  station: { number, name: `SB ${number}` },
  status: 'definitive',
  finding: { modelYear: 2027, code: 'W.201', severity: 'warning', section: 'votes', fields: [], figures: {} },
  explanations: [],
  ...(isHandled ? { handled: { by: { number: 2, name: 'Cor' }, at: '2027-03-18T12:00:00.000Z' as Instant } } : {}),
});
const warnings = [warning(1, false), warning(2, true), warning(2, false)];

it.each([
  [{ shown: 'open' }, [1, 2]],
  [{ shown: 'handled' }, [2]],
  [{ shown: 'all' }, [1, 2, 2]],
  [{ shown: 'all', station: 2 }, [2, 2]],
  [{ shown: 'open', station: 3 }, []],
] as const)('%o', (filter, stations) => {
  expect(filterWarnings(warnings, filter).map(({ station }) => station.number)).toEqual(stations);
});
