// File names as the other bodies expect them, and safe whatever a municipality is called.
import type { ElectionId, Instant } from '@telstaat/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as names from './file-names.ts';

const utrecht = {
  id: 'PS2027_Utrecht' as ElectionId,
  category: 'PS',
  municipality: { code: '0307', name: 'Amersfoort' },
} as const;
const createdAt = '2027-03-18T20:45:07.123Z' as Instant;

test('names of a province', () => {
  expect(names.countFileName(utrecht)).toBe('Telling_PS2027_Utrecht_gemeente_Amersfoort.eml.xml');
  expect(names.countZipName(utrecht)).toBe('Telling_PS2027_Utrecht_gemeente_Amersfoort.zip');
  expect(names.osv43FileName(utrecht)).toBe('osv4-3_telling_ps2027_gemeente_amersfoort.csv');
  expect(names.pollingStationsFileName(utrecht)).toBe('Stembureaus_PS2027_Utrecht_Amersfoort.eml.xml');
  expect(names.longCsvFileName(utrecht)).toBe('telling-lang_ps2027_utrecht_gemeente_amersfoort.csv');
  expect(names.definitionFileName(utrecht)).toBe('Verkiezingsdefinitie_PS2027_Utrecht.eml.xml');
  expect(names.candidateListsFileName(utrecht, { id: 'geen' })).toBe('Kandidatenlijsten_PS2027_Utrecht.eml.xml');
  expect(names.candidateListsFileName(utrecht, { id: '1', name: "'s-Gravenhage" })).toBe(
    'Kandidatenlijsten_PS2027_Utrecht_s-Gravenhage.eml.xml',
  );
  expect(names.documentsZipName(utrecht, { session: 'first', createdAt })).toBe(
    'definitieve-documenten_ps2027_utrecht_gemeente_amersfoort-20270318-214507.zip',
  );
  expect(names.publicationZipName(utrecht, { createdAt })).toBe(
    'publicatie_ps2027_utrecht_gemeente_amersfoort-20270318-214507.zip',
  );
  expect(names.definitionZipName(utrecht, { createdAt })).toBe(
    'verkiezingsgegevens_ps2027_utrecht_gemeente_amersfoort-20270318-214507.zip',
  );
  expect(names.papersZipName(utrecht, ['N 10-2'])).toBe('PS2027_Utrecht_gemeente_Amersfoort_n_10_2.zip');
  expect(names.papersZipName(utrecht, ['N 10-1', 'Na 14-1'])).toBe(
    'PS2027_Utrecht_gemeente_Amersfoort_formulieren.zip',
  );
  expect(names.documentsZipName(utrecht, { session: 'next', createdAt })).toMatch(
    /^correctie_ps2027_utrecht_gemeente_/,
  );
});

test('names keep hyphens, and water boards of one municipality do not collide', () => {
  const municipality = { code: '1680', name: 'Aa en Hunze' };
  const board = { id: 'AB2027_ValleienVeluwe' as ElectionId, category: 'AB', municipality } as const;
  expect(names.countFileName(board)).toBe('Telling_AB2027_ValleienVeluwe_gemeente_Aa_en_Hunze.eml.xml');
  expect(names.osv43FileName(board)).toBe('osv4-3_telling_ab2027_valleienveluwe_gemeente_aaenhunze.csv');
  expect(names.countFileName({ ...utrecht, municipality: { code: '1', name: 'Noardeast-Fryslân' } })).toContain(
    '_Noardeast-Fryslan.',
  );
});

test('a name is always one part of a path', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (id, name) => {
      const election = { id: id as ElectionId, category: 'PS', municipality: { code: '0307', name } } as const;
      for (const file of [
        names.countFileName(election),
        names.osv43FileName(election),
        names.longCsvFileName(election),
        names.pollingStationsFileName(election),
        names.documentsZipName(election, { session: 'first', createdAt }),
        names.publicationZipName(election, { createdAt }),
        names.definitionZipName(election, { createdAt }),
        names.papersZipName(election, [name]),
      ]) {
        expect(file).toMatch(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/);
        expect(file).not.toContain('..');
      }
    }),
  );
});
