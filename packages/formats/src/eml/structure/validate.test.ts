// The validator tells everything at once, each with place and in words; and it is silent about what is right.
import { say } from '@telstaat/core';
import { complaintKinds } from '@telstaat/core';
import { expect, test } from 'vitest';
import { placeFinder } from '../../xml/places.ts';
import { readXml } from '../../xml/read-xml.ts';
import { encodeUtf8 } from '../../xml/utf8.ts';
import {
  allowed,
  anyOrder,
  choice,
  element,
  holds,
  many,
  maybe,
  nothing,
  optional,
  required,
  says,
  sequence,
  type Shape,
} from './shape.ts';
import * as type from './simple-types.ts';
import { validate } from './validate.ts';

const shape: Shape = holds(
  sequence(
    anyOrder(element('A', says(type.date)), optional('B', nothing({ Code: required(type.oneOf('x', 'y')) }))),
    choice(element('C', says(type.count)), element('D', says(type.token))),
    maybe(element('E', says(type.token)), element('F', says(type.token))),
    many('G', holds(optional('H', says(type.token), { tolerated: 'eml.investigationsPlace' })), { max: 2 }),
  ),
  { Id: allowed(type.name) },
);

function complaintsOf(inside: string, attributes = ''): readonly string[] {
  const xml = readXml(encodeUtf8(`<EML xmlns="urn:oasis:names:tc:evs:schema:eml" ${attributes}>${inside}</EML>`));
  if (!xml.ok) throw new Error('not well-formed');
  const complaints = validate(xml.value.root, shape, { place: placeFinder(xml.value.text), severity: 'error' });
  return complaints.map((item) => `${item.line ?? 0} ${item.code} ${item.params['element'] ?? ''}`.trim());
}

const good = '<B Code="x"/><A>2027-03-17</A>\n<C>1</C>\n<E/><F/>\n<G/>';

test.each<[string, string, readonly string[]]>([
  ['all is right', good, []],
  ['the other choice, nothing optional', '<A>2027-03-17Z</A><D> x </D><G/><G/>', []],
  ['missing', good.replace('<C>1</C>', ''), ['3 eml.choiceMissing']],
  ['missing in any order', good.replace(/<A>.*<\/A>/, ''), ['2 eml.elementMissing A']],
  ['twice in any order', `<A>2027-01-01</A>${good}`, ['1 eml.elementUnexpected A']],
  ['half an optional pair', good.replace('<F/>', ''), ['4 eml.elementMissing F']],
  ['too many', `${good}<G/><G/>`, ['4 eml.elementUnexpected G']],
  ['an unknown element', good.replace('<E/>', '<Z/><E/>'), ['3 eml.elementUnexpected Z']],
  ['an element inside text', good.replace('<C>1</C>', '<C>1<X/></C>'), ['2 eml.elementUnexpected X']],
  ['text between elements', good.replace('<E/>', 'x<E/>'), ['1 eml.textUnexpected EML']],
  ['white space where nothing may be', good.replace('<B Code="x"/>', '<B Code="x"> </B>'), ['1 eml.textUnexpected B']],
  [
    'wrong values',
    good.replace('2027-03-17', '2027-02-29').replace('>1<', '>-1<'),
    ['1 eml.notDate A', '2 eml.notCount C'],
  ],
  [
    'a wrong attribute',
    good.replace('Code="x"', 'Code="z" Other=""'),
    ['1 eml.notOneOf B Code', '1 eml.attributeUnexpected B'],
  ],
  ['a missing attribute', good.replace(' Code="x"', ''), ['1 eml.attributeMissing B']],
  ['something tolerated', good.replace('<G/>', '<G><H/></G>'), ['4 eml.investigationsPlace']],
])('%s', (_, inside, expected) => {
  expect(complaintsOf(inside)).toEqual(expected);
});

test('hints about schemas may stand anywhere, other attributes of that kind may not', () => {
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  expect(complaintsOf(good, `${xsi} xsi:schemaLocation="a b"`)).toEqual([]);
  expect(complaintsOf(good, `${xsi} xsi:nil="true"`)).toEqual(['1 eml.attributeUnexpected EML']);
});

test('thousands of faults are not told one by one', () => {
  const complaints = complaintsOf(`${'<Z/><Y/>'.repeat(500)}${good}`);
  expect(complaints).toHaveLength(201);
  expect(complaints.at(-1)).toBe('0 eml.moreComplaints');
});

test('a complaint reads as a sentence', () => {
  const { text } = complaintKinds['eml.notOneOf'];
  const params = { element: 'B Code', value: 'z', values: 'x, y' };
  expect(say(text, 'nl', params)).toBe('B Code mag niet "z" zijn. Het moet een van deze zijn: x, y.');
});

test.each<[keyof typeof type, string, boolean]>([
  ['date', '2024-02-29', true],
  ['date', '2023-02-29', false],
  ['date', '2023-04-31', false],
  ['date', '2023-03-15+01:00', true],
  ['date', '0000-01-01', false],
  ['moment', '2023-03-15T10:00:00', true],
  ['moment', '2023-03-15T10:00:00.123+01:00', true],
  ['moment', '2023-03-15T25:00:00', false],
  ['moment', '2023-03-15', false],
  ['dateOrMoment', '2023-03-15', true],
  ['count', '0', true],
  ['count', '+7', true],
  ['count', '1234567890', false],
  ['count', '1.0', false],
  ['positive', '0', false],
  ['positiveOrEmpty', '', true],
  ['positiveOrEmpty', ' ', false],
  ['short', '-32768', true],
  ['short', '40000', false],
  ['yesNo', '1', true],
  ['yesNo', 'yes', false],
  ['name', 'a b', false],
  ['name', '0307::SB1', true],
])('%s: %j is %s', (name, text, right) => {
  const found = type[name];
  expect('accepts' in found && found.accepts(text)).toBe(right);
});
