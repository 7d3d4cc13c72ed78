import { describe, expect, it } from 'vitest';
import { readStationFile } from './station-files.ts';

describe('a file of polling stations', () => {
  it('is taken over without postal codes that are none, and says so', () => {
    const csv = 'nummer;naam;postcode\n1;Stadhuis;3811 AB\n2;Kerk;12\n';
    const read = readStationFile({ name: 'stembureaus.csv', bytes: new TextEncoder().encode(csv) });
    expect(read.stations).toEqual([
      { number: 1, name: 'Stadhuis', postalCode: '3811 AB' },
      { number: 2, name: 'Kerk' },
    ]);
    expect(read.complaints).toMatchObject([{ code: 'stations.postalCode', severity: 'warning', line: 3 }]);
  });
});
