// Files of a package changed by somebody with the right key, who writes all digests anew and signs again; and which checks must find it, in which
// file.
import type { Change } from '../../packaging/package.testing.ts';
import type { Forgery } from '../forging.testing.ts';

export const eml = 'Telling_PS2027_Oefenprovincie_gemeente_Klein-Eemhove.eml.xml';
export const csv = 'osv4-3_telling_ps2027_gemeente_kleineemhove.csv';
export const form = 'controle/formulieren/0002.json';
export const totals = 'controle/totalen.json';
export const control = 'controle/verkiezing.json';
export const report = 'controle/verslag.json';
export const long = 'telling-lang_ps2027_oefenprovincie_gemeente_klein-eemhove.csv';
export const stationList = 'Stembureaus_PS2027_Oefenprovincie_Klein-Eemhove.eml.xml';

/** The first number after some text becomes another. */
function increase(after: string): Change {
  return (text) => {
    const start = text.indexOf(after);
    if (start < 0) throw new Error(`No ${after}`);
    return (
      text.slice(0, start + after.length) +
      text.slice(start + after.length).replace(/\d+/, (n) => String(Number(n) + 1))
    );
  };
}

/** Replaces in every sheet of a form: the definitive one and both entries. */
function everywhere(pattern: RegExp, by: string): Change {
  return (text) => text.replaceAll(pattern, by);
}

function json(change: (value: Record<string, unknown>) => unknown): Change {
  return (text) => `${JSON.stringify(change(JSON.parse(text) as Record<string, unknown>), null, 1)}\n`;
}

/** Other findings accepted with one of the two entries. */
function accepting(entry: 'first' | 'second', change: (keys: readonly string[]) => readonly string[]): Change {
  return json((value) => {
    const one = value[entry] as { readonly accepted: readonly string[] };
    return { ...value, [entry]: { ...one, accepted: change(one.accepted) } };
  });
}

export const contentForgeries: readonly Forgery[] = [
  {
    name: 'a number in the count file',
    changes: { [eml]: increase('Id="9903::SB2"') },
    finds: [`06.04 ${eml}`, `08.02 ${eml}`],
    innocent: [csv, form, totals, 'Model_Na31-2.pdf'],
  },
  {
    name: 'the votes of a candidate in the count file',
    changes: {
      [eml]: (text) =>
        text.replace(/<ValidVotes>(\d+)<\/ValidVotes>(?=<\/Selection><Cast>)/, '<ValidVotes>9$1</ValidVotes>'),
    },
    finds: [`06.03 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  {
    name: 'the votes of a station in the count file',
    changes: { [eml]: (text) => text.replace(/(SB2".*?<ValidVotes>)/, '$19') },
    finds: [`06.02 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  {
    name: 'the date of the count file',
    changes: { [eml]: (text) => text.replace('2027-03-18T16:54', '2027-03-18T16:55') },
    finds: [`06.01 ${eml}`, `06.04 ${eml}`],
    innocent: [csv, form, totals],
  },
  { name: 'a count file that is none', changes: { [eml]: () => '<EML/>' }, finds: [`06.01 ${eml}`, `06.04 ${eml}`] },
  {
    name: 'a number in the table',
    changes: { [csv]: (text) => text.replace(/"(\d+)"$/, '"9$1"') },
    finds: [`07.01 ${csv}`, `07.02 ${csv}`],
    innocent: [eml, form, totals, 'Model_Na31-2.pdf'],
  },
  {
    name: 'the line ends of the table',
    changes: { [csv]: (text) => text.replaceAll('\n', '\r\n') },
    finds: [`07.02 ${csv}`],
    innocent: [eml, form, totals],
  },
  {
    name: 'a total',
    changes: { [totals]: increase('"votes.total": ') },
    finds: [`05.01 ${totals}`],
    innocent: [eml, csv, form, 'Model_Na31-2.pdf'],
  },
  {
    name: 'a station with a difference left out of the totals',
    changes: { [totals]: json((value) => ({ ...value, stations: [1, 2] })) },
    finds: [`05.01 ${totals}`],
    innocent: [eml, csv, form],
  },
  {
    name: 'a byte of the report',
    changes: { 'Model_Na31-2.pdf': () => Uint8Array.of(...Buffer.from('%PDF-1.7')) },
    finds: ['08.01 Model_Na31-2.pdf'],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'a number in the definitive sheet only',
    changes: { [form]: increase('"voters.pollCards": ') },
    finds: [`04.02 ${form}`, `04.04 ${form}`, `05.01 ${totals}`],
  },
  {
    name: 'a number in the second entry only',
    changes: { [form]: (text) => text.replace(/("second"[\s\S]*"votes.blank": )\d+/, '$177') },
    finds: [`04.02 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'one number in all three sheets of a form',
    changes: { [form]: everywhere(/"votes.invalid": \d+/g, '"votes.invalid": 99') },
    finds: [`04.04 ${form}`, `05.01 ${totals}`, `06.04 ${eml}`],
  },
  {
    name: 'a number beyond nine digits',
    changes: { [form]: everywhere(/"votes.blank": \d+/g, '"votes.blank": 1234567890') },
    finds: [`04.03 ${form}`],
  },
  {
    name: 'a negative number',
    changes: { [form]: everywhere(/"votes.blank": \d+/g, '"votes.blank": -3') },
    finds: [`04.03 ${form}`],
  },
  {
    name: 'a candidate who does not exist',
    changes: { [form]: everywhere(/"lists.1.candidates.1":/g, '"lists.1.candidates.99":') },
    finds: [`02.03 ${form}`, `04.03 ${form}`],
  },
  {
    name: 'the same typist twice',
    changes: { [form]: (text) => text.replace('typist:4', 'typist:3') },
    finds: [`04.01 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'an entry by a coordinator',
    changes: { [form]: (text) => text.replace('typist:4', 'coordinator:2') },
    finds: [`04.01 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'a form with a member twice',
    changes: { [form]: (text) => text.replace('"station": 2', '"station": 9,\n "station": 2') },
    finds: [`02.03 ${form}`],
  },
  { name: 'a form that is no JSON', changes: { [form]: () => 'twee' }, finds: [`02.03 ${form}`] },
  {
    name: 'a form of another station',
    changes: { [form]: (text) => text.replace('"station": 2', '"station": 3') },
    finds: [`02.02 ${form}`],
  },
  { name: 'no form of a station', changes: { [form]: () => undefined }, finds: [`02.02 ${form}`] },
  { name: 'no report', changes: { 'Model_Na31-2.pdf': () => undefined }, finds: ['02.01 Model_Na31-2.pdf'] },
  { name: 'no count file', changes: { [eml]: () => undefined }, finds: [`02.01 ${eml}`] },
  { name: 'no election', changes: { [control]: () => undefined }, finds: [`02.01 ${control}`] },
  {
    name: 'another candidate',
    changes: { [control]: (text) => text.replace(/"lastName": "[^"]+"/, '"lastName": "Bakker"') },
    finds: [`03.02 ${control}`],
  },
  {
    name: 'a station less',
    changes: { [control]: json((value) => ({ ...value, stations: (value['stations'] as unknown[]).slice(1) })) },
    finds: ['02.02 controle/formulieren/0001.json'],
  },
  {
    name: 'stations in another order',
    changes: { [control]: json((value) => ({ ...value, stations: (value['stations'] as unknown[]).toReversed() })) },
    finds: [`02.03 ${control}`],
    innocent: [eml, csv, totals, form],
  },
  {
    name: 'a second session',
    changes: { [control]: (text) => text.replace('"number": 1', '"number": 2') },
    finds: [`03.05 ${control}`],
    innocent: [eml, csv, totals, form],
  },
  {
    name: 'a finding accepted that the form does not give',
    changes: { [form]: accepting('first', (keys) => [...keys, 'W.999']) },
    finds: [`04.05 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'a finding accepted that belongs to another list',
    changes: { [form]: accepting('second', (keys) => [...keys, 'F.402/1']) },
    finds: [`04.05 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'a decision where none was to be taken',
    changes: {
      [form]: json((value) => ({
        ...value,
        decided: {
          ...{ coordinator: 'coordinator:2', at: '2027-03-18T12:00:00.000Z', reason: 'Zo gaat het sneller' },
          ...{ fromFirst: [], fromSecond: ['votes.blank'] },
        },
      })),
    },
    finds: [`04.06 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'something else that counts than what stands on the form',
    changes: {
      [form]: json(({ station, sheet, ...value }) => ({
        station,
        sheet,
        counted: { counts: {}, ticks: [] },
        ...value,
      })),
    },
    finds: [`04.07 ${form}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'the name of a station in the table',
    changes: { [csv]: (text) => text.replace(/("Totaal";")[^"]+/, '$1De Verzonnen School') },
    finds: [`07.01 ${csv}`, `07.02 ${csv}`],
    innocent: [eml, form, totals],
  },
  {
    name: 'a number in the long table',
    changes: { [long]: (text) => text.replace(/^(2;votes\.blank;)\d+/m, '$177') },
    finds: [`07.03 ${long}`, `07.04 ${long}`],
    innocent: [eml, csv, form, totals, 'Model_Na31-2.pdf'],
  },
  {
    name: 'a row of the long table left out',
    changes: { [long]: (text) => text.replace(/^2;votes\.blank;.*\r\n/m, '') },
    finds: [`07.03 ${long}`, `07.04 ${long}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'a name in the long table',
    changes: { [long]: (text) => text.replaceAll('Klein', 'Groot').replace(/^(2;votes\.blank;\d+;).*$/m, '$1X;Y\r') },
    finds: [`07.04 ${long}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'another number of a polling station',
    changes: { [stationList]: (text) => text.replace(/(<PollingStation Id=")2"/, '$17"') },
    finds: [`09.01 ${stationList}`, `09.02 ${stationList}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'another name of a polling station',
    changes: { [stationList]: (text) => text.replace(/(LocalityName>)[^<]+/, '$1Elders') },
    finds: [`09.02 ${stationList}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'somebody else at the session',
    changes: { [report]: (text) => text.replaceAll('Zonneveldt', 'Regenboog') },
    finds: ['08.01 Model_Na31-2.pdf', `12.05 ${report}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'another log',
    changes: {
      [report]: (text) =>
        text.replace(
          /("head": ")([0-9a-f])/,
          (_, before: string, digit: string) => `${before}${digit === '0' ? '1' : '0'}`,
        ),
    },
    finds: [`11.04 ${report}`, '08.01 Model_Na31-2.pdf', `12.05 ${report}`],
    innocent: [eml, csv, form, totals],
  },
  {
    name: 'a report with a member that does not belong there',
    changes: { [report]: (text) => text.replace('"ledger"', '"log": 1, "ledger"') },
    finds: [`02.03 ${report}`],
  },
  { name: 'nothing about the report', changes: { [report]: () => undefined }, finds: [`02.01 ${report}`] },
  {
    name: 'a practice made real',
    changes: { [control]: (text) => text.replace('"practice": true', '"practice": false') },
    finds: [`03.03 ${control}`, '08.01 Model_Na31-2.pdf'],
  },
  {
    name: 'other eligible voters',
    changes: { [control]: (text) => text.replace(/(\n {2}"eligibleVoters": )\d+/, '$15') },
    finds: [`06.03 ${eml}`, '08.01 Model_Na31-2.pdf'],
  },
  {
    name: 'another definition',
    changes: { 'bron/verkiezingsdefinitie.eml.xml': increase('NumberOfSeats>') },
    finds: ['03.01 bron/verkiezingsdefinitie.eml.xml', `03.02 ${control}`],
    innocent: [eml, csv, totals],
  },
  {
    name: 'candidate lists that are none',
    changes: { 'bron/kandidatenlijsten.eml.xml': () => 'niets' },
    finds: ['03.01 bron/kandidatenlijsten.eml.xml', '03.02 bron/kandidatenlijsten.eml.xml'],
  },
  {
    name: 'another explanation',
    changes: { 'LEESMIJ.txt': (text) => text.replace('DIT IS EEN OEFENING', 'Dit is de uitslag') },
    finds: ['03.04 LEESMIJ.txt'],
    innocent: [eml, csv, totals, form],
  },
];
