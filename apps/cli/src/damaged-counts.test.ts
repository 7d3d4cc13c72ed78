// Counts of other programs that are damaged or hostile: each answered with typed complaints in words, none with a fault of the program, and
// nothing is converted or compared.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaintKinds, type ComplaintCode } from '@telstaat/core';
import { sharedData, skipWhen } from '@telstaat/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { telstaat, temporaryFolder } from './child.testing.ts';

const folder = temporaryFolder();
afterAll(folder.remove);
const shared = sharedData();
const dir = 'dir' in shared ? join(shared.dir, 'gr2022') : '';
const candidates = join(dir, 'Kandidatenlijsten_GR2022_WestMaasenWaal.eml.xml');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const votes = (text: string) => (xml: string) => utf8(xml.replace(/<ValidVotes>\d+</, `<ValidVotes>${text}<`));
const firstUnit = (id: string) => (xml: string) => utf8(xml.replace(/Id="0668::SB1"/, `Id="${id}"`));
/** Entities that grow tenfold each. */
const bomb = Array.from({ length: 9 }, (_, level) => {
  const inner = level === 0 ? 'ha' : `&h${level - 1};`.repeat(10);
  return `<!ENTITY h${level} "${inner}">`;
}).join('');
const megabytes = 50 * 2 ** 20;

const damages: readonly (readonly [name: string, damage: (xml: string) => Uint8Array, code: ComplaintCode])[] = [
  ['empty', () => utf8(''), 'file.empty'],
  ['cut off in the middle', (xml) => utf8(xml).subarray(0, 300_000), 'xml.cutOff'],
  ['one byte short', (xml) => utf8(xml).subarray(0, -1), 'xml.cutOff'],
  ['in UTF-16', (xml) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(xml.slice(0, 5000), 'utf16le')]), 'xml.otherEncoding'],
  ['in Latin-1', (xml) => Buffer.from(xml.replace('Maas', 'Määs'), 'latin1'), 'xml.notUtf8'],
  ['said to be in Latin-1', (xml) => utf8(`<?xml version="1.0" encoding="ISO-8859-1"?>${xml}`), 'xml.otherEncoding'],
  ['with a bomb of entities', (xml) => utf8(`<!DOCTYPE EML [${bomb}]>${xml.replace('>West Maas', '>&h8;West Maas')}`), 'xml.doctype'],
  ['with an entity from a file', (xml) => utf8(`<!DOCTYPE EML [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml.replace('>West Maas', '>&a;West Maas')}`), 'xml.doctype'],
  ['with an unknown entity', (xml) => utf8(xml.replace('>West Maas', '>&a;West Maas')), 'xml.entity'],
  ['with a null', (xml) => utf8(xml.replace('Maas', 'M\0as')), 'xml.notWellFormed'],
  ['another root', (xml) => utf8(xml.replace('<EML ', '<LME ').replace('</EML>', '</LME>')), 'eml.notEml'],
  ['another namespace', (xml) => utf8(xml.replace('urn:oasis:names:tc:evs:schema:eml', 'urn:other')), 'eml.notEml'],
  ['another message', (xml) => utf8(xml.replace('Id="510b"', 'Id="510f"')), 'eml.unknownMessage'],
  ['elements in elements without end', () => utf8(`<EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="510b" SchemaVersion="5">${'<a>'.repeat(200_000)}`), 'xml.tooDeep'],
  ['50 MB of text', (xml) => utf8(xml.replace('</ElectionName>', `${'y'.repeat(megabytes)}`)), 'xml.wrongClose'],
  ['a negative number', votes('-5'), 'eml.notCount'],
  ['a number of thirteen digits', votes('1234567890123'), 'eml.notCount'],
  ['a number with a space in it', votes('1 234'), 'eml.notCount'],
  ['a number with a dot', votes('1.234'), 'eml.notCount'],
  ['a number with an exponent', votes('1e3'), 'eml.notCount'],
  ['a number in other digits', votes('١٢'), 'eml.notCount'],
  ['a number with a hard space', votes('\u00a012'), 'eml.notCount'],
  ['no number', votes(''), 'eml.notCount'],
  ['a station without a number', firstUnit('0668::XX1'), 'eml.notLike'],
  ['a station with a very long number', firstUnit('0668::SB99999999999999999999'), 'stations.numberLong'],
  ['a station twice, once with a zero before it', firstUnit('0668::SB02'), 'count.unitTwice'],
  ['a reason twice', (xml) => utf8(xml.replace('ReasonCode="blanco"', 'ReasonCode="ongeldig"')), 'count.rejectedTwice'],
  ['a list twice', (xml) => utf8(xml.replaceAll('<AffiliationIdentifier Id="2">', '<AffiliationIdentifier Id="1">')), 'count.listsNotIncreasing'],
]; // prettier-ignore

describe('a count', () => {
  skipWhen('skip' in shared ? shared.skip : undefined);
  const codes = new Map<string, readonly string[]>();
  const paths = new Map<string, string>();

  beforeAll(async () => {
    if ('skip' in shared) return;
    const xml = readFileSync(join(dir, 'Telling_GR2022_WestMaasenWaal.eml.xml'), 'utf8');
    damages.forEach(([name, damage], index) => paths.set(name, folder.put(`${index}.eml.xml`, damage(xml))));
    const ended = await telstaat('inspect', '--json', ...paths.values());
    expect([ended.code, ended.err]).toEqual([1, '']);
    const inspected = JSON.parse(ended.out.toString()) as readonly {
      readonly complaints: readonly { readonly code: string; readonly text: string }[];
    }[];
    damages.forEach(([name], index) => {
      const complaints = inspected[index]?.complaints ?? [];
      codes.set(name, complaints.map(({ code }) => code));
      for (const { text } of complaints) expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Error/);
    }); // prettier-ignore
  }, 120_000);

  test.each(damages)('%s', (name, _, code) => {
    expect(codes.get(name)).toContain(code);
    expect(complaintKinds[code].severity).toBe('error');
  });

  test.each(['cut off in the middle', 'with a bomb of entities', 'a negative number', 'a station twice, once with a zero before it'])('%s is not converted', async (name) => {
    const out = folder.at('uit.csv');
    for (const to of ['osv4-3', 'long']) {
      const ended = await telstaat('convert', paths.get(name) ?? '', '--candidates', candidates, '--to', to, '--out', out);
      expect([ended.code, existsSync(out)]).toEqual([2, false]);
      expect(ended.err).toMatch(/FOUT[^]*Er is niets geschreven/);
    }
  }); // prettier-ignore
});
