// What a package may be at most. Far above the largest municipality, far below what a machine cannot hold.

export interface ArchiveLimits {
  /** Bytes of the zip. */
  readonly archive: number;
  /** Bytes of all files together, as the zip declares them. */
  readonly inflated: number;
  /** Bytes of one file. */
  readonly file: number;
  readonly entries: number;
}

const mebibyte = 1024 * 1024;

/** Bytes of manifest.json and of SHA256SUMS: the most files with the longest paths stay below it. */
export const largestManifest = 4 * mebibyte;

/**
 * A city with 110 stations, 850 candidates and two elections makes packages of 25 MB, of which 10 MB is a log of 10,000 events; were every number saved
 * by itself, the log would have 210,000 events and 90 MB.
 */
export const archiveLimits: ArchiveLimits = {
  archive: 256 * mebibyte,
  inflated: 512 * mebibyte,
  file: 256 * mebibyte,
  entries: 5_000,
};
