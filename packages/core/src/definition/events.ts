// Setting up is an event with everything that was set up, so that the state can be rebuilt from the log alone.
import { z } from 'zod';
import type { ElectionId, Instant, Sha256 } from '../basics/brand.ts';
import type { EventOf } from '../basics/event.ts';
import type { Text } from '../basics/text.ts';
import { countedCategories, countedSubcategories, countingMethods, genders, type Election } from './election.ts';

const text = z.string();
const source = z.strictObject({
  name: text,
  sha256: z
    .custom<Sha256>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
    .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' }),
});

const candidateSchema = z.strictObject({
  number: z.int().positive(),
  initials: text.exactOptional(),
  firstName: text.exactOptional(),
  prefix: text.exactOptional(),
  lastName: text,
  gender: z.enum(genders).exactOptional(),
});

const listSchema = z.strictObject({
  number: z.int().positive(),
  name: text,
  candidates: z.array(candidateSchema).readonly(),
});

/** An election as set up, exactly. */
export const electionSchema = z.strictObject({
  id: z.custom<ElectionId>((value) => typeof value === 'string' && value !== '').meta({ type: 'string', minLength: 1 }),
  name: text,
  category: z.enum(countedCategories),
  subcategory: z.enum(countedSubcategories),
  domain: z.strictObject({ id: text.exactOptional(), name: text }),
  electionDate: z.iso.date(),
  nominationDate: z.iso.date().exactOptional(),
  seats: z.int().positive(),
  contest: z.strictObject({ id: text, name: text.exactOptional() }),
  municipality: z.strictObject({ code: z.string().regex(/^\d{4}$/), name: text }),
  lists: z.array(listSchema).readonly(),
  countingMethod: z.enum(countingMethods),
  modelYear: z.union([z.literal(2027), z.literal(2023)]),
  eligibleVoters: z.int().nonnegative(),
  mayDecide: z.boolean().exactOptional(),
  practice: z.boolean(),
  definition: source,
  candidates: source,
  createdAt: z
    .custom<Instant>((value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    .meta({ type: 'string', format: 'date-time' }),
}) satisfies z.ZodType<Election>;

export const electionEvents = {
  'election.created': {
    data: z.strictObject({ election: electionSchema }),
    text: { nl: 'Verkiezing ingericht: {name}', en: 'Election set up: {name}' },
  },
  'election.eligibleVotersSet': {
    data: z.strictObject({ eligibleVoters: z.int().nonnegative() }),
    text: { nl: 'Aantal kiesgerechtigden: {eligibleVoters}', en: 'Eligible voters: {eligibleVoters}' },
  },
  'election.decidingSet': {
    data: z.strictObject({ mayDecide: z.boolean() }),
    text: {
      nl: 'Mag de coördinator verschillen beslissen: {mayDecide}',
      en: 'May the coordinator decide differences: {mayDecide}',
    },
  },
} as const;
export type ElectionEvent = EventOf<typeof electionEvents>;

export const electionRefusals = {
  'election.exists': {
    nl: 'De verkiezing {id} is al ingericht.',
    en: 'The election {id} is set up already.',
  },
  'election.unknown': { nl: 'De verkiezing {id} is hier niet ingericht.', en: 'The election {id} is not set up here.' },
  'election.hashNotConfirmed': {
    nl: 'De getypte tekens van de digitale vingerafdruk van {file} kloppen niet. Kijk eerst of u goed typte. Blijft het fout, neem dan contact op met het centraal stembureau en ga niet verder.',
    en: 'The typed characters of the fingerprint of {file} are wrong. Check your typing first. If it stays wrong, contact the central electoral committee and do not go on.',
  },
  'election.votersFixed': {
    nl: 'Het aantal kiesgerechtigden kan alleen vóór het begin van de invoer worden gewijzigd.',
    en: 'The number of eligible voters can be changed only before entry starts.',
  },
  'election.decidingFixed': {
    nl: 'Of de coördinator mag beslissen, kan alleen vóór het begin van de invoer worden gewijzigd.',
    en: 'Whether the coordinator may decide can be changed only before entry starts.',
  },
  'election.otherDay': {
    nl: 'Deze verkiezing is op {date}; hier wordt de verkiezingsdag {day} geteld.',
    en: 'This election is on {date}; this is the count of election day {day}.',
  },
  'election.otherMunicipality': {
    nl: 'Dit is een telling van {municipality}; op deze verkiezingsdag telt hier {here}.',
    en: 'This is a count of {municipality}; {here} counts here on this election day.',
  },
  'election.noForm': {
    nl: 'Telling {countingMethod} met modellen {modelYear} kan deze versie nog niet.',
    en: 'This version cannot yet count {countingMethod} with models {modelYear}.',
  },
} as const satisfies Record<string, Text>;
