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
import { renderPdf, type Render } from '@telstaat/documents';
import { documentsZipName } from '@telstaat/formats';
import { prepare, seal, sha256Hex, type RoledFile, type SealedPackage } from '@telstaat/seal';
import {
  writeElectionControl,
  writeReportControl,
  writeStationControl,
  writeTotals,
  type ReportControl,
  type StationControl,
} from './control-files.ts';
import { writeDefinitionControl } from './definition-file.ts';
import { deriveCountFile, deriveLongTable, deriveSpreadsheet, deriveStationsFile, reportToDraw } from './derive.ts';
import { formPath, namesOf, packagePaths, practiceName } from './paths.ts';
import { writeReadme } from './readme.ts';
import { ledgerOf, originFiles, type Origin } from './signing.ts';

export interface PackageInput extends Origin {
  readonly election: Election;
  readonly form: Form;
  readonly stations: readonly PollingStation[];
  readonly session: Pick<Session, 'number' | 'details'>;
  /** One per station: what became definitive, and both entries. */
  readonly entries: readonly StationControl[];
  /** It names the head of the same log. */
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
  /** What it rests on. */
  readonly definition: Sha256;
}

/** Makes and signs the package; its report is drawn by `render`. The same input gives the same bytes. Throws when the input is not whole: the session was closed. */
export async function makePackage(input: PackageInput, render: Render = renderPdf): Promise<MadePackage> {
  const whole = wholeInput(input);
  const { election, createdAt, programVersion, form, report, stations, entries, signing } = whole;
  const counted = { ...detailsOf(whole), election, form, stations, sheets: entries, createdAt, report };
  const names = namesOf(election);
  const count = deriveCountFile(counted);
  const countFile = { name: names.count, bytes: count.bytes };
  const spreadsheet = { name: names.spreadsheet, bytes: deriveSpreadsheet(count.count, election) };
  // A server that makes a package goes on answering others.
  await breath();
  const parts = { totals: count.totals, emlSha256: count.sha256, countFile, spreadsheet };
  const pdf = await render(...reportToDraw(counted, parts));
  await breath();
  const fixed = writeDefinitionControl(whole);
  const definition = sha256Hex(fixed);
  const { ledger } = report;
  const { key } = signing;
  const readme = { election, createdAt, programVersion, names, ledger, definition, key };
  const files: readonly RoledFile[] = [
    { path: names.report, role: 'report', bytes: pdf },
    { path: countFile.name, role: 'count', bytes: countFile.bytes },
    { path: spreadsheet.name, role: 'spreadsheet', bytes: spreadsheet.bytes },
    { path: names.longTable, role: 'spreadsheet', bytes: deriveLongTable(counted) },
    { path: names.stations, role: 'stations', bytes: deriveStationsFile(counted) },
    { path: packagePaths.readme, role: 'readme', bytes: writeReadme({ ...readme, emlSha256: count.sha256 }) },
    ...sourceFiles(whole.sources),
    { path: packagePaths.fixed, role: 'control', bytes: fixed },
    ...controlFiles(whole, writeTotals(count.totals)),
    ...originFiles('results', whole),
  ];
  const { practice, id } = election;
  const origin = { installation: whole.installation, definition, ledger, key };
  const prepared = prepare({ kind: 'results', election: id, practice, createdAt, programVersion, ...origin }, files);
  const sealed = seal(prepared, signing.sign(prepared.statement));
  return { ...sealed, name: packageName(input), emlSha256: count.sha256, definition };
}

/** As it is written in the package, so that what is made of it can be made again of that. */
function wholeInput(input: PackageInput): PackageInput {
  const stations = input.stations
    .map((station) => pollingStationSchema.parse(station))
    .sort((a, b) => a.number - b.number);
  const entries = [...input.entries].sort((a, b) => a.station - b.station);
  const complete = stations.length > 0 && stations.length === entries.length;
  if (!complete || stations.some((station, index) => station.number !== entries[index]?.station))
    throw new Error('A package needs exactly one definitive sheet for each station');
  const { events, head } = ledgerOf(input.log);
  if (input.report.ledger.events !== events || input.report.ledger.head !== head)
    throw new Error('The report names another head of the log');
  return { ...input, stations, entries };
}

/** `definitieve-documenten_ps2027_….zip` */
function packageName({ election, session, createdAt }: PackageInput): string {
  const name = documentsZipName(election, { session: session.number === 1 ? 'first' : 'next', createdAt });
  return practiceName(election, name);
}

function detailsOf({ session }: PackageInput): Pick<Session, 'details'> {
  return session.details === undefined ? {} : { details: session.details };
}

/** The official files, as they stand in every package of ours. */
export function sourceFiles({ definition, candidates }: PackageInput['sources']): readonly RoledFile[] {
  return [
    { path: packagePaths.definition, role: 'source', bytes: definition },
    { path: packagePaths.candidates, role: 'source', bytes: candidates },
  ];
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
