// The differential walk: damage a real file, ask the official schemas and our reader, and collect where we are milder.
import { hasErrors, type FileComplaint } from '@telstaat/core';
import type { InputFile } from '../file.ts';
import { messageOf } from '../eml/messages.ts';
import { readCandidateLists } from '../eml/read-candidate-lists.ts';
import { readCount } from '../eml/read-count.ts';
import { readDefinition } from '../eml/read-definition.ts';
import { readPollingStations } from '../eml/read-polling-stations.ts';
import { readResult } from '../eml/read-result.ts';
import { readXml } from '../xml/read-xml.ts';
import { dataFile } from './data-files.ts';
import { bytesOf, damage, loosen, seeded, trim, type LooseNode } from './mutations.ts';
import { officialVerdicts, refusedByAll } from './official-schemas.ts';

/** Reads a file as the message it was before it was damaged. */
export function complaintsAs(message: string, file: InputFile): readonly FileComplaint[] {
  if (message === '110a') return readDefinition(file, { purpose: 'inspect' }).complaints;
  if (message === '110b') return readPollingStations(file).complaints;
  if (message === '520') return readResult(file).complaints;
  return (message.startsWith('230') ? readCandidateLists(file) : readCount(file)).complaints;
}

/** What we accept on purpose although the schemas do not, always with a complaint (exchange.md §8.4, §8.6). */
const tolerated: ReadonlySet<string> = new Set(['eml.investigationsPlace', 'count.codeUnknown']);

/** Complaints that damage brought, so that what was already wrong with a file does not count. Sums change with any loss. */
function brought(before: readonly FileComplaint[], after: readonly FileComplaint[]): readonly FileComplaint[] {
  const key = ({ code, params }: FileComplaint): string => `${code} ${JSON.stringify(params)}`;
  const known = new Set(before.map(key));
  return after.filter((complaint) => !known.has(key(complaint)) && complaint.code !== 'stations.votersSum');
}

function isTold(message: string, complaints: readonly FileComplaint[]): boolean {
  if (message === '110b') return complaints.some((complaint) => complaint.severity !== 'note');
  return hasErrors(complaints) || complaints.some((complaint) => tolerated.has(complaint.code));
}

export interface Walk {
  /** Damaged files that both schemas refuse. */
  readonly refused: number;
  /** Of those, what our reader let pass. */
  readonly missed: readonly string[];
}

/** Damages one real file `times` times, once or twice each, and compares. */
export function walk(path: string, times: number, seed: number): Walk {
  const file = dataFile(path);
  const message = messageOf(file.bytes) ?? '';
  const xml = readXml(file.bytes);
  if (!xml.ok) throw new Error(`${path} is not XML`);
  const base = trim(loosen(xml.value.root), 2);
  const before = complaintsAs(message, { name: file.name, bytes: bytesOf(base) });
  const chance = seeded(seed);
  const missed: string[] = [];
  let refused = 0;
  for (let time = 0; time < times; time += 1) {
    const hurt = damageSome(base, chance);
    if (!hurt) continue;
    const bytes = bytesOf(hurt.root);
    if (!refusedByAll(bytes, message)) continue;
    refused += 1;
    const after = complaintsAs(message, { name: file.name, bytes });
    if (!isTold(message, brought(before, after))) missed.push(`${path}: ${hurt.what}`);
  }
  return { refused, missed };
}

function damageSome(
  base: LooseNode,
  chance: () => number,
): { readonly root: LooseNode; readonly what: string } | undefined {
  const first = damage(base, chance);
  if (!first || chance() < 0.7) return first;
  const second = damage(first.root, chance);
  return second ? { root: second.root, what: `${first.what}, ${second.what}` } : first;
}

/** Whether a real file is valid in every version of the schemas. */
export function isValid(path: string): boolean {
  const { bytes } = dataFile(path);
  const verdicts = officialVerdicts(bytes, messageOf(bytes) ?? '');
  return Object.values(verdicts).every((verdict) => verdict === undefined);
}
