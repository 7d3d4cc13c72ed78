// 01: is the package whole? 02: is everything in it, and nothing else?
import { say, type Text } from '@telstaat/core';
import {
  manifestPath,
  sealComplaintKinds,
  sumsPath,
  type FileRole,
  type SealComplaint,
  type SealedFiles,
} from '@telstaat/seal';
import { writeElectionControl, writeReportControl, writeStationControl, writeTotals } from '../control-files.ts';
import type { Material } from '../material.ts';
import { formPath, packagePaths, type Names } from '../paths.ts';
import { otherBytes, type Check, type CheckOutcome, type VerificationFinding } from '../verification.ts';

/** Stages of opening: when one fails, the next is not reached. */
const stages = ['archive', 'manifest', 'hash'] as const;

function stageOf({ code }: SealComplaint): (typeof stages)[number] {
  return stages.find((stage) => code.startsWith(`${stage}.`)) ?? 'archive';
}

function opening(stage: (typeof stages)[number]): (material: Material) => CheckOutcome {
  return ({ opened }) => {
    if (opened.ok) return [];
    const found = opened.error.filter((complaint) => stageOf(complaint) === stage);
    if (found.length > 0) return found.map(complaintFinding);
    const reached = Math.max(...opened.error.map((complaint) => stages.indexOf(stageOf(complaint))));
    return stages.indexOf(stage) < reached ? [] : 'notCarriedOut';
  };
}

function complaintFinding({ code, params, file }: SealComplaint): VerificationFinding {
  const { text } = sealComplaintKinds[code];
  const said: Text = { nl: say(text, 'nl', params), en: say(text, 'en', params) };
  return file === undefined ? { text: said } : { file, text: said };
}

const notReadable = (where: string): Text => ({
  nl: `Dit bestand is niet te lezen (${where}).`,
  en: `This file cannot be read (${where}).`,
});
const otherwiseWritten: Text = {
  nl: 'Dit bestand is niet geschreven zoals Telstaat dat doet.',
  en: 'This file is not written as Telstaat does.',
};

function controlFiles(material: Material): CheckOutcome {
  const { sealed, election, totals, report, form, forms } = material;
  if (!sealed) return 'notCarriedOut';
  const read = (path: string): Uint8Array => sealed.read(path) ?? new Uint8Array();
  const rewritten = (path: string, bytes: Uint8Array): readonly VerificationFinding[] =>
    otherBytes(path, bytes, read(path), otherwiseWritten);
  const unreadable = (file: string, where: string): VerificationFinding => ({ file, text: notReadable(where) });
  const findings: VerificationFinding[] = [];
  const { election: path } = packagePaths;
  if (election) {
    findings.push(
      ...(election.ok ? rewritten(path, writeElectionControl(election.value)) : [unreadable(path, election.error)]),
    );
    if (election.ok && !form)
      findings.push({
        file: path,
        field: 'election',
        text: {
          nl: 'Deze versie van Telstaat kent het telformulier van deze verkiezing niet.',
          en: 'This version of Telstaat does not know the form of this election.',
        },
      });
  }
  if (totals) {
    const file = packagePaths.totals;
    findings.push(...(totals.ok ? rewritten(file, writeTotals(totals.value)) : [unreadable(file, totals.error)]));
  }
  if (report) {
    const file = packagePaths.report;
    findings.push(
      ...(report.ok ? rewritten(file, writeReportControl(report.value)) : [unreadable(file, report.error)]),
    );
  }
  for (const { path: file, reading } of forms) {
    if (!reading.ok) findings.push(unreadable(file, reading.error));
    else if (form) findings.push(...rewritten(file, writeStationControl(form, reading.value)));
  }
  return findings;
}

/** Every path that belongs in the package, with its role; forms are asked for by the next check. */
function expectedRoles(names: Names): ReadonlyMap<string, FileRole> {
  return new Map<string, FileRole>([
    [names.report, 'report'],
    [names.count, 'count'],
    [names.spreadsheet, 'spreadsheet'],
    [names.longTable, 'spreadsheet'],
    [names.stations, 'stations'],
    [packagePaths.readme, 'readme'],
    [packagePaths.definition, 'source'],
    [packagePaths.candidates, 'source'],
    [packagePaths.election, 'control'],
    [packagePaths.report, 'control'],
    [packagePaths.totals, 'control'],
  ]);
}

const missing: Text = { nl: 'Dit bestand ontbreekt.', en: 'This file is missing.' };
const foreign: Text = { nl: 'Dit bestand hoort niet in het pakket.', en: 'This file does not belong in the package.' };
const otherRole: Text = {
  nl: 'De inhoudsopgave noemt een andere soort.',
  en: 'The manifest calls it another kind of file.',
};

const publication: Text = {
  nl: 'Dit is een publicatie. Alleen het uitvoerpakket zelf kan worden nagerekend.',
  en: 'This is a publication. Only the package itself can be recomputed.',
};

function expectedFiles({ sealed, control, names }: Material): CheckOutcome {
  if (!sealed) return 'notCarriedOut';
  if (sealed.manifest.kind !== 'results') return [{ file: manifestPath, field: 'kind', text: publication }];
  if (!control || !names) {
    return sealed.read(packagePaths.election) ? 'notCarriedOut' : [{ file: packagePaths.election, text: missing }];
  }
  const expected = expectedRoles(names);
  const own = new Set([manifestPath, sumsPath]);
  const present = new Set(sealed.paths);
  return [
    ...[...expected.keys()].filter((path) => !present.has(path)).map((file) => ({ file, text: missing })),
    ...sealed.paths
      .filter((path) => !expected.has(path) && !own.has(path) && !path.startsWith(packagePaths.forms))
      .map((file) => ({ file, text: foreign })),
    ...otherRoles(sealed, expected),
  ];
}

function otherRoles(sealed: SealedFiles, expected: ReadonlyMap<string, FileRole>): readonly VerificationFinding[] {
  return sealed.manifest.files.flatMap(({ path, role }): VerificationFinding[] => {
    const right = expected.get(path) ?? (path.startsWith(packagePaths.forms) ? 'control' : role);
    return role === right ? [] : [{ file: path, field: 'role', expected: right, found: role, text: otherRole }];
  });
}

function formPerStation({ sealed, control, forms }: Material): CheckOutcome {
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

export const packageChecks: readonly Check<Material>[] = [
  {
    id: '01.01',
    category: 'integrity',
    name: {
      nl: 'Het zip-bestand is byte voor byte zoals Telstaat het schreef',
      en: 'The zip is byte for byte as Telstaat wrote it',
    },
    run: opening('archive'),
  },
  {
    id: '01.02',
    category: 'integrity',
    name: {
      nl: 'De inhoudsopgave noemt precies de bestanden die erin zitten',
      en: 'The manifest lists exactly the files',
    },
    run: opening('manifest'),
  },
  {
    id: '01.03',
    category: 'integrity',
    name: { nl: 'De SHA-256 van elk bestand klopt', en: 'The SHA-256 of every file is right' },
    run: opening('hash'),
  },
  {
    id: '02.01',
    category: 'completeness',
    name: {
      nl: 'Alle bestanden die erin horen zijn er, en geen andere',
      en: 'All files that belong are there, and no others',
    },
    run: expectedFiles,
  },
  {
    id: '02.02',
    category: 'completeness',
    name: { nl: 'Elk stembureau heeft één telformulier', en: 'Every station has one form' },
    run: formPerStation,
  },
  {
    id: '02.03',
    category: 'completeness',
    name: {
      nl: 'De controlebestanden zijn te lezen en eenduidig geschreven',
      en: 'The control files can be read in one way only',
    },
    run: controlFiles,
  },
];
