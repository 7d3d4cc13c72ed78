// Blank papers of stations, to be drawn one after another: for a print job and for the command line.
import { paperFileName, type Election, type PollingStation, type Session, type StationPaperKind } from '@telstaat/core';
import type { PaperToDraw } from '@telstaat/documents';

export interface BlankPapers {
  readonly election: Election;
  readonly session: Pick<Session, 'details'>;
  readonly kinds: readonly StationPaperKind[];
  readonly stations: readonly PollingStation[];
}

/** Kind by kind: so they come out of the printer in piles. */
export function blankPapers({ election, session, kinds, stations }: BlankPapers): readonly PaperToDraw[] {
  return kinds.flatMap((kind) =>
    stations.map((station) => ({
      name: paperFileName(kind, election, station.number),
      build: () => kind.build({ election, station, session: { ...session.details } }),
    })),
  );
}
