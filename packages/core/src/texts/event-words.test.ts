// The log in words: no code, brace or member without a name is left in what people read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventCatalogue, eventGroupIds, groupOf, typesOf, type EventType } from '../ledger/index.ts';
import { eventDetails, eventSentence } from './event-words.ts';
import { memberNames } from './member-names.ts';

interface Example {
  readonly type: EventType;
  readonly payload: { readonly data: object };
}
const examples = JSON.parse(
  readFileSync(join(repository, 'fixtures/ledger/event-examples.json'), 'utf8'),
) as readonly Example[];

test.each(examples.map(({ type, payload }) => ({ type, data: payload.data })))('$type is a sentence', (event) => {
  for (const language of ['nl', 'en'] as const) {
    const sentence = eventSentence(event, language);
    expect(sentence).toMatch(/^\p{Lu}/u);
    expect(sentence).not.toMatch(/[{}]|undefined|null|\[object/);
  }
});

test.each([
  ['entry.keyed', { entry: 2, revision: 7, keyings: [{}, {}] }, 'Invoer 2 bewaard (velden: 2)'],
  ['entry.finalised', { entry: 1, outcome: 'definitive', accepted: [] }, 'Invoer 1 afgerond: Klaar'],
  ['person.added', { number: 7, role: 'typist' }, 'Account 7 (Invoerder 07) (Invoerder) gemaakt'],
  ['person.loginFailed', { number: 0 }, 'Mislukte inlogpoging (account onbekende gebruikersnaam)'],
  ['station.changed', { station: { number: 1200, name: 'De Dam' } }, 'Stembureau 1200 (De Dam) gewijzigd'],
  ['stations.added', { origin: 'eml', stations: [{}, {}, {}] }, 'Stembureaus toegevoegd: 3 (uit een EML-bestand)'],
  ['session.detailsSet', { location: 'Sporthal', startsAt: '2027-03-18T09:00' }, 'Plaats en tijd van de zitting: Sporthal, 18-03-2027 09:00'],
  ['election.eligibleVotersSet', { eligibleVoters: 12_345 }, 'Aantal kiesgerechtigden: 12.345'],
  ['attempt.refused', { route: 'getPackage', code: 'access.roleNotAllowed' }, 'Geweigerd: Dit mag jouw rol niet. Gevraagd: getPackage'],
  ['of.tomorrow', { a: 1 }, 'of.tomorrow'],
] as const)('%s %j', (type, data, sentence) => {
  expect(eventSentence({ type, data }, 'nl', (number) => (number === 7 ? 'Invoerder 07' : undefined))).toBe(sentence);
}); // prettier-ignore

describe('details', () => {
  test('tell every value once, with the names of where it stands', () => {
    const data = { entry: 1, keyings: [{ field: 'votes.blank', value: null }] };
    const said = eventDetails(data, 10).map(({ path, names, value }) => [path, names.length, value]);
    expect(said).toEqual([
      ['entry', 1, '1'],
      ['keyings.0', 2, '–'],
    ]);
    expect(eventDetails(data, 2)[1]?.names[1]).toBe('votes.blank');
    expect(eventDetails(data, 1)).toHaveLength(1);
  });

  test('every member that an event can have has a name', () => {
    const named = Object.values(eventCatalogue).flatMap(({ data }) => [...membersOf(z.toJSONSchema(data, { unrepresentable: 'any' }))]);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(memberNames, name))).toEqual([]);
  }); // prettier-ignore
});

/** Names of members anywhere in a JSON schema. */
function* membersOf(schema: unknown): Iterable<string> {
  if (typeof schema !== 'object' || schema === null) return;
  if ('properties' in schema) yield* Object.keys(schema.properties as object);
  for (const part of Object.values(schema)) yield* membersOf(part);
}

test('every kind of event is in one group, and no group is empty of kinds that there are', () => {
  for (const type of Object.keys(eventCatalogue)) expect(groupOf(type), type).toBeDefined();
  expect(eventGroupIds.flatMap(typesOf).sort()).toEqual(Object.keys(eventCatalogue).sort());
});
