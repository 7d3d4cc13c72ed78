// The quick reader agrees with the full one on everything it accepts, and leaves the rest alone.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { XmlElement } from './element.ts';
import { readPlainXml } from './read-plain-xml.ts';
import { readAnyXml, xmlLimits } from './read-xml.ts';

const eml = 'urn:oasis:names:tc:evs:schema:eml';
const kr = 'http://www.kiesraad.nl/extensions';
const start = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const sample =
  `${start}<EML xmlns="${eml}" xmlns:kr="${kr}" Id="510b" SchemaVersion="5">\n  <kr:Date kr:Zone="local">2027-03-17</kr:Date>` +
  `<Name>Fiets &amp; Trein &lt;&quot;'s&apos;&gt;</Name><Empty></Empty><Empty/><x:a xmlns:x="urn:x" x:b="1" b="2"/></EML>\n`;

function quick(text: string): XmlElement | undefined {
  return readPlainXml(text, xmlLimits);
}

function full(text: string): XmlElement | undefined {
  const read = readAnyXml(text);
  return read.ok ? read.value.root : undefined;
}

test('reads what official files are made of', () => {
  expect(quick(sample)).toBeDefined();
  expect(quick(sample)).toEqual(full(sample));
});

const root = (inside: string): string => `<EML xmlns="${eml}">${inside}</EML>`;
test.each([
  ...[
    '<a>',
    '</a>',
    '<a></b>',
    '<a',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a b="1"c="2"/>',
    '<k:a/>',
    '<a k:b="1"/>',
  ],
  ...[
    '&',
    '&amp',
    '&who;',
    '&#10;',
    ']]>',
    '\u0000',
    '\u001f',
    '\ufffe',
    '\ud800',
    '\r\n',
    '<!-- c -->',
    '<?p i?>',
    '<![CDATA[c]]>',
  ],
  ...[
    "<a b='1'/>",
    '<a b="&amp;"/>',
    '<a b="\n"/>',
    '<é/>',
    '<a xmlns=""/>',
    '<a xmlns:xml="urn:x"/>',
    '<a xml:lang="nl"/>',
    '</EML>',
  ],
  ...[
    '<a xmlns:p="urn:x" xmlns:q="urn:x" p:b="1" q:b="2"/>',
    '< a/>',
    '</ EML>',
    '<a/ >',
    '<a:b:c/>',
    '<1/>',
    '<a xmlns:p=""/>',
    '<a xmlns:p=" urn:x"/>',
    '\u0085',
  ],
])('leaves %j to the full reader', (inside) => {
  expect(quick(root(inside))).toBeUndefined();
});

test.each([
  '',
  ' ',
  'x',
  `${sample}x`,
  `x${sample}`,
  `${root('')}${root('')}`,
  ` ${sample}`,
  `\ufeff${sample}`,
  '<a/>',
  '<!DOCTYPE a><a/>',
])('leaves %j to the full reader, whole', (text) => {
  expect(quick(text)).toBeUndefined();
});

test('keeps the limits', () => {
  expect(readPlainXml(root('<a><b/></a>'), { depth: 3, elements: 3 })).toBeDefined();
  expect(readPlainXml(root('<a><b/></a>'), { depth: 2, elements: 3 })).toBeUndefined();
  expect(readPlainXml(root('<a><b/></a>'), { depth: 3, elements: 2 })).toBeUndefined();
});

const pieces = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '=',
    '&',
    ';',
    ' ',
    '\n',
    '\t',
    'a',
    'kr:',
    ':',
    'é',
    '😀',
    'xmlns',
    '<a>',
    '</a>',
    '<a/>',
    'xmlns:kr="u"',
  ],
  ...[
    '&amp;',
    '&lt;',
    '&#65;',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    ' b="1"',
    ' kr:b="1"',
    '<kr:a>',
    '</kr:a>',
    ' xmlns=""',
    '\u0001',
    '\r',
  ],
];
const mutation = fc.record({
  at: fc.nat({ max: sample.length }),
  remove: fc.constantFrom(0, 0, 1, 2, 5),
  insert: fc.constantFrom('', ...pieces),
});

test('whatever is done to a file, the two never disagree', () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
      const text = mutations.reduce(
        (changed, { at, remove, insert }) => changed.slice(0, at) + insert + changed.slice(at + remove),
        sample,
      );
      const read = quick(text);
      if (read === undefined) return;
      accepted += 1;
      expect(read).toEqual(full(text));
    }),
    { numRuns: 5000 },
  );
  expect(accepted).toBeGreaterThan(100);
});
