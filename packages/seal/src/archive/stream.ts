// The same zip as `pack` writes, made while its files come: for what is too large to hold, such as the papers of all stations.
import { collidingPath, pathFault } from '../safe-path.ts';
import { describeFile, centralRecord, endRecord, localHeader, type DescribedFile, type PackageFile } from './layout.ts';

/** Zip without its 64-bit extension ends here. */
const largest = 2 ** 32 - 1;
const most = 2 ** 16 - 1;

export interface ArchiveWriter {
  /** The bytes of the next file. Throws on an unsafe path, and beyond what a zip can hold. */
  add(file: PackageFile): readonly Uint8Array[];
  /** The directory. Throws when two files are at one place. */
  end(): readonly Uint8Array[];
}

export function archiveWriter(): ArchiveWriter {
  const written: { readonly file: DescribedFile; readonly start: number }[] = [];
  const paths: string[] = [];
  let offset = 0;
  return {
    add: (one) => {
      const fault = pathFault(one.path);
      if (fault) throw new Error(`Unsafe path in an archive (${fault}): ${JSON.stringify(one.path)}`);
      const { bytes, ...file } = describeFile(one);
      const header = localHeader(file);
      written.push({ file, start: offset });
      paths.push(one.path);
      offset += header.length + bytes.length;
      if (offset > largest || paths.length > most) throw new Error(`Archive too large: ${offset} bytes`);
      return [header, bytes];
    },
    end: () => {
      const collision = collidingPath(paths);
      if (collision !== undefined) throw new Error(`Two files at one place in an archive: ${collision}`);
      const records = written.map(({ file, start }) => centralRecord(file, start));
      const size = records.reduce((sum, record) => sum + record.length, 0);
      return [...records, endRecord({ entries: records.length, start: offset, size })];
    },
  };
}
