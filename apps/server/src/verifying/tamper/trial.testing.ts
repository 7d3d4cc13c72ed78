// One trial: a package of a small world is mutated, verified, and what was said is held beside what had to be said.
import type { VerificationReport } from '@telstaat/core';
import { chanceOf, pick } from '@telstaat/practice';
import type { ForgedKind } from '../forging.testing.ts';
import { verifyPackage } from '../verify-package.ts';
import type { Mutated, Mutation } from './mutation.testing.ts';
import { byteMutations } from './mutations/bytes.testing.ts';
import { definitionMutations } from './mutations/definitions.testing.ts';
import { fileMutations } from './mutations/files.testing.ts';
import { keyMutations } from './mutations/keys.testing.ts';
import { logMutations } from './mutations/log.testing.ts';
import { numberMutations } from './mutations/numbers.testing.ts';
import { publicationMutations } from './mutations/publications.testing.ts';
import { retoldMutations } from './mutations/retold.testing.ts';
import { wholeDayMutations } from './mutations/whole-days.testing.ts';
import { packageOf, worldOf, type World } from './world.testing.ts';

export const mutations: readonly Mutation[] = [
  ...byteMutations,
  ...numberMutations,
  ...logMutations,
  ...retoldMutations,
  ...fileMutations,
  ...keyMutations,
  ...definitionMutations,
  ...wholeDayMutations,
  ...publicationMutations,
];

export interface Trial {
  readonly name: string;
  readonly seed: number;
  /** What told that something was changed: the program by itself, only what stands on paper, or nothing. */
  readonly told: 'checks' | 'paper' | 'nothing';
  readonly isNamedRightly: boolean;
  /** For whoever looks into a failure. */
  readonly why: string;
}

export function isAsItMust({ told, isNamedRightly }: Trial): boolean {
  return told !== 'nothing' && isNamedRightly;
}

/** In which all that a mutation needs comes about. */
const allWorlds = 24;

export interface TrialOptions {
  readonly mutation?: Mutation;
  /** From how many worlds one is taken first; each is made once, which takes longer than verifying. */
  readonly worlds?: number;
}

/** The mutations in turn, each as often as it weighs. */
export function mutationAt(seed: number): Mutation {
  const turns = mutations.flatMap((mutation) => Array.from({ length: mutation.weight ?? 1 }, () => mutation));
  // A step that shares no factor with the number of turns, so that neighbouring seeds meet different kinds.
  const step = [37, 41, 43, 47, 53].find((one) => turns.length % one !== 0) ?? 1;
  const mutation = turns[(seed * step) % turns.length];
  if (!mutation) throw new Error('There are no mutations');
  return mutation;
}

export async function tryMutation(seed: number, options: TrialOptions = {}): Promise<Trial> {
  const { mutation = mutationAt(seed), worlds = allWorlds } = options;
  const chance = chanceOf(`mutation/${seed}`);
  const kind = pick<ForgedKind>(chance, mutation.kinds ?? ['results']);
  for (let turn = 0; turn < allWorlds; turn += 1) {
    const { world, bytes, paper } = await honestOf(((seed % worlds) + turn) % allWorlds, kind);
    const mutated = await mutation.make({ world, kind, bytes, chance });
    if (!mutated || (Buffer.compare(mutated.bytes, bytes) === 0 && !mutated.options)) continue;
    const report = await verifyPackage(mutated.bytes, mutated.options);
    return { name: mutation.name, seed, ...judged(report, mutated, paper) };
  }
  throw new Error(`No world in which ${mutation.name} can be tried`);
}

interface Honest {
  readonly world: World;
  readonly bytes: Uint8Array;
  readonly paper: Paper;
}

const honests = new Map<string, Promise<Honest>>();

/** Made once, and seen to be right before anything of it is changed. */
function honestOf(seed: number, kind: ForgedKind): Promise<Honest> {
  const known = honests.get(`${seed}/${kind}`);
  if (known) return known;
  const made = (async (): Promise<Honest> => {
    const world = worldOf(seed);
    const bytes = await packageOf(world.input, kind);
    const report = await verifyPackage(bytes);
    if (report.verdict !== 'passed') throw new Error(`World ${seed} is not right: ${failuresOf(report).join(', ')}`);
    return { world, bytes, paper: paperOf(report) };
  })();
  honests.set(`${seed}/${kind}`, made);
  return made;
}

/** What people have on paper with signatures: the head of the log, the words of the key, the definition digest, the fingerprint of the count. */
export type Paper = Readonly<Record<'events' | 'head' | 'key' | 'definition' | 'count', string>>;

export function paperOf({ package: of, byHand }: VerificationReport): Paper {
  return {
    events: String(of?.ledger.events),
    head: String(of?.ledger.head),
    key: String(byHand.keys.find(({ signed }) => signed)?.fingerprint.sha256),
    definition: String(of?.definition),
    count: String(of?.emlSha256),
  };
}

function failuresOf({ checks }: VerificationReport): readonly string[] {
  return checks.flatMap(({ id, verdict, findings }) =>
    verdict === 'failed' ? [`${id} ${[...new Set(findings.map(({ file }) => file ?? 'zip'))].join('+')}`] : [],
  );
}

function judged(report: VerificationReport, mutated: Mutated, honest: Paper): Omit<Trial, 'name' | 'seed'> {
  const failed = report.checks.filter(({ verdict }) => verdict === 'failed');
  const accused = new Set(failed.flatMap(({ findings }) => findings.map(({ file }) => file)));
  const isExpected = failed.some(({ id }) => mutated.finds.includes(id));
  const files = mutated.file === undefined ? [] : [mutated.file].flat();
  const isFileNamed = files.length === 0 || files.some((file) => accused.has(file));
  const isInnocentAccused = mutated.innocent?.some((path) => accused.has(path)) === true;
  const paper = paperOf(report);
  const differs = (Object.keys(honest) as readonly (keyof Paper)[]).filter((what) => honest[what] !== paper[what]);
  const why = `${report.verdict}: ${failuresOf(report).join(', ')}; wanted ${mutated.finds.join('/')} in ${files.join(' or ') || 'any'}; paper ${differs.join('+')} (${mutated.paper ?? 'not'})`;
  if (report.verdict === 'failed' && mutated.paper !== 'only')
    return { told: 'checks', isNamedRightly: isExpected && isFileNamed && !isInnocentAccused, why };
  // What a whole day made up breaks in itself would be a fault of the test.
  if (report.verdict !== 'passed') return { told: 'checks', isNamedRightly: false, why };
  if (mutated.paper === undefined || differs.length === 0) return { told: 'nothing', isNamedRightly: false, why };
  return { told: 'paper', isNamedRightly: true, why };
}

/** Kind × made × told by the checks × told by paper only × named rightly. */
export function tableOf(trials: readonly Trial[]): string {
  const names = [...new Set(trials.map(({ name }) => name))];
  const row = (name: string, of: readonly Trial[]): string => {
    const numbers = [
      of.length,
      of.filter(({ told }) => told === 'checks').length,
      of.filter(({ told }) => told === 'paper').length,
      of.filter(({ isNamedRightly }) => isNamedRightly).length,
    ];
    return [name.padEnd(86), ...numbers.map((number) => String(number).padStart(7))].join('');
  };
  return [
    ['what was done'.padEnd(86), ...['made', 'checks', 'paper', 'named'].map((word) => word.padStart(7))].join(''),
    ...names.map((name) =>
      row(
        name,
        trials.filter((trial) => trial.name === name),
      ),
    ),
    row('together', trials),
  ].join('\n');
}

/** `2000 mutations: 1890 told by checks, 110 by paper only, 0 by nothing; 0 wrongly named` */
export function summaryOf(trials: readonly Trial[]): string {
  const told = (by: Trial['told']): number => trials.filter((trial) => trial.told === by).length;
  const wrongly = trials.filter(({ told: by, isNamedRightly }) => by !== 'nothing' && !isNamedRightly).length;
  return `${trials.length} mutations: ${told('checks')} told by checks, ${told('paper')} by paper only, ${told('nothing')} by nothing; ${wrongly} wrongly named`;
}
