// Checks of imported polling stations: S2–S8 of the import rules, for EML 110b and for CSV alike.
import { lineFault, type LineFault } from '../../basics/line.ts';
import type { ElectionIdentity, PollingStation, PollingStationList } from '../election.ts';
import { complain, type ComplaintCode, type FileComplaint } from '../complaints.ts';

export interface StationsContext {
  /** The election into which the stations are to be imported. */
  readonly election?: ElectionIdentity;
  readonly municipalityCode?: string;
}

/** Checks of a 110b. A difference with the election is a warning: re-using a list of another election is ordinary. */
export function checkPollingStationList(
  list: PollingStationList,
  context: StationsContext = {},
): readonly FileComplaint[] {
  return [
    ...sameElection(list, context),
    ...(list.stations.length === 0 ? [complain('stations.none', {}, { path: 'stations' })] : []),
    ...checkPollingStations(list.stations),
    ...eligibleVoters(list),
  ];
}

/** Checks of stations wherever they came from: S5 and S8, a name for each, and texts that can be stored, printed and sent on. */
export function checkPollingStations(stations: readonly PollingStation[]): readonly FileComplaint[] {
  const seen = new Set<number>();
  return stations.flatMap((station, index) => {
    const complaints: FileComplaint[] = [];
    const path = `stations.${index}`;
    const number = String(station.number);
    if (!Number.isSafeInteger(station.number) || station.number < 1) {
      complaints.push(complain('stations.numberInvalid', { value: number }, { path }));
    } else if (station.number > maxStationNumber) {
      complaints.push(complain('stations.numberLong', { value: number }, { path }));
    }
    if (seen.has(station.number)) complaints.push(complain('stations.numberTwice', { number }, { path }));
    seen.add(station.number);
    complaints.push(...textFaults(station, path));
    if (station.postalCode !== undefined && !isPostalCode(station.postalCode)) {
      complaints.push(
        complain('stations.postalCode', { number, value: station.postalCode }, { path: `${path}.postalCode` }),
      );
    }
    return complaints;
  });
}

/** Most characters (UTF-16 units) of the texts of a polling station. */
export const stationLineLimits = { name: 200, address: 200, town: 100 } as const;
const stationLines = ['name', 'address', 'town'] as const satisfies readonly (keyof typeof stationLineLimits)[];

function textFaults(station: PollingStation, place: string): readonly FileComplaint[] {
  return stationLines.flatMap((field) => {
    const text = station[field];
    const limit = stationLineLimits[field];
    const fault = text === undefined ? undefined : lineFault(text, limit);
    if (text === undefined || fault === undefined) return [];
    const params = {
      number: String(station.number),
      length: text.length,
      limit,
      start: [...text].slice(0, 30).join(''),
    };
    return [complain(codeOf(field, fault), params, { path: `${place}.${field}` })];
  });
}

function codeOf(field: (typeof stationLines)[number], fault: LineFault): ComplaintCode {
  if (fault === 'blank' && field === 'name') return 'stations.nameMissing';
  return fault === 'long' ? 'stations.textLong' : 'stations.textSigns';
}

/** Largest number of a polling station: six digits fit the forms (domain.md §2.9). */
export const maxStationNumber = 999_999;

/** `1234 AB`: no leading zero, capitals, one space. */
export function isPostalCode(text: string): boolean {
  return /^[1-9]\d{3} [A-Z]{2}$/.test(text);
}

// S2, S3.
function sameElection(list: PollingStationList, context: StationsContext): readonly FileComplaint[] {
  const { election, municipalityCode } = context;
  const complaints: FileComplaint[] = [];
  if (election && list.election.id !== election.id) {
    const params = { found: list.election.id, expected: election.id };
    complaints.push(complain('stations.otherElection', params, { path: 'id' }));
  }
  if (election && list.election.electionDate !== election.electionDate) {
    const params = { found: list.election.electionDate, expected: election.electionDate };
    complaints.push(complain('stations.otherDate', params, { path: 'electionDate' }));
  }
  if (municipalityCode !== undefined && list.municipality.code !== municipalityCode) {
    const params = { found: list.municipality.code, expected: municipalityCode };
    complaints.push(complain('stations.otherMunicipality', params, { path: 'municipality' }));
  }
  return complaints;
}

// S6, S7.
function eligibleVoters({ eligibleVoters: total, stations }: PollingStationList): readonly FileComplaint[] {
  if (total === undefined) return [complain('stations.votersUnknown', {}, { path: 'eligibleVoters' })];
  const known = stations.flatMap((station) => station.eligibleVoters ?? []);
  if (known.length === 0) return [];
  const sum = known.reduce((a, b) => a + b, 0);
  return sum === total ? [] : [complain('stations.votersSum', { sum, total }, { path: 'eligibleVoters' })];
}
