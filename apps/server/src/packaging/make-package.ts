// Definitive sheets → the package that leaves: report, count file, tables and list of stations, with everything from which they follow.
import { setImmediate as breath } from 'node:timers/promises';
import {
  pollingStationSchema,
  type Election,
  type Form,
  type Instant,
  type PollingStation,
  type Session,
  type Sha256,
} from '@telstaat/core';
import { documentsZipName } from '@telstaat/formats';
import { seal, type RoledFile, type SealedPackage } from '@telstaat/seal';
import {
  writeElectionControl,
  writeReportControl,
  writeStationControl,
  writeTotals,
  type ReportControl,
  type StationControl,
} from './control-files.ts';
import { deriveCountFile, deriveLongTable, deriveReport, deriveSpreadsheet, deriveStationsFile } from './derive.ts';
import { formPath, namesOf, packagePaths } from './paths.ts';
import { writeReadme } from './readme.ts';

export interface PackageInput {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly session: Pick<Session, 'number' | 'details'>;
  /** One per station: what became definitive, and both entries. */
  readonly entries: readonly StationControl[];
  readonly report: ReportControl;
  readonly createdAt: Instant;
  readonly programVersion: string;
  /** The official files, byte for byte as they were imported. */
  readonly sources: { readonly definition: Uint8Array; readonly candidates: Uint8Array };
}

export interface MadePackage extends Omit<SealedPackage, 'sha256'> {
  /** File name of the zip. */
  readonly name: string;
  readonly sha256: Sha256;
  /** The fingerprint that stands on every page. */
  readonly emlSha256: Sha256;
}

/** Makes the package. The same input gives the same bytes. Throws when the input is not whole: the session was closed. */
export async function makePackage(input: PackageInput): Promise<MadePackage> {
  const { election, createdAt, programVersion } = input;
  // As they are written in the package, so that what is made of them can be made again of that.
  const stations = input.stations
    .map((station) => pollingStationSchema.parse(station))
    .sort((a, b) => a.number - b.number);
  const entries = [...input.entries].sort((a, b) => a.station - b.station);
  const complete = stations.length > 0 && stations.length === entries.length;
  if (!complete || stations.some((station, index) => station.number !== entries[index]?.station))
    throw new Error('A package needs exactly one definitive sheet for each station');
  const { form, report } = input;
  const counted = { ...detailsOf(input), election, form, stations, sheets: entries, createdAt, report };
  const names = namesOf(election);
  const count = deriveCountFile(counted);
  const countFile = { name: names.count, bytes: count.bytes };
  const spreadsheet = { name: names.spreadsheet, bytes: deriveSpreadsheet(count.count, election) };
  // A server that makes a package goes on answering others.
  await breath();
  const parts = { totals: count.totals, emlSha256: count.sha256, countFile, spreadsheet };
  const readme = { election, createdAt, programVersion, emlSha256: count.sha256, names, ledger: report.ledger };
  const pdf = deriveReport(counted, parts);
  await breath();
  const files: readonly RoledFile[] = [
    { path: names.report, role: 'report', bytes: pdf },
    { path: countFile.name, role: 'count', bytes: countFile.bytes },
    { path: spreadsheet.name, role: 'spreadsheet', bytes: spreadsheet.bytes },
    { path: names.longTable, role: 'spreadsheet', bytes: deriveLongTable(counted) },
    { path: names.stations, role: 'stations', bytes: deriveStationsFile(counted) },
    { path: packagePaths.readme, role: 'readme', bytes: writeReadme(readme) },
    { path: packagePaths.definition, role: 'source', bytes: input.sources.definition },
    { path: packagePaths.candidates, role: 'source', bytes: input.sources.candidates },
    ...controlFiles({ ...input, stations, entries }, writeTotals(count.totals)),
  ];
  const { practice, id } = election;
  const sealed = seal({ kind: 'results', election: id, practice, createdAt, programVersion }, files);
  return { ...sealed, name: packageName(input), emlSha256: count.sha256 };
}

/** `definitieve-documenten_ps2027_….zip`; a practice begins with `OEFENING_`, so that it cannot be taken for a result. */
function packageName({ election, session, createdAt }: PackageInput): string {
  const name = documentsZipName(election, { session: session.number === 1 ? 'first' : 'next', createdAt });
  return election.practice ? `OEFENING_${name}` : name;
}

function detailsOf({ session }: PackageInput): Pick<Session, 'details'> {
  return session.details === undefined ? {} : { details: session.details };
}

function controlFiles(input: PackageInput, totals: Uint8Array): readonly RoledFile[] {
  const { election, form, stations, session, entries, createdAt, report } = input;
  const control = (path: string, bytes: Uint8Array): RoledFile => ({ path, role: 'control', bytes });
  return [
    control(packagePaths.election, writeElectionControl({ createdAt, session, election, stations })),
    control(packagePaths.report, writeReportControl(report)),
    control(packagePaths.totals, totals),
    ...entries.map((entry) => control(formPath(entry.station), writeStationControl(form, entry))),
  ];
}
