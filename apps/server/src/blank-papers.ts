// Blank papers, to be drawn one after another: for a print job and for the command line.
import {
  paperFileName,
  withLedger,
  type BlankPaperKind,
  type Election,
  type LedgerOnPaper,
  type PollingStation,
  type Session,
} from '@telstaat/core';
import type { PaperToDraw } from '@telstaat/documents';

export interface BlankPapers {
  readonly election: Election;
  readonly session: Pick<Session, 'details'>;
  readonly kinds: readonly BlankPaperKind[];
  readonly stations: readonly PollingStation[];
  readonly ledger: LedgerOnPaper;
}

/** Kind by kind: so they come out of the printer in piles. Of what the committee fills in there is one for the whole municipality. */
export function blankPapers({ election, session, kinds, stations, ledger }: BlankPapers): readonly PaperToDraw[] {
  return kinds.flatMap((kind) => {
    if (kind.about === 'committee')
      return [{ name: paperFileName(kind, election), build: () => withLedger(kind.build({ election }), ledger) }];
    return stations.map((station) => ({
      name: paperFileName(kind, election, station.number),
      build: () => withLedger(kind.build({ election, station, session: { ...session.details } }), ledger),
    }));
  });
}
