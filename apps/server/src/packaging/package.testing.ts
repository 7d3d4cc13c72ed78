// A package to test with: made from a generated election, and packed again after it was changed.
import {
  buildElection,
  buildForm,
  findingKey,
  unwrap,
  validate,
  type Election,
  type CountingMethod,
  type Form,
  type Instant,
  type ModelYear,
  type Sha256,
  type Sheet,
} from '@telstaat/core';
import { readCandidateLists, readDefinition, writeCandidateLists, writeDefinition } from '@telstaat/formats';
import { practiceDay, type PracticeElection, type PracticeSize } from '@telstaat/practice';
import { seal, sha256Hex, unpack, type RoledFile } from '@telstaat/seal';
import { balancedSheet, withCorrigendum } from '@telstaat/testkit';
import { countedWhereOther, type ReportControl, type StationControl } from './control-files.ts';
import type { PackageInput } from './make-package.ts';

export const madeAt = '2027-03-18T15:54:48.700Z' as Instant;

export interface Choice {
  readonly size?: PracticeSize;
  readonly seed?: number;
  readonly category?: 'PS' | 'AB';
  readonly countingMethod?: CountingMethod;
  readonly modelYear?: ModelYear;
}

/** What a coordinator typed, in the order in which it is written. */
export const report: ReportControl = {
  ledger: { events: 1234, head: '4f1c0a99d37be2a861d05f3cc0ffee5a9b7746e0c3d25518a0e4f6b27d93c1ab' as Sha256 },
  notes: {
    attendance: [
      {
        initials: 'A.',
        lastName: 'Zonneveldt',
        role: 'Voorzitter',
        from: '09:00',
        until: '17:00',
        location: 'Stadhuis',
      },
      { initials: 'B.', lastName: "van 't Hoff-Özdemir", role: 'Lid', from: '09:00', until: '' },
    ],
    explanations: [{ station: 2, text: 'Opnieuw geteld.\nHet klopte.' }],
    objections: [{ time: '10:15', objection: 'Het is te warm.', reply: 'Een raam is geopend.' }],
    irregularities: [{ time: '', text: 'Schorsing van een kwartier.' }],
    control: { differences: 'none' },
  },
};

/** What the server gives when the session of a generated election is closed. */
export function packageInput(choice: Choice = {}): PackageInput {
  const { size = 'tiny', seed = 1, category = 'PS' } = choice;
  const generated = practiceDay({ size, seed }).elections.find((item) => item.definition.category === category);
  if (!generated) throw new Error(`No election of category ${category}`);
  const sources = writtenSources(generated);
  const election = importedElection(generated, sources, choice);
  const form = buildForm(election);
  return {
    election,
    form,
    stations: generated.stations.stations,
    session: { number: 1, details: { location: 'Stadhuis', startsAt: '2027-03-18T09:00' } },
    entries: papersOf(generated, form).map(({ station, sheet }): StationControl => {
      const facts = generated.stations.stations.find(({ number }) => number === station);
      const accepted = validate(form, sheet, facts ?? {}).map(findingKey);
      const entry = (typist: number, hour: string) => ({
        ...{ typist: `typist:${typist}`, sheet, accepted },
        startedAt: `2027-03-18T${hour}:00:00.000Z` as Instant,
        finishedAt: `2027-03-18T${hour}:20:00.000Z` as Instant,
      });
      const counted = countedWhereOther(form, sheet);
      return { station, sheet, ...(counted && { counted }), first: entry(3, '08'), second: entry(4, '09') };
    }),
    report,
    createdAt: madeAt,
    programVersion: '0.1.0',
    sources,
  };
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

/** The package with some files changed, sealed again so that manifest and sums fit: what a careful forger would do. */
export function forge(
  bytes: Uint8Array,
  changes: Readonly<Record<string, Change>>,
  added: readonly RoledFile[] = [],
): Uint8Array {
  const sealed = unwrap(unpack(bytes));
  const { manifest } = sealed;
  const files = manifest.files.flatMap(({ path, role }): RoledFile[] => {
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
  const { kind, election, practice, createdAt, program } = manifest;
  return seal({ kind, election, practice, createdAt, programVersion: program.version }, [...files, ...added]).bytes;
}
