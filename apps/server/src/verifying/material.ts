// A package laid out for checking: everything that could be read, and what follows from it. What is missing here, a check
// says it could not carry out. Hostile input may make any part absent; it must not make this throw.
import {
  buildForm,
  hasForm,
  isCount,
  isTickField,
  type Form,
  type Result,
  type Sheet,
  type StationSheet,
  type Totals,
} from '@telstaat/core';
import { readCount, type CountFile, type Reading } from '@telstaat/formats';
import { unpack, type FileRole, type SealComplaint, type SealedFiles } from '@telstaat/seal';
import {
  readElectionControl,
  readReportControl,
  readStationControl,
  readTotals,
  type ElectionControl,
  type ReportControl,
  type StationControl,
} from '../packaging/control-files.ts';
import {
  deriveCountFile,
  deriveLongTable,
  deriveSpreadsheet,
  deriveStationsFile,
  type CountFileMade,
  type Counted,
} from '../packaging/derive.ts';
import { namesOf, packagePaths, type Names } from '../packaging/paths.ts';

export interface FormFile {
  readonly path: string;
  readonly reading: Result<StationControl, string>;
}

/** What follows from the forms in the package. */
export interface Derived {
  readonly counted: Counted;
  readonly count: CountFileMade;
  /** The count file that follows, written and read back: the table is made of this, so both surely say the same. */
  readonly readBack: CountFile;
  readonly spreadsheet: Uint8Array;
  readonly longTable: Uint8Array;
  readonly stations: Uint8Array;
}

export interface Material {
  readonly opened: Result<SealedFiles, readonly SealComplaint[]>;
  /** The files, when every byte is as it was sealed. */
  readonly sealed?: SealedFiles;
  readonly election?: Result<ElectionControl, string>;
  readonly control?: ElectionControl;
  readonly form?: Form;
  readonly names?: Names;
  readonly forms: readonly FormFile[];
  /** Forms that could be read, in order of station. */
  readonly stations: readonly StationControl[];
  readonly totals?: Result<Totals, string>;
  readonly report?: Result<ReportControl, string>;
  readonly derived?: Derived;
  /** The count file, read back. */
  readonly count?: Reading<CountFile>;
}

export function layOutMaterial(bytes: Uint8Array): Material {
  const opened = unpack(bytes);
  if (!opened.ok) return { opened, forms: [], stations: [] };
  const sealed = opened.value;
  const election = readFile(sealed, packagePaths.election, readElectionControl);
  const control = election?.ok ? election.value : undefined;
  const form = attempt(() => (control && hasForm(control.election) ? buildForm(control.election) : undefined));
  const forms = readForms(sealed);
  const stations = forms
    .flatMap(({ reading }) => (reading.ok ? [reading.value] : []))
    .sort((a, b) => a.station - b.station);
  const names = attempt(() => (control ? namesOf(control.election) : namesByRole(sealed)));
  const written = names && sealed.read(names.count);
  const count = attempt(() => names && written && readCount({ name: names.count, bytes: written }));
  const totals = readFile(sealed, packagePaths.totals, readTotals);
  const report = readFile(sealed, packagePaths.report, readReportControl);
  const derived =
    control && form && report?.ok ? derive(control, form, { forms, stations, report: report.value }) : undefined;
  return {
    ...{ opened, sealed, forms, stations },
    ...(election ? { election } : {}),
    ...(control ? { control } : {}),
    ...(form ? { form } : {}),
    ...(names ? { names } : {}),
    ...(totals ? { totals } : {}),
    ...(report ? { report } : {}),
    ...(derived ? { derived } : {}),
    ...(count ? { count } : {}),
  };
}

/** Where no file says which election it is, the manifest says what each file is for. A kind of file that is not there has no name. */
function namesByRole({ manifest }: SealedFiles): Names {
  const named = (role: FileRole, isIt: (path: string) => boolean = () => true): string =>
    manifest.files.find((file) => file.role === role && isIt(file.path))?.path ?? '';
  const isLong = (path: string): boolean => path.startsWith(longTableStem);
  return {
    report: named('report'),
    count: named('count'),
    spreadsheet: named('spreadsheet', (path) => !isLong(path)),
    longTable: named('spreadsheet', isLong),
    stations: named('stations'),
  };
}

/** How the name of the long table begins (`longCsvFileName`). */
const longTableStem = 'telling-lang_';

function readFile<T>(
  sealed: SealedFiles,
  path: string,
  read: (bytes: Uint8Array) => Result<T, string>,
): Result<T, string> | undefined {
  const bytes = sealed.read(path);
  return bytes && read(bytes);
}

function readForms(sealed: SealedFiles): readonly FormFile[] {
  return sealed.paths
    .filter((path) => path.startsWith(packagePaths.forms))
    .flatMap((path): FormFile[] => {
      const reading = readFile(sealed, path, readStationControl);
      return reading ? [{ path, reading }] : [];
    });
}

/** Nothing is derived from forms that are not whole: then it would say nothing about the results. */
function derive(
  control: ElectionControl,
  form: Form,
  { forms, stations, report }: Pick<Material, 'forms' | 'stations'> & { readonly report: ReportControl },
): Derived | undefined {
  const known = new Set(control.stations.map((station) => station.number));
  const own = new Set(stations.map((station) => station.station));
  const whole =
    forms.length === stations.length &&
    own.size === stations.length &&
    known.size === own.size &&
    known.size === control.stations.length &&
    stations.every(({ station, sheet }) => known.has(station) && misfits(form, sheet).length === 0);
  if (!whole) return undefined;
  const { election, createdAt, session } = control;
  const sheets: readonly StationSheet[] = stations;
  const details = session.details === undefined ? {} : { details: session.details };
  const counted: Counted = { election, form, stations: control.stations, sheets, createdAt, report, ...details };
  return attempt(() => {
    const count = deriveCountFile(counted);
    const readBack = readCount({ name: namesOf(election).count, bytes: count.bytes }).value;
    if (!readBack) return undefined;
    const spreadsheet = deriveSpreadsheet(readBack, election);
    const [longTable, stationsFile] = [deriveLongTable(counted), deriveStationsFile(counted)];
    return { counted, count, readBack, spreadsheet, longTable, stations: stationsFile };
  });
}

/** What a hostile package makes impossible is absent; the checks that need it then say that they were not carried out. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Fields of a sheet that are not on the form, or whose number the form cannot hold. */
export function misfits(form: Form, sheet: Sheet): readonly string[] {
  const known: ReadonlySet<string> = new Set(form.fields);
  const counts = Object.entries(sheet.counts).filter(
    ([field, value]) => !known.has(field) || isTickField(field) || value === undefined || !isCount(value),
  );
  const ticks = sheet.ticks.filter((field, index) => !known.has(field) || sheet.ticks.indexOf(field) !== index);
  return [...counts.map(([field]) => field), ...ticks];
}
