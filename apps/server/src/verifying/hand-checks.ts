// What people check by hand: keys against paper, stations that should be there, and three drawn stations to hold beside their papers.
import type {
  CountField,
  CountRow,
  DrawnNumber,
  DrawnStation,
  Form,
  FormSection,
  HandChecks,
  ReportedKey,
  Sha256,
} from '@telstaat/core';
import { fingerprint, isPublicKey, readPublicKeyPem, sha256Hex } from '@telstaat/seal';
import type { StationControl } from '../packaging/control-files.ts';
import type { Evidence } from './evidence.ts';

const drawnStations = 3;
/** Candidates of a drawn station; the totals D to H come before them. */
const drawnCandidates = 4;

export function handChecks(evidence: Evidence, sha256: Sha256): HandChecks {
  const { control, stations, phase } = evidence;
  return {
    keys: reportedKeys(evidence),
    ...(control && phase === 'results'
      ? {
          stations: {
            expected: control.stations.map(({ number }) => number),
            present: stations.map(({ station }) => station),
          },
        }
      : {}),
    drawn: drawnFrom(evidence, sha256),
  };
}

/** Every key the log speaks of; where there is no log, those that lie in the package. */
function reportedKeys({ log, sealed, statement }: Evidence): readonly ReportedKey[] {
  const signed = statement?.ok ? statement.value.key : undefined;
  if (!sealed) return [];
  if (!log?.stored.ok) return lyingKeys(sealed, signed);
  const last = log.stored.value.length;
  const announced = log.keys
    .filter(({ publicKey }) => isPublicKey(publicKey))
    .map(({ number, publicKey, announcedAt, closed }) => ({
      ...described(number, publicKey),
      announcedAt,
      ...(closed && { closedAt: closed.at }),
      // What happened while it was open, without its own announcement and closing.
      events: (closed ? closed.at - 1 : last) - announcedAt,
      signed: signed?.number === number && signed.publicKey === publicKey,
    }));
  if (!signed || announced.some((key) => key.signed)) return announced;
  return [...announced, { ...described(signed.number, signed.publicKey), events: 0, signed: true }];
}

type SignedWith = { readonly number: number; readonly publicKey: string } | undefined;

function lyingKeys({ manifest, read }: NonNullable<Evidence['sealed']>, signed: SignedWith): readonly ReportedKey[] {
  return manifest.files
    .filter(({ role }) => role === 'key')
    .flatMap(({ path }, index) => {
      const publicKey = readPublicKeyPem(Buffer.from(read(path) ?? []).toString('utf8'));
      if (publicKey === undefined) return [];
      const number = Number(/(\d+)\.pem$/.exec(path)?.[1] ?? index + 1);
      return [{ ...described(number, publicKey), events: 0, signed: signed?.publicKey === publicKey }];
    });
}

function described(number: number, publicKey: string): Pick<ReportedKey, 'number' | 'publicKey' | 'fingerprint'> {
  if (!isPublicKey(publicKey))
    return { number, publicKey, fingerprint: { sha256: sha256Hex(Buffer.from(publicKey, 'hex')), words: [] } };
  const { sha256, words } = fingerprint(publicKey);
  return { number, publicKey, fingerprint: { sha256, words } };
}

/**
 * Stations in the order of the SHA-256 of `<SHA-256 of the package>:<station>`, the first three; of each the totals that stand on its form and the
 * first candidates in the order of the SHA-256 of `<SHA-256 of the package>:<station>:<field>`. Nobody can choose them, and everybody draws the same.
 */
function drawnFrom({ control, form, stations }: Evidence, sha256: Sha256): readonly DrawnStation[] {
  if (!control || !form) return [];
  return drawOf(stations, (station) => `${sha256}:${station.station}`)
    .slice(0, drawnStations)
    .sort((a, b) => a.station - b.station)
    .map((station) => ({
      station: station.station,
      name: control.stations.find(({ number }) => number === station.station)?.name ?? '',
      numbers: drawnNumbers(form, station, sha256),
    }));
}

const totalFields: readonly CountField[] = [
  'voters.total',
  'votes.candidates',
  'votes.blank',
  'votes.invalid',
  'votes.total',
];

function drawnNumbers(form: Form, { station, sheet }: StationControl, sha256: Sha256): readonly DrawnNumber[] {
  const rows = form.sections.flatMap((section) => countsOf(section).map((row) => ({ section, row })));
  const written = rows.flatMap(({ section, row }): readonly DrawnNumber[] => {
    const value = sheet.counts[row.field];
    if (value === undefined) return [];
    const code = section.list === undefined ? row.code : `${section.list}.${row.code}`;
    return [{ field: row.field, code, label: row.label, value }];
  });
  const totals = written.filter(({ field }) => totalFields.includes(field));
  const candidates = written.filter(({ field }) => /^lists\.\d+\.candidates\./.test(field));
  return [...totals, ...drawOf(candidates, ({ field }) => `${sha256}:${station}:${field}`).slice(0, drawnCandidates)];
}

function countsOf({ columns }: FormSection): readonly CountRow[] {
  return columns.flat().flatMap((row) => (row.kind === 'count' ? [row] : []));
}

function drawOf<T>(items: readonly T[], text: (item: T) => string): T[] {
  const keyed = items.map((item) => ({ item, key: sha256Hex(Buffer.from(text(item))) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
