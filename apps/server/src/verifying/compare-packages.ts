// Two packages of the same session: what changed between them, field by field, and what happened in between according to the log of the later one.
// It says nothing about whether either is right: that is what verifying is for.
import type { PackageComparison } from '@telstaat/contract';
import {
  countedSheet,
  err,
  eventSentence,
  ok,
  say,
  type FieldId,
  type Form,
  type Result,
  type Sheet,
  type StationNumber,
  type Text,
  type VerificationPhase,
} from '@telstaat/core';
import { sha256Hex, unpack } from '@telstaat/seal';
import type { ElectionControl, StationControl } from '../packaging/control-files.ts';
import { packagePaths } from '../packaging/paths.ts';
import { readLogEvidence, type LogEvidence } from './log-evidence.ts';
import { layOutMaterial, type Material } from './material.ts';
import { membersOf } from './members.ts';

export type ChangedField = PackageComparison['totals'][number];
export type ChangedStation = PackageComparison['stations'][number];
type ComparedPackage = PackageComparison['old'];
type EventBetween = PackageComparison['events'][number];

const refusals = {
  notWhole: {
    nl: '{which} is geen heel pakket met een uitslag. Controleer het eerst met "telstaat verify".',
    en: '{which} is no whole package of results. Verify it first with "telstaat verify".',
  },
  publication: {
    nl: '{which} is een publicatie: daarin zitten geen logboek en geen formulieren. Vergelijk haar met het pakket waarvan zij is gemaakt: controleer haar met de sleutel van dat pakket (telstaat verify PUBLICATIE.zip --key PAKKET.zip).',
    en: '{which} is a publication: it has no log and no forms. Compare it with the package that it was made of: verify it with the key of that package (telstaat verify PUBLICATION.zip --key PACKAGE.zip).',
  },
  otherElection: {
    nl: 'De pakketten zijn van verschillende verkiezingen of installaties.',
    en: 'The packages are of different elections or installations.',
  },
  otherLog: {
    nl: 'De logboeken lopen uiteen vanaf gebeurtenis {sequence}: deze pakketten komen niet uit dezelfde telling.',
    en: 'The logs part at event {sequence}: these packages do not come from the same count.',
  },
} as const satisfies Record<string, Text>;

const which = {
  first: { nl: 'Het eerste bestand', en: 'The first file' },
  second: { nl: 'Het tweede bestand', en: 'The second file' },
} as const;

/** What changed, the earlier of the two first, whichever is named first. Never throws on any bytes. */
export function comparePackages(first: Uint8Array, second: Uint8Array): Result<PackageComparison, Text> {
  const [a, b] = [whole(first), whole(second)];
  if (!a || !b) return err(a ? notWhole('second', kindOf(second)) : notWhole('first', kindOf(first)));
  if (a.id !== b.id || a.installation !== b.installation) return err(refusals.otherElection);
  const [old, later] = a.events.length <= b.events.length ? [a, b] : [b, a];
  const apart = old.events.findIndex((event, index) => event !== later.events[index]);
  if (apart >= 0) return err(filled(refusals.otherLog, { sequence: String(apart + 1) }));
  return ok({
    election: later.id,
    old: old.about,
    new: later.about,
    stations: changedStations(old, later),
    totals: changed(old.totals, later.totals),
    details: changed(old.details, later.details),
    events: eventsBetween(old, later),
    eventsBetween: later.events.length - old.events.length,
  });
}

/** Why nothing is compared with a file that is no package of results. */
export function notWhole(file: keyof typeof which, kind: VerificationPhase | undefined): Text {
  return filled(kind === 'publication' ? refusals.publication : refusals.notWhole, { which: which[file] });
}

function kindOf(bytes: Uint8Array): VerificationPhase | undefined {
  const opened = unpack(bytes);
  return opened.ok ? opened.value.manifest.kind : undefined;
}

function filled(text: Text, params: Record<string, string | Text>): Text {
  return { nl: say(text, 'nl', params), en: say(text, 'en', params) };
}

interface Whole {
  readonly id: string;
  readonly installation: string;
  readonly about: ComparedPackage;
  readonly control: ElectionControl;
  readonly form: Form;
  readonly stations: readonly StationControl[];
  readonly totals: ReadonlyMap<string, string>;
  readonly details: ReadonlyMap<string, string>;
  /** Digest by digest. */
  readonly events: readonly string[];
  readonly log: LogEvidence;
}

function whole(bytes: Uint8Array): Whole | undefined {
  const material = layOutMaterial(bytes);
  const { sealed, control, form, stations, totals, report } = material;
  const logBytes = sealed?.read(packagePaths.log);
  const log = logBytes && readLogEvidence(logBytes);
  if (sealed?.manifest.kind !== 'results' || !control || !form || !totals?.ok || !report?.ok) return undefined;
  if (!log?.stored.ok) return undefined;
  const { election, installation, createdAt, ledger } = sealed.manifest;
  return {
    ...{ id: election, installation, control, form, stations, log },
    about: { sha256: sha256Hex(bytes), createdAt, events: ledger.events },
    totals: membersOf({ ...totals.value.counts, more: totals.value.more, fewer: totals.value.fewer }),
    details: detailsOf(material, control),
    events: log.stored.value.map(({ hash }) => Buffer.from(hash).toString('hex')),
  };
}

/** Without the lists, which are the same in one election, and without stations, which are compared one by one. */
function detailsOf({ report }: Material, { election, session }: ElectionControl): ReadonlyMap<string, string> {
  const { lists: _lists, ...rest } = election;
  const notes = report?.ok ? report.value.notes : {};
  return membersOf({ election: rest, session, report: notes });
}

function changedStations(old: Whole, later: Whole): readonly ChangedStation[] {
  const numbers = new Set([...old.control.stations, ...later.control.stations].map(({ number }) => number));
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((station): readonly ChangedStation[] => {
      const [before, after] = [stationOf(old, station), stationOf(later, station)];
      const fields = changed(before?.values ?? new Map(), after?.values ?? new Map());
      const change = !before ? 'added' : !after ? 'removed' : 'changed';
      if (change === 'changed' && fields.length === 0) return [];
      return [{ station, name: (after ?? before)?.name ?? '', change, fields }];
    });
}

/** What counts of a station, who typed it, and what the station is. */
function stationOf({ control, form, stations }: Whole, station: StationNumber) {
  const place = control.stations.find(({ number }) => number === station);
  const counted = stations.find((item) => item.station === station);
  if (!place) return undefined;
  const sheet = counted && valuesOf(form, countedSheet(form, counted.sheet));
  const typists = counted && { 'first.typist': counted.first.typist, 'second.typist': counted.second.typist };
  return { name: place.name, values: new Map([...membersOf(place), ...(sheet ?? []), ...membersOf(typists ?? {})]) };
}

function valuesOf(form: Form, { counts, ticks }: Sheet): ReadonlyMap<string, string> {
  const isTicked = (field: FieldId): boolean => ticks.some((tick) => tick === field);
  return new Map(
    form.fields.flatMap((field): readonly (readonly [string, string])[] => {
      const value = Object.entries(counts).find(([name]) => name === field)?.[1];
      if (value !== undefined) return [[field, String(value)]];
      return isTicked(field) ? [[field, 'x']] : [];
    }),
  );
}

function changed(old: ReadonlyMap<string, string>, later: ReadonlyMap<string, string>): readonly ChangedField[] {
  return [...new Set([...old.keys(), ...later.keys()])]
    .filter((field) => old.get(field) !== later.get(field))
    .map((field) => ({ field, old: old.get(field) ?? '–', new: later.get(field) ?? '–' }));
}

function eventsBetween(old: Whole, later: Whole): readonly EventBetween[] {
  return later.log.events
    .filter(({ sequence, election }) => sequence > old.events.length && election === later.id)
    .map((event) => {
      const { sequence, at, actor, type, station } = event;
      return {
        sequence,
        at,
        actor,
        type,
        ...(station === undefined ? {} : { station }),
        text: { nl: eventSentence(event, 'nl'), en: eventSentence(event, 'en') },
      };
    });
}
