// Which paths may stand in a package: relative, and the same file on every system. Everything else is refused, both when
// packing and when unpacking, so that a package can never write outside the folder in which someone unpacks it.

export const pathFaults = [
  'empty',
  'tooLong',
  'absolute',
  'steps',
  'character',
  'ending',
  'device',
  'notNormal',
] as const;
export type PathFault = (typeof pathFaults)[number];

/** Longest path in bytes: with a folder before it, Windows still opens it. */
const longestPath = 180;
/** Names that Windows takes for devices, with or without extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Characters that some system cannot have in a name, control characters, and those that turn text around. */
const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\\:*?"<>|]/u;

/** What makes a path unsafe, or `undefined` when it is safe. */
export function pathFault(path: string): PathFault | undefined {
  if (path === '') return 'empty';
  if (new TextEncoder().encode(path).length > longestPath) return 'tooLong';
  if (forbidden.test(path)) return 'character';
  if (path.normalize('NFC') !== path) return 'notNormal';
  if (path.startsWith('/')) return 'absolute';
  const parts = path.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'steps';
  if (parts.some((part) => /^[ ~]|[. ]$/.test(part))) return 'ending';
  if (parts.some((part) => device.test(part))) return 'device';
  return undefined;
}

/** True for a path of one part: a file in the folder itself. */
export function isSafeName(name: string): boolean {
  return pathFault(name) === undefined && !name.includes('/');
}

/**
 * The first path that some system would write over another: the same but for capitals, or a file where another path has
 * a folder.
 */
export function collidingPath(paths: readonly string[]): string | undefined {
  const taken = new Set<string>();
  for (const path of paths) {
    const key = path.toLowerCase();
    if (taken.has(key)) return path;
    taken.add(key);
  }
  return paths.find((path) => {
    const parts = path.toLowerCase().split('/');
    return parts.some((_, index) => index > 0 && taken.has(parts.slice(0, index).join('/')));
  });
}
