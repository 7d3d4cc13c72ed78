// What is refused, and where the place of the fault is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapse, descend, textOf } from './element.ts';
import { readXml, xmlLimits } from './read-xml.ts';
import { encodeUtf8 } from './utf8.ts';

const eml = 'xmlns="urn:oasis:names:tc:evs:schema:eml"';

function read(text: string): ReturnType<typeof readXml> {
  return readXml(encodeUtf8(text));
}

function complaintOf(result: ReturnType<typeof readXml>): unknown {
  return result.ok ? undefined : result.error;
}

test.each<[string, string, string, number, number]>([
  ['cut off', `<EML ${eml}>\n <A>`, 'xml.cutOff', 2, 5],
  ['a wrong closing tag', `<EML ${eml}>\n <A></B></EML>`, 'xml.wrongClose', 2, 9],
  ['an unknown entity', `<EML ${eml}>&nbsp;</EML>`, 'xml.entity', 1, 54],
  ['an unknown prefix', `<EML ${eml}>\n<kr:A/></EML>`, 'xml.prefix', 2, 8],
  ['an attribute without value', '<EML Id></EML>', 'xml.attribute', 1, 9],
  ['two roots', '<A/><B/>', 'xml.notWellFormed', 1, 8],
  ['only a text', 'hello', 'xml.notWellFormed', 1, 6],
  ['a doctype', '<!DOCTYPE x>\n<EML/>', 'xml.doctype', 1, 13],
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>', 'xml.doctype', 1, 54],
  ['an outside entity', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', 'xml.doctype', 1, 55],
  ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><EML/>', 'xml.otherEncoding', 1, 1],
])('%s is refused', (_, text, code, line, column) => {
  expect(complaintOf(read(text))).toMatchObject({ code, line, column });
});

test('bytes that are not UTF-8 are refused with their place', () => {
  const bytes = new Uint8Array([...encodeUtf8('<EML>\nabc'), 0xe9, ...encodeUtf8('</EML>')]);
  expect(complaintOf(readXml(bytes))).toMatchObject({ code: 'xml.notUtf8', params: { byte: 10 }, line: 2, column: 4 });
  const honest = new Uint8Array([...encodeUtf8('<?xml version="1.0" encoding="windows-1252"?><A>'), 0xe9]);
  expect(complaintOf(readXml(honest))).toMatchObject({
    code: 'xml.otherEncoding',
    params: { encoding: 'windows-1252' },
  });
  expect(complaintOf(readXml(new Uint8Array([0xff, 0xfe, 0x3c, 0])))).toMatchObject({ code: 'xml.otherEncoding' });
  expect(complaintOf(readXml(new Uint8Array()))).toMatchObject({ code: 'file.empty' });
});

describe('limits', () => {
  test.each<[string, Partial<typeof xmlLimits>, string]>([
    ['bytes', { bytes: 10 }, 'xml.tooLarge'],
    ['depth', { depth: 2 }, 'xml.tooDeep'],
    ['elements', { elements: 2 }, 'xml.tooManyElements'],
  ])('%s', (_, limit, code) => {
    const bytes = encodeUtf8(`<A ${eml}><B><C/></B></A>`);
    expect(readXml(bytes).ok).toBe(true);
    expect(complaintOf(readXml(bytes, { ...xmlLimits, ...limit }))).toMatchObject({ code });
  });
});

test('elements have our names whatever the prefixes, and know where they stand', () => {
  const xml = read(
    '\ufeff<?xml version="1.0"?><e:EML xmlns:e="urn:oasis:names:tc:evs:schema:eml"\r\n xmlns:k="http://www.kiesraad.nl/extensions">' +
      '\r\n  <k:Region k="1">A &amp; <!-- no --><![CDATA[<B>]]></k:Region><x xmlns="urn:x"/></e:EML>',
  );
  if (!xml.ok) throw new Error('not read');
  const { root, text } = xml.value;
  const region = descend(root, 'kr:Region');
  expect(root.name).toBe('EML');
  expect(textOf(region)).toBe('A & <B>');
  expect(region?.attributes.get('k')).toBe('1');
  expect(text.slice(region?.offset, (region?.offset ?? 0) + 9)).toBe('<k:Region');
  expect(root.children[1]?.name).toBe('{urn:x}x');
});

test('whatever the bytes, reading gives a value or a complaint and never throws', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 100 }).map((text) => encodeUtf8(`<EML>${text}</EML>`)),
    fc
      .array(fc.constantFrom('<', '>', '/', '&', 'a', '"', "'", '=', '!', '[', ']', '-', '?', ' ', '\n', 'é'))
      .map((parts) => encodeUtf8(parts.join(''))),
  );
  fc.assert(
    fc.property(bytes, (input) => {
      const result = readXml(input);
      expect(result.ok || result.error.severity === 'error').toBe(true);
    }),
  );
});

test('collapsing is that of XML Schema', () => {
  expect(collapse('  a \t\r\n b ')).toBe('a b');
  expect(collapse('\u00a0a')).toBe('\u00a0a');
});
