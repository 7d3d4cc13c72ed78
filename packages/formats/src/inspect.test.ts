// Every real file at hand is accepted, every file that is known to be wrong gets the complaint the import rules name
// for it.
import { hasErrors } from '@telstaat/core';
import { skipWhen } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { readDefinition } from './eml/read-definition.ts';
import { inspect } from './inspect.ts';
import { dataFile, dataFiles, electionFolders, noData } from './testing/data-files.ts';
import { encodeUtf8 } from './xml/utf8.ts';

/** What the import rules name for each wrong file (D, C and S rules), and whether it is an error. */
const wrong: Readonly<Record<string, readonly [string, 'error' | 'warning']>> = {
  'invalid/eml110a_invalid_election_category_and_sub_category_mismatch.eml.xml': [
    'definition.subcategoryMismatch',
    'error',
  ],
  'invalid/eml110a_invalid_election_date_format.eml.xml': ['eml.notDate', 'error'],
  'invalid/eml110a_invalid_election_limited_elections_supported.eml.xml': ['definition.categoryNotCounted', 'error'],
  'invalid/eml110a_invalid_election_mismatch_preference_threshold.eml.xml': ['definition.thresholdUnusual', 'warning'],
  'invalid/eml110a_invalid_election_missing_election_domain.eml.xml': ['definition.domainMissing', 'error'],
  'invalid/eml110a_invalid_election_missing_election_tree.eml.xml': ['definition.treeMissing', 'error'],
  'invalid/eml110a_invalid_election_missing_nomination_date.eml.xml': ['definition.nominationMissing', 'error'],
  'invalid/eml110a_invalid_election_missing_number_of_seats.eml.xml': ['definition.seatsMissing', 'error'],
  'invalid/eml110a_invalid_election_missing_preference_threshold.eml.xml': ['definition.thresholdMissing', 'error'],
  'invalid/eml110a_invalid_election_missing_subcategory.eml.xml': ['definition.subcategoryMissing', 'error'],
  'invalid/eml110a_invalid_election_number_of_seats_out_of_range.eml.xml': ['definition.seatsUnusual', 'warning'],
  'invalid/eml110a_invalid_election_voting_method.eml.xml': ['definition.votingMethod', 'error'],
  'invalid/eml110a_invalid_xml.eml.xml': ['xml.notWellFormed', 'error'],
  'invalid/eml110b_invalid_polling_station_number_of_voters.xml': ['eml.notCount', 'warning'],
  'invalid/eml230b_invalid_affiliation_id_not_increasing.eml.xml': ['lists.notIncreasing', 'error'],
  'invalid/eml230b_invalid_document_type.eml.xml': ['eml.elementUnexpected', 'error'],
  'invalid/eml230b_invalid_empty_affiliates.eml.xml': ['lists.none', 'error'],
  'invalid/eml230b_invalid_incorrect_election.eml.xml': ['lists.otherElection', 'error'],
  'invalid/eml230b_invalid_incorrect_election_date.eml.xml': ['lists.otherDate', 'error'],
  'invalid/eml230b_invalid_missing_authority.eml.xml': ['lists.authorityMissing', 'error'],
  'hcp/invalid_eml_id.eml.xml': ['eml.unknownMessage', 'error'],
};

const right = [
  ...dataFiles(electionFolders, ['.xml']),
  ...dataFiles(['gr2022', 'ps2019', 'tk2023'], ['.csv']),
  ...dataFiles(['derived'], ['aaenhunze.csv']),
].filter((path) => wrong[path] === undefined);

const tables = [...dataFiles(['derived/hcp'], ['.csv']), ...dataFiles(['reference'], ['.csv'])];

describe('every file at hand', () => {
  skipWhen(noData);
  test.each(right)('%s is accepted', (path) => {
    const inspection = inspect(dataFile(path));
    expect(inspection.complaints.filter((complaint) => complaint.severity === 'error')).toEqual([]);
    expect(inspection.figures.length).toBeGreaterThan(3);
  });

  test.each(tables)('%s is named, though Telstaat does not use it', (path) => {
    const { kind, figures, complaints } = inspect(dataFile(path));
    expect(kind).toBe(path.startsWith('reference') ? 'csv' : 'hcp');
    expect(figures.length).toBeGreaterThan(1);
    expect(complaints.filter((complaint) => complaint.severity !== 'note')).toEqual([]);
  });

  test('the list of wrong files is complete', () => {
    const listed = Object.keys(wrong).filter((path) => path.startsWith('invalid/'));
    expect(listed.sort()).toEqual(dataFiles(['invalid'], ['.xml']));
  });

  test.each(Object.entries(wrong))('%s is refused or warned about: %s', (path, [code, severity]) => {
    const { value: definition } = readDefinition(dataFile('synthetic/eml110a_test.eml.xml'));
    const { complaints } = inspect(dataFile(path), definition && path.includes('230b') ? { definition } : {});
    expect(complaints.map((complaint) => complaint.code)).toContain(code);
    expect(hasErrors(complaints)).toBe(severity === 'error');
    for (const complaint of complaints) expect(complaint.file).toBe(path.split('/')[1]);
  });

  test.each([
    ['110b/eml110b_not_matching_election_id.eml.xml', 'stations.otherElection'],
    ['110b/eml110b_zero_number_of_voters.eml.xml', 'stations.votersUnknown'],
    ['110b/eml110b_empty_polling_station.eml.xml', 'stations.none'],
    ['110b/eml110b_test_420_polling_stations.eml.xml', 'eml.elementUnexpected'],
    ['synthetic/eml110a_test_AB.eml.xml', 'definition.treeDistricts'],
    ['synthetic/eml510b_with_investigations.eml.xml', 'eml.investigationsPlace'],
  ])('%s gets %s but no error', (path, code) => {
    const { value: definition } = readDefinition(dataFile('synthetic/eml110a_test.eml.xml'));
    const { complaints } = inspect(dataFile(path), definition && path.startsWith('110b') ? { definition } : {});
    expect(complaints.map((complaint) => complaint.code)).toContain(code);
    expect(hasErrors(complaints)).toBe(false);
  });

  test('a definition that is to be counted must be of a province or water board', () => {
    const { complaints } = readDefinition(dataFile('synthetic/eml110a_test.eml.xml'));
    expect(complaints.filter((complaint) => complaint.severity === 'error').map((complaint) => complaint.code)).toEqual(
      ['definition.categoryNotCounted'],
    );
    const waterBoard = readDefinition(dataFile('synthetic/eml110a_test_AB.eml.xml')).complaints;
    expect(waterBoard.find((complaint) => complaint.code === 'definition.treeDistricts')?.severity).toBe('error');
  });
});

test.each<[string, string, string]>([
  ['PK\u0003\u0004\u0014\u0000 data', 'zip', 'file.zip'],
  ['PK\u0003\u0004\u0014\u0000 xl/workbook.xml', 'spreadsheet', 'file.spreadsheet'],
  ['%PDF-1.7 x', 'pdf', 'file.pdf'],
  ['', 'unknown', 'file.empty'],
  ['hello', 'unknown', 'file.unknown'],
  ['<html><body/></html>', 'unknown', 'eml.notEml'],
  ['<?xml version="1.0"?><EML xmlns="urn:oasis:names:tc:evs:schema:eml" Id="210"/>', 'unknown', 'eml.unknownMessage'],
  ['nummer;naam\nx;Stadhuis\n', 'station-csv', 'stations.numberInvalid'],
])('%j is named as %s with %s', (text, kind, code) => {
  const inspection = inspect({ name: 'file', bytes: encodeUtf8(text) });
  expect(inspection.kind).toBe(kind);
  expect(inspection.complaints.map((complaint) => complaint.code)).toContain(code);
});
