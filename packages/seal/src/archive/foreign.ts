// Telling apart "some bytes were changed" from "another program made this zip". What a foreign zip claims is believed only
// where header and directory say the same, so that one changed byte is never taken for another program. Nothing is ever
// inflated: a bomb is known by what it declares.
import { collidingPath, pathFault } from '../safe-path.ts';
import { sealComplaint, type SealComplaint } from '../complaints.ts';
import { fixed } from './layout.ts';
import type { ArchiveLimits } from './limits.ts';
import { findEnd, readLocal, walkCentral, type CentralEntry, type Described, type LocalEntry } from './walk.ts';

interface Pair {
  readonly central: CentralEntry;
  readonly local: LocalEntry;
}

/** How many times larger a file may become before it is called a bomb, and from what size on that matters. */
const steepest = 200;
const steepFrom = 16 * 1024 * 1024;
const linkType = 0o120000;

/** Complaints about a zip that is not of our making; empty when it looks like ours. */
export function foreignComplaints(bytes: Uint8Array, limits: ArchiveLimits): readonly SealComplaint[] {
  const end = findEnd(bytes);
  if (!end) return [];
  const entries = walkCentral(bytes, end, limits.entries);
  if (entries.length > limits.entries)
    return [sealComplaint('archive.tooManyEntries', undefined, { most: limits.entries })];
  const pairs = entries.flatMap((central): Pair[] => {
    const local = readLocal(bytes, central.start);
    return local ? [{ central, local }] : [];
  });
  if (isBomb(pairs, limits)) return [sealComplaint('archive.bomb')];
  const whole = pairs.length === end.entries;
  return [...pairs.flatMap(entryComplaints), ...doubles(pairs), ...(whole ? repacked(pairs) : [])];
}

function isBomb(pairs: readonly Pair[], limits: ArchiveLimits): boolean {
  const compressed = pairs.filter((pair) => both(pair, (entry) => entry.method !== fixed.method));
  const total = compressed.reduce((sum, { central }) => sum + central.size, 0);
  const steep = ({ central }: Pair): boolean => central.size > steepFrom && central.size > steepest * central.stored;
  // Also of what is stored as it is: no zip within the limits holds such a file.
  const large = (pair: Pair): boolean => both(pair, ({ size }) => size > limits.file);
  return total > limits.inflated || compressed.some(steep) || pairs.some(large);
}

function entryComplaints(pair: Pair): readonly SealComplaint[] {
  const path = pair.local.path;
  const name = path ?? '?';
  const sameName = path === pair.central.path;
  const found: SealComplaint[] = [];
  if (sameName && (path === undefined || pathFault(path))) found.push(sealComplaint('archive.unsafePath', name));
  if (both(pair, (entry) => (entry.flags & 1) === 1)) found.push(sealComplaint('archive.encrypted', name));
  if (((pair.central.attributes >>> 16) & 0o170000) === linkType) found.push(sealComplaint('archive.link', name));
  return found;
}

function doubles(pairs: readonly Pair[]): readonly SealComplaint[] {
  const paths = pairs.flatMap(({ local, central }) =>
    local.path !== undefined && local.path === central.path ? [local.path] : [],
  );
  const path = collidingPath(paths);
  return path === undefined ? [] : [sealComplaint('archive.doublePath', path)];
}

function repacked(pairs: readonly Pair[]): readonly SealComplaint[] {
  const differs = (pair: Pair): boolean =>
    both(pair, ({ method }) => method !== fixed.method) ||
    both(pair, ({ flags }) => flags !== fixed.flags) ||
    both(pair, ({ time, date }) => time !== fixed.time || date !== fixed.date) ||
    pair.local.extra + pair.central.extra > 0;
  const foreign = pairs.filter(differs);
  return foreign.length > pairs.length / 2 ? [sealComplaint('archive.repacked')] : [];
}

function both(pair: Pair, holds: (entry: Described) => boolean): boolean {
  return holds(pair.local) && holds(pair.central);
}
