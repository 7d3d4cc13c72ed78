// What a package is made from, and which packages of an election still hold.
import type { ElectionId, EventType, Instant, LedgerPayload, Sha256, StoredEvent } from '@telstaat/core';
import { packageSchema, type PackageInfo } from '@telstaat/contract';
import type { SealedPackage } from '@telstaat/seal';
import type { Reading, StoredPackage, Writing } from '@telstaat/store';
import type { OpenedKey } from './keys/key-ring.ts';
import type { Found } from './loading.ts';
import { stationControlOf } from './packaging/control-files.ts';
import { definitionDigest } from './packaging/definition-file.ts';
import type { DefinitionInput } from './packaging/make-definition-package.ts';
import type { PackageInput } from './packaging/make-package.ts';
import { reportMaterial } from './report-material.ts';
import { programVersion } from './version.ts';

/** Packages of an election, newest first. */
export async function packagesOf(tx: Reading, { election, form }: Found): Promise<readonly PackageInfo[]> {
  const stations = await tx.elections.stations(election.id);
  const definition = definitionDigest({ election, form, stations });
  return (await tx.files.packages(election.id)).map((stored) => infoOf(stored, definition));
}

/** What was fixed holds as long as it is what is fixed now, whatever happens to the count. */
function infoOf({ info, superseded }: StoredPackage, definition: Sha256): PackageInfo {
  // Without kind in what was made before there were several.
  const read = packageSchema.parse({ kind: 'results', ...(JSON.parse(info) as object), superseded });
  return read.kind === 'definition' ? { ...read, superseded: read.definition !== definition } : read;
}

/** The package of this kind that holds what is there now and is signed with the key of now, if one was made. */
export async function currentPackage(
  tx: Reading,
  found: Found,
  { kind, key }: Pick<PackageInfo, 'kind'> & Pick<OpenedKey, 'key'>,
): Promise<PackageInfo | undefined> {
  const made = await packagesOf(tx, found);
  return made.find((one) => one.kind === kind && !one.superseded && one.key?.publicKey === key.publicKey);
}

/** Keeps a package and says so in the log: what follows from that, the log's own reading says. */
export async function keepPackage(
  tx: Writing,
  { scope, info, bytes }: { readonly scope: Parameters<Writing['record']>[0]; readonly info: PackageInfo; readonly bytes: Uint8Array }, // prettier-ignore
): Promise<void> {
  const { kind, name, sha256, emlSha256, definition, files } = info;
  const data = { kind, name, sha256, files, ...(emlSha256 && { emlSha256 }), ...(definition && { definition }) };
  await tx.record(scope, [{ type: 'package.written', data }]);
  const { superseded: _, ...kept } = info;
  await tx.files.putPackage({ sha256, info: JSON.stringify(kept), bytes });
}

/** What is told of a package that was just made. */
export function madeInfo(
  { name, definition, sha256, bytes, files }: SealedPackage & { readonly name: string; readonly definition: Sha256 },
  madeAt: Instant,
) {
  const listed = files.map((file) => ({ path: file.path, sha256: file.sha256 }));
  return { name, sha256, definition, size: bytes.length, madeAt, files: listed, superseded: false };
}

export async function resultsMaterial(
  tx: Reading,
  found: Found,
  { at, signing }: { readonly at: Instant; readonly signing: OpenedKey },
): Promise<PackageInput> {
  const { election, form, session } = found;
  const { stations, definitive, report } = await reportMaterial(tx, found);
  return {
    ...{ election, form, session, stations, report, programVersion, signing },
    ...(await originOf(tx, found)),
    entries: definitive.map((station) => stationControlOf(form, station)),
    createdAt: at,
  };
}

export async function definitionMaterial(
  tx: Reading,
  found: Found,
  { at, signing }: { readonly at: Instant; readonly signing: OpenedKey },
): Promise<DefinitionInput> {
  const { election, form, session } = found;
  return {
    ...{ election, form, programVersion, signing },
    ...(await originOf(tx, found)),
    stations: await tx.elections.stations(election.id),
    isLate: session.status !== 'created' && session.status !== 'inPreparation',
    createdAt: at,
  };
}

/** The official files, the installation and its whole log. */
async function originOf(tx: Reading, { election }: Found) {
  const [definition, candidates, installation] = await Promise.all([
    tx.files.source(election.definition.sha256),
    tx.files.source(election.candidates.sha256),
    tx.installation.get(),
  ]);
  if (!definition || !candidates) throw new Error('The official files of this election are not in the store');
  if (!installation) throw new Error('The data folder has no identity');
  return { sources: { definition, candidates }, installation: installation.installation, log: await wholeLogOf(tx) };
}

async function wholeLogOf(tx: Reading): Promise<readonly StoredEvent[]> {
  const { events } = await tx.ledger.head();
  return await tx.ledger.after(0, events);
}

/** Events that change nothing of what a package says. */
const harmless: ReadonlySet<string> = new Set<EventType>([
  'document.made',
  'file.handedOut',
  'package.written',
  'attempt.refused',
]);

/** Whether anything happened to the election after so many events. */
export async function changedSince(tx: Reading, election: ElectionId, events: number): Promise<boolean> {
  const later = await tx.ledger.after(events, 10_000);
  return later.some(({ type, payload }) => {
    const about = JSON.parse(Buffer.from(payload).toString('utf8')) as LedgerPayload;
    return about.election === election && !harmless.has(type);
  });
}
