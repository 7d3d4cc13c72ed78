// A package to test with: made from a generated election, and packed again after it was changed.
import {
  buildElection,
  buildForm,
  emptyEntry,
  evolveEntry,
  unwrap,
  type CountingMethod,
  type Election,
  type EntryEvent,
  type EntryState,
  type Form,
  type Instant,
  type LedgerEvent,
  type ModelYear,
  type ReportNotes,
  type Sha256,
  type Sheet,
} from '@telstaat/core';
import { readCandidateLists, readDefinition, writeCandidateLists, writeDefinition } from '@telstaat/formats';
import { practiceDay, type PracticeElection, type PracticeSize } from '@telstaat/practice';
import { makeKeyPair, prepare, seal, sha256Hex, signStatement, unpack, type RoledFile } from '@telstaat/seal';
import { balancedSheet, withCorrigendum } from '@telstaat/testkit';
import { definitiveOf } from '../definitive.ts';
import { stationControlOf } from './control-files.ts';
import { happeningsOf, linked, type Day, type Happening } from './log.testing.ts';
import type { PackageInput } from './make-package.ts';
import type { OpenedKey } from '../keys/key-ring.ts';
import { ledgerOf } from './signing.ts';

export const madeAt = '2027-03-18T15:54:48.700Z' as Instant;

export interface Choice {
  readonly size?: PracticeSize;
  readonly seed?: number;
  readonly category?: 'PS' | 'AB';
  readonly countingMethod?: CountingMethod;
  readonly modelYear?: ModelYear;
}

/** A package of every kind of form, for whoever has something to say of all packages. */
export const packageChoices: readonly Choice[] = [
  { size: 'tiny', category: 'PS' },
  { size: 'tiny', category: 'AB' },
  { size: 'practice', category: 'PS' },
  { size: 'practice', category: 'AB' },
  { size: 'tiny', category: 'PS', countingMethod: 'DSO', modelYear: 2027 },
  { size: 'tiny', category: 'AB', countingMethod: 'DSO', modelYear: 2027 },
  { size: 'tiny', category: 'PS', countingMethod: 'CSO', modelYear: 2023 },
  { size: 'tiny', category: 'AB', countingMethod: 'DSO', modelYear: 2023 },
];

/** What a coordinator typed, in the order in which it is written. */
export const notes: ReportNotes = {
  attendance: [
    { initials: 'A.', lastName: 'Zonneveldt', role: 'Voorzitter', from: '09:00', until: '17:00', location: 'Stadhuis' },
    { initials: 'B.', lastName: "van 't Hoff-Özdemir", role: 'Lid', from: '09:00', until: '' },
  ],
  explanations: [{ station: 2, text: 'Opnieuw geteld.\nHet klopte.' }],
  objections: [{ time: '10:15', objection: 'Het is te warm.', reply: 'Een raam is geopend.' }],
  irregularities: [{ time: '', text: 'Schorsing van een kwartier.' }],
  control: { differences: 'none' },
};

/** The key of all test packages: made of a fixed seed, so that the same package has the same signature. */
export const testKey = keyOf(7);

/** A key pair that is the same each time; `seed` below 256. */
export function keyOf(seed: number): OpenedKey {
  const { publicKey, privateKey } = makeKeyPair(new Uint8Array(32).fill(seed));
  const key = { number: 1, publicKey };
  return { key, keys: [key], sign: (statement) => signStatement(statement, privateKey) };
}

/** A day to make a package of, and everything it is made with besides. */
export interface CountingDay extends Day {
  readonly sources: PackageInput['sources'];
}

/** The day of a generated election. */
export function countingDay(choice: Choice = {}): CountingDay {
  const { size = 'tiny', seed = 1, category = 'PS' } = choice;
  const generated = practiceDay({ size, seed }).elections.find((item) => item.definition.category === category);
  if (!generated) throw new Error(`No election of category ${category}`);
  const sources = writtenSources(generated);
  const election = importedElection(generated, sources, choice);
  const form = buildForm(election);
  return {
    ...{ election, form, sources, notes, salt: '5a'.repeat(16), key: testKey.key },
    installation: '0123456789abcdef0123456789abcdef',
    stations: generated.stations.stations,
    details: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' },
    papers: papersOf(generated, form),
  };
}

/** What the server gives when the session of that day is closed: everything follows from its log. */
export function inputOf(day: CountingDay, happenings: readonly Happening[] = happeningsOf(day)): PackageInput {
  const { election, form, stations, details, installation, sources } = day;
  const log = linked(happenings, election.id);
  const entries = new Map<number, EntryState>();
  for (const { event, actor, at, station } of happenings)
    if (station !== undefined && isEntryEvent(event))
      entries.set(station, evolveEntry(entries.get(station) ?? emptyEntry, { event, actor, at }));
  const typed = { notes: day.notes, salt: day.salt };
  return {
    ...{ election, form, stations, sources, installation, log },
    session: { number: 1, details },
    entries: definitiveOf(entries).map((station) => stationControlOf(form, station)),
    report: { ledger: ledgerOf(log), typed, notes: day.notes },
    createdAt: madeAt,
    programVersion: '0.1.0',
    signing: testKey,
  };
}

export function packageInput(choice: Choice = {}): PackageInput {
  return inputOf(countingDay(choice));
}

function isEntryEvent(event: LedgerEvent): event is EntryEvent {
  return event.type.startsWith('entry.');
}

/** The generated papers; on other forms some that add up, the first with a corrigendum where the form knows one. */
function papersOf(
  { papers }: PracticeElection,
  form: Form,
): readonly { readonly station: number; readonly sheet: Sheet }[] {
  if (form.model === 'na-31-2-bijlage-1') return papers;
  return papers.map(({ station }, index) => {
    const sheet = balancedSheet(form, { blank: index });
    const isCorrected = index === 0 && form.fields.includes('corrected.votes.blank');
    return { station, sheet: isCorrected ? withCorrigendum(form, sheet, balancedSheet(form, { blank: 7 })) : sheet };
  });
}

/** The election as it is set up from the files. */
function importedElection(
  generated: PracticeElection,
  sources: PackageInput['sources'],
  { countingMethod = 'CSO', modelYear = 2027 }: Choice,
): Election {
  const definition = readDefinition({ name: 'definition.eml.xml', bytes: sources.definition }).value;
  const lists = readCandidateLists({ name: 'candidates.eml.xml', bytes: sources.candidates }).value;
  if (!definition || !lists) throw new Error('The generated files cannot be read');
  const source = (name: string, bytes: Uint8Array): { name: string; sha256: Sha256 } => ({
    name,
    sha256: sha256Hex(bytes),
  });
  return unwrap(
    buildElection({
      ...{ definition, candidateLists: lists, municipalityCode: generated.stations.municipality.code },
      ...{
        ...{ countingMethod, modelYear },
        eligibleVoters: generated.stations.eligibleVoters ?? 1,
        practice: true,
      },
      sources: {
        definition: source('definition.eml.xml', sources.definition),
        candidates: source('candidates.eml.xml', sources.candidates),
      },
      createdAt: '2027-02-10T09:00:00.000Z' as Instant,
    }),
  );
}

function writtenSources({ definition, candidateLists }: PracticeElection): PackageInput['sources'] {
  const options = { created: '2027-02-01T12:00:00.000', issued: '2027-02-01' };
  return {
    definition: writeDefinition(definition, options),
    candidates: writeCandidateLists(candidateLists, { ...options, authority: { id: 'CSB', name: 'Testland' } }),
  };
}

/** What becomes of a file: other text, other bytes, or nothing at all. */
export type Change = (text: string) => string | Uint8Array | undefined;

/**
 * The package with some files changed and sealed again, so that manifest, sums and signature fit: what a careful forger with the right key would do.
 */
export function forge(
  bytes: Uint8Array,
  changes: Readonly<Record<string, Change>>,
  added: readonly RoledFile[] = [],
  signing: Pick<OpenedKey, 'key' | 'sign'> = testKey,
): Uint8Array {
  const sealed = unwrap(unpack(bytes));
  const { format: _, version: __, files: listed, program, ...details } = sealed.manifest;
  const unknown = Object.keys(changes).filter((path) => !listed.some((file) => file.path === path));
  if (unknown.length > 0) throw new Error(`No ${unknown.join(', ')}`);
  const files = listed.flatMap(({ path, role }): RoledFile[] => {
    const content = sealed.read(path) ?? new Uint8Array();
    const change = changes[path];
    if (!change) return [{ path, role, bytes: content }];
    const text = Buffer.from(content).toString('utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`Nothing was changed in ${path}`);
    return changed === undefined
      ? []
      : [{ path, role, bytes: typeof changed === 'string' ? new TextEncoder().encode(changed) : changed }];
  });
  const prepared = prepare({ ...details, programVersion: program.version, key: signing.key }, [...files, ...added]);
  return seal(prepared, signing.sign(prepared.statement)).bytes;
}
