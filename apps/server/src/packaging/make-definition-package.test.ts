// What is fixed before election day: signed, the same each time, and the ground on which the results rest.
import { buildForm, canonicalJson, shaOnPaper, unwrap } from '@telstaat/core';
import { checkSignature, sha256Hex, unpack } from '@telstaat/seal';
import { describe, expect, test } from 'vitest';
import { definitionDigest, definitionOf, readDefinitionControl, writeDefinitionControl } from './definition-file.ts';
import { makeDefinitionPackage, type DefinitionInput } from './make-definition-package.ts';
import { makePackage } from './make-package.ts';
import { packageInput } from './package.testing.ts';

const results = packageInput();
const input: DefinitionInput = { ...results, isLate: false, log: results.log.slice(0, 9) };
const made = makeDefinitionPackage(input);
const sealed = unwrap(unpack(made.bytes));
const text = (path: string): string => Buffer.from(sealed.read(path) ?? []).toString('utf8');

describe('a package of what is fixed', () => {
  test('has the definition, the stations, the log until then and the keys, and no result', () => {
    expect(made.name).toBe(
      'OEFENING_verkiezingsgegevens_ps2027_oefenprovincie_gemeente_klein-eemhove-20270318-165448.zip',
    );
    expect(sealed.paths).toEqual([
      'manifest.json',
      'LEESMIJ.txt',
      'Stembureaus_PS2027_Oefenprovincie_Klein-Eemhove.eml.xml',
      'bron/kandidatenlijsten.eml.xml',
      'bron/verkiezingsdefinitie.eml.xml',
      'controle/definitie.json',
      'controle/logboek.jsonl',
      'controle/sleutels/0001.pem',
      'SHA256SUMS',
      'HANDTEKENING.txt',
      'HANDTEKENING.sig',
    ]);
    expect(sealed.manifest).toMatchObject({ kind: 'definition', ledger: { events: 9 } });
    expect(checkSignature(sealed)).toEqual([]);
    expect(text('HANDTEKENING.txt')).toContain('doel: pakket definition\n');
  });

  test('tells its digest on paper, and says when it was made too late', () => {
    expect(text('LEESMIJ.txt')).toContain(shaOnPaper(made.definition));
    expect(text('LEESMIJ.txt')).not.toContain('LET OP');
    const late = unwrap(unpack(makeDefinitionPackage({ ...input, isLate: true }).bytes));
    expect(Buffer.from(late.read('LEESMIJ.txt') ?? []).toString()).toContain('LET OP: toen dit pakket werd gemaakt');
  });

  test('is the same from the same input, in any order of stations', () => {
    const turned = makeDefinitionPackage({ ...input, stations: [...input.stations].reverse() });
    expect(turned.sha256).toBe(made.sha256);
  });

  test('is not made without stations', () => {
    expect(() => makeDefinitionPackage({ ...input, stations: [] })).toThrow('Without stations');
  });
});

describe('the definition digest', () => {
  const [station, ...others] = input.stations;
  if (!station) throw new Error('The election has no stations');

  test('is that of the results', async () => {
    const of = await makePackage(results);
    expect(of.definition).toBe(made.definition);
    expect(unwrap(unpack(of.bytes)).manifest.definition).toBe(made.definition);
    expect(sha256Hex(sealed.read('controle/definitie.json') ?? new Uint8Array())).toBe(made.definition);
  });

  test.each<readonly [string, Partial<DefinitionInput>]>([
    ['another name of a station', { stations: [{ ...station, name: 'De Eik' }, ...others] }],
    ['a station less', { stations: others }],
    ['another list', { election: { ...input.election, lists: input.election.lists.slice(1) } }],
    ['a coordinator who may decide', { election: { ...input.election, mayDecide: true } }],
    ['another form', { form: buildForm({ ...input.election, countingMethod: 'DSO' }) }],
  ])('is another with %s', (_, change) => {
    expect(definitionDigest({ ...input, ...change })).not.toBe(made.definition);
  });

  test('does not depend on how many may vote: that is known on the day', () => {
    const election = { ...input.election, eligibleVoters: input.election.eligibleVoters + 1 };
    const stations = [{ ...station, eligibleVoters: 77 }, ...others];
    expect(definitionDigest({ ...input, election, stations })).toBe(made.definition);
  });

  test('is of canonical JSON, which is read back', () => {
    const bytes = writeDefinitionControl(input);
    expect(unwrap(readDefinitionControl(bytes))).toEqual(definitionOf(input));
    expect(canonicalJson(JSON.parse(Buffer.from(bytes).toString()))).toBe(Buffer.from(bytes).toString());
    expect(readDefinitionControl(new TextEncoder().encode('{'))).toEqual({ ok: false, error: 'JSON' });
    const more = Buffer.from(bytes).toString().replace('"version":1', '"version":1,"x":1');
    expect(readDefinitionControl(Buffer.from(more)).ok).toBe(false);
  });
});
