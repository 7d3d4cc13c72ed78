// Which packages of others are in the program that people run: read from the lock file, which pins them all.
import { parse } from 'yaml';
import { z } from 'zod';

export interface Shipped {
  /** As in the registry: `express`, `@tanstack/react-query`. */
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of the archive that is installed: `sha512-…` in base64. */
  readonly integrity: string;
  /** Names with versions of what it uses itself, sorted. */
  readonly uses: readonly string[];
  /** Asked for by one of our own packages. */
  readonly isDirect: boolean;
}

const versions = z.record(z.string(), z.string()).default({});
const wanted = z.record(z.string(), z.looseObject({ version: z.string() })).default({});
const lockSchema = z.looseObject({
  importers: z.record(z.string(), z.looseObject({ dependencies: wanted, devDependencies: wanted })),
  packages: z.record(z.string(), z.looseObject({ resolution: z.looseObject({ integrity: z.string() }) })),
  snapshots: z.record(z.string(), z.looseObject({ dependencies: versions, optionalDependencies: versions })),
});
type Lock = z.infer<typeof lockSchema>;

/** Used by tests and by building only: nothing of it reaches a user. */
const neverShipped = ['packages/testkit', 'apps/e2e', '.'];
/** The window in which the program runs is fetched when it is built, so it stands among the tools there. */
const shippedTools = [{ importer: 'apps/desktop', name: 'electron' }] as const;

/** Everything that ships, sorted by name and version. Throws when the lock file is not one of pnpm's, version 9. */
export function shippedPackages(lockText: string): readonly Shipped[] {
  const lock = lockSchema.parse(parse(lockText));
  const direct = directKeys(lock);
  const found = new Map<string, Shipped>();
  const queue = [...direct];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const plain = withoutPeers(key);
    const uses = usedKeys(lock, key);
    const before = found.get(plain);
    const all = new Set([...(before?.uses ?? []), ...uses.map(withoutPeers)]);
    found.set(plain, {
      ...describe(lock, plain),
      uses: [...all].sort(),
      isDirect: direct.has(key) || before?.isDirect === true,
    });
    for (const next of uses) if (!found.has(withoutPeers(next))) queue.push(next);
  }
  for (const { importer, name } of shippedTools) {
    const version = lock.importers[importer]?.devDependencies[name]?.version;
    if (version === undefined) throw new Error(`${name} is not in ${importer}`);
    const plain = withoutPeers(`${name}@${version}`);
    found.set(plain, { ...describe(lock, plain), uses: [], isDirect: true });
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function directKeys(lock: Lock): ReadonlySet<string> {
  const keys = Object.entries(lock.importers)
    .filter(([importer]) => !neverShipped.includes(importer))
    .flatMap(([, { dependencies }]) => Object.entries(dependencies))
    .filter(([, { version }]) => !version.startsWith('link:'))
    .map(([name, { version }]) => `${name}@${version}`);
  return new Set(keys);
}

function usedKeys(lock: Lock, key: string): readonly string[] {
  const snapshot = lock.snapshots[key];
  if (!snapshot) throw new Error(`${key} is not in the lock file`);
  return Object.entries({ ...snapshot.dependencies, ...snapshot.optionalDependencies }).map(
    ([name, version]) => `${name}@${version}`,
  );
}

/** `a@1.0.0(b@2.0.0)` is a@1.0.0 as installed beside b. */
function withoutPeers(key: string): string {
  return key.replace(/\(.*$/, '');
}

function describe(lock: Lock, key: string): Pick<Shipped, 'name' | 'version' | 'integrity'> {
  const at = key.lastIndexOf('@');
  const integrity = lock.packages[key]?.resolution.integrity;
  if (integrity === undefined) throw new Error(`${key} has no integrity in the lock file`);
  return { name: key.slice(0, at), version: key.slice(at + 1), integrity };
}
