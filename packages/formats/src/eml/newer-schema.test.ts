// What the schema in preparation newly allows is read as well: our own files with its additions stay sound.
import { describe, expect, test } from 'vitest';
import { noData } from '../testing/data-files.ts';
import { officialVerdicts } from '../testing/official-schemas.ts';
import { sampleDefinition, sampleElection, sampleParts, sampleStations } from '../testing/sample-election.ts';
import { encodeUtf8 } from '../xml/utf8.ts';
import { complaintsAs } from '../testing/differential.ts';
import { readCandidateLists } from './read-candidate-lists.ts';
import { readCount } from './read-count.ts';
import { readPollingStations } from './read-polling-stations.ts';
import { toCountFile } from './to-count-file.ts';
import { writeCandidateLists } from './write-candidate-lists.ts';
import { writeCount } from './write-count.ts';
import { writeDefinition } from './write-definition.ts';
import { writePollingStations } from './write-polling-stations.ts';

const created = '2027-03-18T21:45:00.123';
const { nominationDate: _day, ...identity } = sampleDefinition;
const made = { created, issued: '2027-02-12', authority: { id: 'CSB', name: 'Centraal stembureau' } };
const lists = { election: sampleDefinition, contest: { id: 'geen' }, lists: sampleElection.lists };
const stations = {
  election: identity,
  municipality: sampleElection.municipality,
  eligibleVoters: 800,
  stations: sampleStations,
};

const location =
  '<sb:Location xmlns:sb="http://www.kiesraad.nl/sb-extensions"><sb:StreetName>Plein</sb:StreetName><sb:Number>1</sb:Number>' +
  '<sb:Letter>a</sb:Letter><sb:PostalCode>3811 AB</sb:PostalCode><sb:City>Amersfoort</sb:City><sb:BuildingUsage>Sport</sb:BuildingUsage>' +
  '<sb:OpenTime>2027-03-17T07:30:00</sb:OpenTime><sb:ClosingTime>2027-03-17T21:00:00</sb:ClosingTime><sb:Latitude>52.1551</sb:Latitude>' +
  '<sb:Longitude>5.3872</sb:Longitude><sb:Accessibility><sb:Accessible>true</sb:Accessible><sb:AccessibilityProperties>' +
  '<sb:AccessibleToilet>false</sb:AccessibleToilet></sb:AccessibilityProperties></sb:Accessibility></sb:Location>';

function added(bytes: Uint8Array, changes: readonly (readonly [string | RegExp, string])[]): Uint8Array {
  let text = Buffer.from(bytes).toString('utf8');
  for (const [place, extra] of [
    ['<kr:CreationDateTime>', '<kr:Schema Version="1.3"></kr:Schema>'] as const,
    ...changes,
  ]) {
    expect(text).toMatch(place);
    text = text.replace(place, (found) => extra + found);
  }
  return encodeUtf8(text);
}

const initial = '<kr:InitialRejectedVotes ReasonCode="blanco">1</kr:InitialRejectedVotes>';
const files: readonly (readonly [string, Uint8Array])[] = [
  ['110a', added(writeDefinition(sampleDefinition, made), [])],
  [
    '110b',
    added(writePollingStations(stations, { created }), [
      [/<\/Address>/, location],
      [
        /<\/PhysicalLocation>/,
        '<kr:ReportingUnitType>Mobile</kr:ReportingUnitType><kr:SharedLocation>true</kr:SharedLocation>',
      ],
      [
        /<PollingPlace /,
        '<sb:MunicipalityContactDetails xmlns:sb="http://www.kiesraad.nl/sb-extensions">Balie</sb:MunicipalityContactDetails>',
      ],
    ]),
  ],
  [
    '230b',
    encodeUtf8(
      Buffer.from(added(writeCandidateLists(lists, made), []))
        .toString('utf8')
        .replaceAll(/<(\/?)Gender>/g, '<$1kr:GenderAnnex>'),
    ),
  ],
  [
    '510b',
    added(writeCount(toCountFile(sampleParts())), [
      [/<EventIdentifier>/, '<kr:CountingMethod MethodCode="centrale stemopneming"></kr:CountingMethod>'],
      [/<Election>/, '<kr:Phase PhaseCode="corrigendum"></kr:Phase>'],
      [/<ValidVotes>/, '<kr:InitialValidVotes>3</kr:InitialValidVotes>'],
      [/<Cast>/, '<kr:InitialCast>3</kr:InitialCast>'],
      [/<TotalCounted>/, '<kr:InitialTotalCounted>3</kr:InitialTotalCounted>'],
      [/<RejectedVotes /, initial],
      [/<UncountedVotes /, '<kr:InitialUncountedVotes ReasonCode="geldige stempassen">1</kr:InitialUncountedVotes>'],
      [/(?<=<\/ReportingUnitIdentifier>)<Selection>/, '<kr:ReportingUnitType>Special</kr:ReportingUnitType>'],
    ]),
  ],
];

describe.each(files)('%s with additions', (message, bytes) => {
  test('is valid in the schema in preparation', (context) => {
    if (noData !== undefined) context.skip(noData);
    expect(officialVerdicts(bytes, message)['head']).toBeUndefined();
  });
  test('has no complaint about its structure', () => {
    const codes = complaintsAs(message, { name: 'x', bytes }).map((complaint) => complaint.code);
    expect(codes.filter((code) => code.startsWith('eml.') || code.startsWith('xml.'))).toEqual([]);
  });
});

test('the additions that matter are kept', () => {
  const file = (message: string) => ({ name: 'x', bytes: new Map(files).get(message) ?? new Uint8Array() });
  expect(readPollingStations(file('110b')).value?.stations.find((station) => station.number === 2)).toEqual({
    number: 2,
    name: 'Stembureau De Stenge',
    kind: 'mobile',
    eligibleVoters: 800,
    address: 'Plein 1 a',
    postalCode: '3811 AB',
    town: 'Amersfoort',
  });
  expect(readCount(file('510b')).value?.units[0]?.kind).toBe('special');
  expect(readCandidateLists(file('230b')).value?.lists[0]?.candidates[0]?.gender).toBe('female');
});
