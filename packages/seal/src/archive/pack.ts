// Files → zip. The same files give the same bytes, whatever their order, the clock, the time zone or the machine.
import { collidingPath, pathFault } from '../safe-path.ts';
import { inArchiveOrder, layOut, type PackageFile } from './layout.ts';
import { archiveLimits } from './limits.ts';

/** The zip of these files. Throws on an unsafe or double path and beyond the limits: what we pack, we named ourselves. */
export function pack(files: readonly PackageFile[]): Uint8Array {
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const { path } of files) {
    const fault = pathFault(path);
    if (fault) throw new Error(`Unsafe path in a package (${fault}): ${JSON.stringify(path)}`);
  }
  const collision = collidingPath(files.map((file) => file.path));
  if (collision !== undefined) throw new Error(`Two files at one place in a package: ${collision}`);
  const ordered = inArchiveOrder([...byPath.keys()]).flatMap((path) => byPath.get(path) ?? []);
  const archive = Buffer.concat(layOut(ordered).map((segment) => segment.bytes));
  if (archive.length > archiveLimits.archive || files.length > archiveLimits.entries)
    throw new Error(`Package too large: ${archive.length} bytes, ${files.length} files`);
  return new Uint8Array(archive.buffer, archive.byteOffset, archive.length);
}
