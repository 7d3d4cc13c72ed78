// The rows of numbers at the head of an OSV4-3 file, in their order (exchange.md §12.2).
import { votesCast, type VoteCounts } from '../eml/count-file.ts';
import type { UncountedCode } from '../eml/structure/count.ts';

export interface Statistic {
  readonly label: string;
  /** In files with municipalities as columns two rows are left out. */
  readonly only?: 'stations';
  readonly read: (counts: VoteCounts) => number;
}

// Each unit is asked for the code itself, so a unit that lacks one gets 0 and nothing shifts.
function code(reason: UncountedCode): (counts: VoteCounts) => number {
  return (counts) => counts.uncounted[reason] ?? 0;
}

export const statistics: readonly Statistic[] = [
  { label: 'opgeroepenen', read: (counts) => counts.cast },
  { label: 'geldige stempas', only: 'stations', read: code('geldige stempassen') },
  { label: 'geldig volmachtbewijs', read: code('geldige volmachtbewijzen') },
  { label: 'geldige kiezerspas', read: code('geldige kiezerspassen') },
  { label: 'toegelaten kiezers', only: 'stations', read: code('toegelaten kiezers') },
  { label: 'geldige stembiljetten', read: (counts) => counts.totalCounted },
  { label: 'blanco stembiljetten', read: (counts) => counts.rejected.blanco },
  { label: 'ongeldige stembiljetten', read: (counts) => counts.rejected.ongeldig },
  { label: 'aangetroffen stembiljetten', read: votesCast },
  { label: 'meer stembiljetten dan toegelaten kiezers', read: code('meer getelde stembiljetten') },
  { label: 'minder stembiljetten dan toegelaten kiezers', read: code('minder getelde stembiljetten') },
  { label: 'kiezers met stembiljet hebben niet gestemd', read: code('meegenomen stembiljetten') },
  { label: 'er zijn te weinig stembiljetten uitgereikt', read: code('te weinig uitgereikte stembiljetten') },
  { label: 'er zijn te veel stembiljetten uitgereikt', read: code('te veel uitgereikte stembiljetten') },
  { label: 'geen verklaring', read: code('geen verklaring') },
  { label: 'andere verklaring', read: code('andere verklaring') },
];
