// A paper as anybody's PDF: what stands on its pages and the files inside it, and how much a reading of it may cost.
import type { Text } from '@telstaat/core';

export interface Paper {
  /** Per page the pieces of text in reading order, without the empty ones. */
  readonly pages: readonly (readonly string[])[];
  /** Files inside the PDF, by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

/** Why a paper was not read. `unfinished`: time ran out or the reader broke, which says nothing of the paper. */
export interface Unread extends Text {
  readonly unfinished?: true;
}

export interface PaperLimits {
  readonly pages: number;
  /** Pieces of text on all pages together, empty ones too. */
  readonly pieces: number;
  /** Characters on all pages together. */
  readonly characters: number;
  /** Bytes of all streams together when they are unpacked. */
  readonly unpacked: number;
}

/** Chosen to be far above any report, not measured on the largest; a few bytes of PDF can say many times that. */
export const paperLimits: PaperLimits = {
  ...{ pages: 2_000, pieces: 500_000, characters: 5_000_000 },
  // As much as a whole package may be: its count file is inside the report.
  unpacked: 256 * 2 ** 20,
};

/** Milliseconds that the papers of one package may take to read. */
export interface PaperTime {
  readonly longest: number;
  /** For all together, before the first. */
  readonly together: number;
  /** More for each that was read. */
  readonly each: number;
}

/** The report of a city takes a second or two, the paper of a station a tenth of one; a slow machine takes some times that. */
export const paperTime: PaperTime = { longest: 20_000, together: 60_000, each: 1_000 };
