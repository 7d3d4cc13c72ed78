// Made-up names: of candidates, lists and polling stations. Surnames are put together from parts, so nobody is meant by them.
import type { Candidate, Gender } from '@telstaat/core';
import { happens, pick, type Chance } from './chance.ts';

const firstNames: Readonly<Record<'female' | 'male', readonly string[]>> = {
  female: [
    'Anna', 'Aylin', 'Beatrijs', 'Carlijn', 'Doutzen', 'Eline', 'Esra', 'Femke', 'Fenna', 'Geertje', 'Hanneke', 'Ilse', 'Iris', 'Jitske',
    'Karin', 'Lotte', 'Maaike', 'Mirthe', 'Nadia', 'Noëlle', 'Odile', 'Petra', 'Renske', 'Rianne', 'Saskia', 'Tineke', 'Ursula', 'Vera',
    'Wietske', 'Yara', 'Zoë',
  ],
  male: [
    'Abel', 'Bart', 'Bram', 'Cas', 'Daan', 'Emre', 'Evert', 'Floris', 'Frans', 'Gijs', 'Hendrik', 'Hidde', 'Ids', 'Jasper', 'Jelle',
    'Joost', 'Karel', 'Lars', 'Maarten', 'Mehmet', 'Niels', 'Otto', 'Pieter', 'Quinten', 'Rutger', 'Sjoerd', 'Thijs', 'Umut', 'Wessel',
    'Youssef', 'Zeger',
  ],
}; // prettier-ignore

const stems = [
  'Akker', 'Beuken', 'Boter', 'Dijk', 'Donker', 'Eiken', 'Elzen', 'Gaarde', 'Gouden', 'Haver', 'Heide', 'Hooi', 'Kalver', 'Klaver',
  'Koren', 'Laar', 'Linden', 'Meren', 'Molen', 'Nevel', 'Olmen', 'Polder', 'Riet', 'Rogge', 'Schapen', 'Sterren', 'Tarwe', 'Tulpen',
  'Varen', 'Veen', 'Vlier', 'Vogel', 'Water', 'Weide', 'Wilgen', 'Winter', 'Zomer', 'Zilver',
]; // prettier-ignore
const endings = [
  'berg', 'boom', 'bos', 'brink', 'broek', 'camp', 'dal', 'donk', 'eind', 'hof', 'horst', 'huis', 'kamp', 'laan', 'lo', 'man', 'mans',
  'meer', 'pad', 'stra', 'sluis', 'tak', 'veld', 'voort', 'wijk', 'woud', 'zicht',
]; // prettier-ignore
const prefixes = ['van', 'van der', 'van den', 'de', 'ter', "van 't"];

/** A made-up candidate. Initials always; a first name, a prefix and a gender mostly as often as on real lists. */
export function makeCandidate(chance: Chance, number: number): Candidate {
  const gender: Gender = happens(chance, 0.03) ? 'other' : pick(chance, ['female', 'male']);
  const firstName = pick(chance, firstNames[gender === 'other' ? pick(chance, ['female', 'male'] as const) : gender]);
  const middle = happens(chance, 0.5) ? `${letter(chance)}.` : '';
  return {
    number,
    initials: `${firstName.charAt(0)}.${middle}`,
    ...(happens(chance, 0.93) ? { firstName } : {}),
    ...(happens(chance, 0.25) ? { prefix: pick(chance, prefixes) } : {}),
    lastName: happens(chance, 0.06) ? `${surname(chance)}-${surname(chance)}` : surname(chance),
    gender,
  };
}

function surname(chance: Chance): string {
  return pick(chance, stems) + pick(chance, endings);
}

function letter(chance: Chance): string {
  return pick(chance, [...'ABCDEFGHJKLMNPRTW']);
}

/** Names of lists, in the order in which they get their numbers. Made up, and of every length. */
export const listNames = {
  PS: [
    'Partij voor Dijken en Wegen',
    'Lijst Voorwaarts',
    'Samen voor de Streek',
    'Groene Horizon',
    'Provinciebelang',
    'Ruimte en Rust',
    'Vereniging van Verenigde Dorpen, Buurtschappen en Steden van de Oefenprovincie',
    'Open Landschap',
    'Het Midden',
    'Ondernemend Platteland',
    'JONG',
    'Actief Ouder',
    'Fiets & Trein',
    'Nieuw Noaberschap',
    "'t Kan Beter",
    'Cultuur en Kennis',
    'Boeren en Buren',
    'Zuinig Bestuur',
    'Partij van de Oefening',
    'Naamloos',
  ],
  AB: [
    'Water Voorop',
    'Schoon en Droog',
    'Dijkbelangen',
    'Natuurlijk Peil',
    'Lijst Sloot & Plas',
    'Werken aan Water',
    'Betaalbaar Waterschap',
    'Water Natuur en Ruimte voor Later',
    'Gemaal!',
    'Ingelanden Samen',
    'De Nieuwe Waterlinie',
    'Naamloos',
  ],
} as const satisfies Record<'PS' | 'AB', readonly string[]>;

const buildings = [
  'Basisschool De', 'Buurthuis De', 'Dorpshuis De', 'Sporthal De', 'Wijkcentrum De', 'Woonzorgcentrum De', 'Bibliotheek De', 'Kerkzaal De',
]; // prettier-ignore
/** Words that go with De. */
const buildingEndings = [
  'berg', 'boom', 'brink', 'brug', 'hoek', 'hof', 'horst', 'kade', 'kamp', 'laan', 'linde', 'poort', 'sluis', 'tak', 'wijk', 'zaal',
]; // prettier-ignore
const streets = ['straat', 'laan', 'weg', 'plein', 'hof', 'pad'];

export interface Place {
  readonly name: string;
  readonly address: string;
  readonly postalCode: string;
}

/** A made-up building to vote in. The postal code is in the range of the municipality's code, which does not exist either. */
export function makePlace(chance: Chance, municipalityCode: string): Place {
  const name = `${pick(chance, buildings)} ${pick(chance, stems)}${pick(chance, buildingEndings)}`;
  const address = `${pick(chance, stems)}${pick(chance, streets)} ${1 + chance.below(240)}`;
  return { name, address, postalCode: `${municipalityCode} ${letter(chance)}${letter(chance)}` };
}
