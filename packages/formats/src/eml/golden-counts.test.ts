// The bytes of one small count of every kind: what leaves the building changes only when somebody means it to. Lists and candidates are
// left out, for they are the same in all.
import { buildForm, consolidate, type Election, type Form, type Sheet } from '@telstaat/core';
import { balancedSheet, withCorrigendum, withRecount } from '@telstaat/testkit';
import { expect, test } from 'vitest';
import { sampleElection, sampleStations } from '../testing/sample-election.ts';
import { toCountFile } from './to-count-file.ts';
import { writeCount } from './write-count.ts';

const district = { subcategory: 'PS2', contest: { id: '6', name: "'s-Gravenhage" } } as const;
const board = { category: 'AB', subcategory: 'AB2', domain: { id: '7', name: 'Vallei en Veluwe' } } as const;

const noContest = '<ContestIdentifier Id="geen"></ContestIdentifier>';
const numbers =
  '<Cast>800</Cast><TotalCounted>60</TotalCounted>' +
  '<RejectedVotes ReasonCode="ongeldig">4</RejectedVotes><RejectedVotes ReasonCode="blanco">2</RejectedVotes>' +
  '<UncountedVotes ReasonCode="geldige stempassen">65</UncountedVotes>' +
  '<UncountedVotes ReasonCode="geldige volmachtbewijzen">3</UncountedVotes>' +
  '<UncountedVotes ReasonCode="geldige kiezerspassen">1</UncountedVotes>' +
  '<UncountedVotes ReasonCode="toegelaten kiezers">69</UncountedVotes>' +
  '<UncountedVotes ReasonCode="meer getelde stembiljetten">0</UncountedVotes>' +
  '<UncountedVotes ReasonCode="minder getelde stembiljetten">3</UncountedVotes>';
const explanations =
  '<UncountedVotes ReasonCode="meegenomen stembiljetten">3</UncountedVotes>' +
  '<UncountedVotes ReasonCode="te weinig uitgereikte stembiljetten">0</UncountedVotes>' +
  '<UncountedVotes ReasonCode="te veel uitgereikte stembiljetten">0</UncountedVotes>' +
  '<UncountedVotes ReasonCode="geen verklaring">0</UncountedVotes>' +
  '<UncountedVotes ReasonCode="andere verklaring">0</UncountedVotes>';

function investigations(...answers: readonly (readonly [string, boolean])[]): string {
  const lines = answers.map(([code, answer]) => `<kr:Investigation ReasonCode="${code}">${answer}</kr:Investigation>`);
  return `<kr:ReportingUnitInvestigations>${lines.join('')}</kr:ReportingUnitInvestigations>`;
}

test.each<readonly [string, Partial<Election>, { readonly contest: string; readonly unit: string }]>([
  [
    'CSO 2027, PS1',
    {},
    { contest: noContest, unit: numbers + investigations(['toegelaten kiezers opnieuw vastgesteld', false]) },
  ],
  [
    'DSO 2027, PS2',
    { ...district, countingMethod: 'DSO' },
    {
      contest: `<ContestIdentifier Id="6"><ContestName>'s-Gravenhage</ContestName></ContestIdentifier>`,
      unit:
        numbers +
        investigations(
          ['onderzocht vanwege onverklaard verschil', false],
          ['onderzocht vanwege andere fout', true],
          ['uitslag gecorrigeerd', true],
        ),
    },
  ],
  ['CSO 2023, AB2', { ...board, modelYear: 2023 }, { contest: noContest, unit: numbers + explanations }],
  ['DSO 2023, PS1', { countingMethod: 'DSO', modelYear: 2023 }, { contest: noContest, unit: numbers + explanations }],
])('%s', (_, kind, { contest, unit }) => {
  const election: Election = { ...sampleElection, ...kind };
  const form = buildForm(election);
  const sheets = [{ station: 2, sheet: sheetOn(form) }];
  const totals = consolidate(form, sheets);
  const count = toCountFile({ election, stations: sampleStations, sheets, totals, createdAt: election.createdAt });
  const text = Buffer.from(writeCount(count))
    .toString('utf8')
    .replaceAll(/<Selection>.*?<\/Selection>/g, '');
  expect(text.slice(text.indexOf('<ContestIdentifier'))).toBe(
    `${contest}<TotalVotes>${numbersOf(unit).replace('800', '5000')}</TotalVotes><ReportingUnitVotes>` +
      `<ReportingUnitIdentifier Id="0307::SB2">Stembureau De Stenge (postcode: 3811 AB)</ReportingUnitIdentifier>` +
      `${unit}</ReportingUnitVotes></Contest></Contests></Election></Count></EML>`,
  );
});

/** With one station the total is the station, but for its voters and without investigations. */
function numbersOf(unit: string): string {
  return unit.replace(/<kr:ReportingUnitInvestigations>.*/, '');
}

/** A difference that is explained, what is corrected where there is a corrigendum, and voters counted again where the form asks. */
function sheetOn(form: Form): Sheet {
  const figures = { votesOf: (_: number, candidate: number) => candidate * 10, proxies: 3, voterCards: 1 };
  const report = balancedSheet(form, { ...figures, blank: 2, invalid: 1 });
  const counted = balancedSheet(form, { ...figures, blank: 2, invalid: 4, surplus: -3, explained: 'yes' });
  const sheet = form.fields.includes('about.documents.two') ? withCorrigendum(form, report, counted) : counted;
  return form.fields.includes('recount.total') ? withRecount(form, sheet, [1, 2, 3, 6]) : sheet;
}
