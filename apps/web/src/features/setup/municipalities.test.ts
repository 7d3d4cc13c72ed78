import { describe, expect, it } from 'vitest';
import { findMunicipalities, groupByDistrict, meantMunicipality } from './municipalities.ts';

const all = [
  { code: '0307', name: 'Amersfoort', district: 'I Utrecht' },
  { code: '1900', name: 'Súdwest-Fryslân', district: 'II Sneek' },
  { code: '0518', name: "'s-Gravenhage", district: 'I Utrecht' },
  { code: '0200', name: 'Nieuw-Amersfoort' },
];
const names = (text: string) => findMunicipalities(all, text).map(({ name }) => name);

describe('findMunicipalities', () => {
  it.each([
    ['', all.map(({ name }) => name)],
    ['amers', ['Amersfoort', 'Nieuw-Amersfoort']],
    ['sudwest', ['Súdwest-Fryslân']],
    ['s-graven', ["'s-Gravenhage"]],
    ['0518', ["'s-Gravenhage"]],
    ['xyz', []],
  ])('"%s"', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('meantMunicipality', () => {
  it.each([
    ['graven', "'s-Gravenhage"],
    ['amersf', 'Amersfoort'],
    ['amersfoort', 'Amersfoort'],
    ['', undefined],
    ['oo', undefined],
  ])('"%s" means %s', (text, name) => {
    expect(meantMunicipality(findMunicipalities(all, text), text)?.name).toBe(name);
  });
});

describe('groupByDistrict', () => {
  it('keeps the order in which districts occur, sorts by name, and loses nobody', () => {
    const groups = groupByDistrict(all);
    expect(groups.map(({ district }) => district)).toEqual(['I Utrecht', 'II Sneek', undefined]);
    expect(groups[0]?.municipalities.map(({ name }) => name)).toEqual(["'s-Gravenhage", 'Amersfoort']);
    expect(groups.flatMap(({ municipalities }) => municipalities)).toHaveLength(all.length);
  });
});
