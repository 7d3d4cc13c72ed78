// Every station has one form, in the file with its number.
import type { VerificationFinding } from '@telstaat/core';
import { formPath, packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';

function formPerStation({ sealed, control, forms }: Evidence): CheckOutcome {
  if (!sealed || !control) return 'notCarriedOut';
  const expected = new Map(control.stations.map((station) => [formPath(station.number), station.number]));
  const findings: VerificationFinding[] = [];
  if (expected.size === 0 || expected.size !== control.stations.length) {
    const text = {
      nl: 'Er zijn geen stembureaus, of één staat er twee keer in.',
      en: 'No stations, or one of them twice.',
    };
    findings.push({ file: packagePaths.election, field: 'stations', text });
  }
  for (const { path, reading } of forms) {
    const station = expected.get(path);
    if (station === undefined) {
      const text = { nl: 'Dit telformulier hoort bij geen stembureau.', en: 'This form belongs to no station.' };
      findings.push({ file: path, text });
    } else if (reading.ok && reading.value.station !== station) {
      const text = {
        nl: 'Dit is het telformulier van een ander stembureau.',
        en: 'This is the form of another station.',
      };
      const [a, b] = [String(station), String(reading.value.station)];
      findings.push({ file: path, field: 'station', expected: a, found: b, text });
    }
  }
  const present = new Set(forms.map(({ path }) => path));
  for (const [file, station] of expected) {
    if (present.has(file)) continue;
    const text = {
      nl: `Het telformulier van stembureau ${station} ontbreekt.`,
      en: `The form of station ${station} is missing.`,
    };
    findings.push({ file, text });
  }
  return findings;
}

export const formsThere: Check = {
  id: '02.02',
  phases: ['results'],
  category: 'completeness',
  name: { nl: 'Elk stembureau heeft één telformulier', en: 'Every station has one form' },
  statement: {
    nl: 'Voor elk stembureau van verkiezing.json is er precies één bestand in controle/formulieren/, genoemd naar zijn nummer, en geen ander.',
    en: 'For each station of verkiezing.json there is exactly one file in controle/formulieren/, named after its number, and no other.',
  },
  source: 'domain.md §2.5; docs/package-format.md, controle/formulieren/',
  run: formPerStation,
};
