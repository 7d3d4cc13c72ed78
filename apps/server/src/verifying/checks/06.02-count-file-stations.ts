// The count file says of each station what its form says.
import { fromCountFile } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import { filled, otherCounts } from '../counts.ts';
import type { Evidence } from '../evidence.ts';

function perStation({ count, form, stations, names }: Evidence): CheckOutcome {
  if (!count?.value || !form || !names || stations.length === 0) return 'notCarriedOut';
  const inFile = new Map(fromCountFile(form, count.value).sheets.map((item) => [item.station, item.counts]));
  return stations.flatMap(({ station, sheet }) =>
    otherCounts({ file: names.count, prefix: `SB${station}.` }, filled(form, sheet), inFile.get(station) ?? {}, {
      nl: 'Het telbestand zegt iets anders dan het telformulier.',
      en: 'The count file says something else than the form.',
    }),
  );
}

export const countFileStations: Check = {
  id: '06.02',
  phases: ['results'],
  category: 'consistency',
  name: {
    nl: 'Het telbestand zegt per stembureau wat op het telformulier staat',
    en: 'The count file says what the forms say',
  },
  statement: {
    nl: 'In de EML 510b heeft elk stembureau voor elk veld het getal dat van zijn telformulier meetelt.',
    en: 'In the EML 510b each station has for each field the number that counts of its form.',
  },
  source: 'EML_NL 510b, ReportingUnitVotes',
  run: perStation,
};
