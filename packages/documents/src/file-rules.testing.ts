// What a checker of PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) asks of a file around its structure: properties, pages, bookmarks, fonts and
// attachments, as far as the objects of the file can tell.
import {
  catalog,
  dictionary,
  list,
  member,
  resolve,
  streamText,
  words,
  type Dictionary,
  type Value,
} from './pdf-objects.testing.ts';
import { firstPage, replaceStream, says, set, type Inspected, type Rule } from './rule.testing.ts';

function metadata({ file }: Inspected): string {
  return streamText(file, catalog(file)['/Metadata']);
}

function xmpMember(xmp: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1];
}

function unescape(xml: string): string {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return xml.replaceAll(/&(?:lt|gt|quot|amp);/g, (entity) => signs[entity] ?? entity);
}

/** `D:20270318130500Z` as `2027-03-18T13:05:00Z`. */
function isoOf(date: string): string {
  return date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
}

function fontsOf({ file, pages }: Inspected): readonly Dictionary[] {
  const references = pages.flatMap(({ value }) =>
    Object.values(dictionary(member(file, value, '/Resources', '/Font'))),
  );
  return [...new Set(references)].map((one) => dictionary(resolve(file, one)));
}

function fontFaults(seen: Inspected): readonly string[] {
  const { file } = seen;
  return fontsOf(seen).flatMap((font) => {
    const descendant = list(font['/DescendantFonts'])[0];
    const program = dictionary(member(file, descendant, '/FontDescriptor'))['/FontFile2'];
    const map = streamText(file, font['/ToUnicode']);
    const name = words(font['/BaseFont']);
    return [
      ...says(streamText(file, program) !== '', `${name} is not embedded`),
      ...says(/beginbf(?:char|range)/.test(map), `${name} has no ToUnicode`),
      ...says(
        !/<(?:0000|fffe|feff)>\s*$/im.test(map.split('endcmap')[0] ?? ''),
        `${name} maps a glyph to no character`,
      ),
      ...says(member(file, descendant, '/CIDToGIDMap') === '/Identity', `${name} has no CIDToGIDMap`),
    ];
  });
}

function attachmentsOf({ file }: Inspected): readonly Dictionary[] {
  return list(catalog(file)['/AF']).map((one) => dictionary(resolve(file, one)));
}

function attachmentFaults(seen: Inspected): readonly string[] {
  const { file } = seen;
  const named = list(member(file, catalog(file), '/Names', '/EmbeddedFiles', '/Names')).length / 2;
  return [
    ...says(named === attachmentsOf(seen).length, 'a file is not both named and associated'),
    ...attachmentsOf(seen).flatMap((attachment) => {
      const embedded = dictionary(attachment['/EF'])['/F'];
      const parameters = member(file, embedded, '/Params');
      const name = words(attachment['/UF']);
      return [
        ...says(attachment['/AFRelationship'] === '/Source', `${name} has no relationship Source`),
        ...says(name !== '' && name === words(attachment['/F']), `${name} has two names`),
        ...says(member(file, embedded, '/Subtype') !== undefined, `${name} has no media type`),
        ...['/CreationDate', '/ModDate'].flatMap((date) =>
          says(/^D:\d{14}Z$/.test(words(member(file, parameters, date))), `${name} has no ${date}`),
        ),
      ];
    }),
  ];
}

export const fileRules: readonly Rule[] = [
  {
    name: 'says that it is tagged, in which language, and shows its title',
    faults: ({ file }) => [
      ...says(member(file, catalog(file), '/MarkInfo', '/Marked') === true, 'not marked'),
      ...says(words(catalog(file)['/Lang']) === 'nl-NL', 'no language'),
      ...says(member(file, catalog(file), '/ViewerPreferences', '/DisplayDocTitle') === true, 'title not shown'),
      ...says(words(member(file, file.trailer, '/Info', '/Title')) !== '', 'no title'),
      ...says(file.trailer['/Encrypt'] === undefined, 'encrypted'),
    ],
    spoil: (file) => set(catalog(file), '/Lang', undefined),
  },
  {
    name: 'claims PDF/A-3a and PDF/UA-1, with the title and dates of its properties',
    faults: (seen) => {
      const xmp = metadata(seen);
      const info = (name: string): string => words(member(seen.file, seen.file.trailer, '/Info', name));
      const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">([^<]*)</.exec(xmp)?.[1] ?? '';
      return [
        ...says(xmpMember(xmp, 'pdfaid:part') === '3' && xmpMember(xmp, 'pdfaid:conformance') === 'A', 'no PDF/A-3a'),
        ...says(xmpMember(xmp, 'pdfuaid:part') === '1', 'no PDF/UA-1'),
        ...says(unescape(title) === info('/Title'), 'two titles'),
        ...says(xmpMember(xmp, 'xmp:CreateDate') === isoOf(info('/CreationDate')), 'two dates of creation'),
        ...says(xmpMember(xmp, 'xmp:ModifyDate') === isoOf(info('/ModDate')), 'two dates of change'),
        ...says(xmpMember(xmp, 'pdf:Producer') === info('/Producer'), 'two producers'),
        ...says(list(seen.file.trailer['/ID']).length === 2, 'no identity'),
      ];
    },
    spoil: (file) =>
      replaceStream(file, catalog(file)['/Metadata'], (xmp) => xmp.replace('pdfuaid:part>1', 'pdfuaid:part>2')),
  },
  {
    name: 'says which colours are meant',
    faults: ({ file }) => {
      const [intent] = list(catalog(file)['/OutputIntents']).map((one) => dictionary(resolve(file, one)));
      const profile = streamText(file, intent?.['/DestOutputProfile']);
      return says(
        intent?.['/S'] === '/GTS_PDFA1' && profile.slice(36, 40) === 'acsp',
        'no output intent with a profile',
      );
    },
    spoil: (file) => set(catalog(file), '/OutputIntents', undefined),
  },
  {
    name: 'has pages of A4 that are walked through by structure',
    faults: ({ pages }) =>
      pages.flatMap(({ reference, value }) => [
        ...says(value['/Tabs'] === '/S', `${reference} has another tab order`),
        ...says(String(list(value['/MediaBox'])) === '0,0,595.28,841.89', `${reference} is not A4`),
      ]),
    spoil: (file) => set(firstPage(file), '/Tabs', '/R'),
  },
  {
    name: 'has bookmarks with a title and a page',
    faults: ({ file, pages }) => {
      const places = new Set(pages.map(({ reference }) => reference));
      const walk = (from: Value | undefined): readonly string[] => {
        if (from === undefined) return [];
        const item = dictionary(resolve(file, from));
        const place = String(list(resolve(file, item['/Dest']))[0]);
        const fault = says(words(item['/Title']) !== '' && places.has(place), `${String(from)} leads nowhere`);
        return [...fault, ...walk(item['/First']), ...walk(item['/Next'])];
      };
      const start = dictionary(member(file, catalog(file), '/Outlines'))['/First'];
      return start === undefined ? ['no bookmarks'] : walk(start);
    },
    spoil: (file) => set(dictionary(member(file, catalog(file), '/Outlines')), '/First', undefined),
  },
  {
    name: 'embeds its fonts, with the characters that their glyphs stand for',
    faults: fontFaults,
    spoil: (file) => {
      const font = Object.values(file.objects).find(({ value }) => dictionary(value)['/Subtype'] === '/Type0');
      set(dictionary(font?.value), '/ToUnicode', undefined);
    },
  },
  {
    name: 'has attachments that are its source, with dates',
    faults: attachmentFaults,
    spoil: (file) => set(catalog(file), '/AF', ['999 0 R']),
  },
];
