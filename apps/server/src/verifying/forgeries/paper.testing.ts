// Reports of another count, drawn by our own program with the right key: only who reads the PDF sees it, or who makes it again.
import { deriveReport } from '../../packaging/derive.ts';
import { bombs } from '../bombs.testing.ts';
import { honestDerived, type Forgery } from '../forging.testing.ts';
import { csv, eml, form, long, totals } from './content.testing.ts';

const pdf = 'Model_Na31-2.pdf';
const { derived, names } = await honestDerived();
const { counted, count, spreadsheet } = derived;
const parts = {
  ...{ totals: count.totals, emlSha256: count.sha256 },
  countFile: { name: names.count, bytes: count.bytes },
  spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
};
const sheets = [eml, csv, form, totals, long];

/** One more vote for a candidate, and one less for the next: all sums stay right. */
const moved = {
  ...count.totals,
  counts: {
    ...count.totals.counts,
    'lists.1.candidates.1': (count.totals.counts['lists.1.candidates.1'] ?? 0) + 1,
    'lists.1.candidates.2': (count.totals.counts['lists.1.candidates.2'] ?? 0) - 1,
  },
};

export const paperForgeries: readonly Forgery[] = [
  {
    name: 'a vote moved in the report only',
    changes: { [pdf]: () => deriveReport(counted, { ...parts, totals: moved }) },
    finds: [`08.01 ${pdf}`, `08.03 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'the same in a publication',
    kind: 'publication',
    changes: { [pdf]: () => deriveReport(counted, { ...parts, totals: moved }) },
    finds: [`08.03 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'a report that unpacks to a gigabyte',
    changes: { [pdf]: () => bombs['a stream that unpacks to a gigabyte']?.() },
    finds: [`08.01 ${pdf}`, `08.03 ${pdf}`, `08.04 ${pdf}`, `08.05 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'another count file inside the report',
    changes: {
      [pdf]: () => deriveReport(counted, { ...parts, countFile: { ...parts.countFile, bytes: Buffer.from('<EML/>') } }),
    },
    finds: [`08.01 ${pdf}`, `08.04 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'a report that names another head of the log',
    changes: {
      [pdf]: () => {
        const { report } = counted;
        const ledger = { ...report.ledger, events: report.ledger.events + 1 };
        return deriveReport({ ...counted, report: { ...report, ledger } }, parts);
      },
    },
    finds: [`08.01 ${pdf}`, `08.05 ${pdf}`],
    innocent: sheets,
  },
  {
    name: 'a report with the fingerprint of another count file',
    changes: { [pdf]: () => deriveReport(counted, { ...parts, emlSha256: counted.report.ledger.head }) },
    finds: [`08.01 ${pdf}`, `08.02 ${eml}`],
    innocent: [csv, form, totals, long],
  },
  {
    name: 'a total of the count file of a publication',
    kind: 'publication',
    changes: {
      [eml]: (text) =>
        text.replace(/<ValidVotes>(\d+)<\/ValidVotes>(?=<\/Selection><Cast>)/, '<ValidVotes>9$1</ValidVotes>'),
    },
    finds: [`06.05 ${eml}`, `08.02 ${eml}`, `08.04 ${pdf}`],
  },
  {
    name: 'a number in the table of a publication',
    kind: 'publication',
    changes: { [csv]: (text) => text.replace(/"(\d+)"$/, '"9$1"') },
    finds: [`07.01 ${csv}`, `08.04 ${pdf}`],
  },
  {
    name: 'a number in the long table of a publication',
    kind: 'publication',
    changes: { [long]: (text) => text.replace(/^(2;votes\.blank;)\d+/m, '$177') },
    finds: [`07.05 ${long}`],
    innocent: [eml, csv, pdf],
  },
  {
    name: 'a page of a publication left out',
    kind: 'publication',
    changes: { 'index.html': () => undefined },
    finds: ['02.01 index.html'],
    innocent: [eml, csv, pdf],
  },
];
