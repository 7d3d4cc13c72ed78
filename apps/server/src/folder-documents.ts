// The papers of an election straight from a data folder, for who may read that folder anyway: the command line.
import {
  blankPapersOf,
  err,
  ok,
  papersOf,
  type ElectionId,
  type PaperId,
  type Result,
  type Text,
  type TextParams,
} from '@telstaat/core';
import { renderPapers, type DrawnPaper, type PaperToDraw } from '@telstaat/documents';
import { blankPapers } from './blank-papers.ts';
import { realWorld, type World } from './clock.ts';
import { logDocument } from './document-log.ts';
import { onFolderData, type FolderProblem } from './folder-data.ts';
import { findElection } from './loading.ts';
import { ledgerAt } from './packaging/signing.ts';
import { conceptReport } from './report-material.ts';

const problems = {
  noElection: {
    nl: 'De verkiezing {election} is er niet. Wel: {elections}',
    en: 'The election {election} is not there. There are: {elections}',
  },
  noPaper: {
    nl: 'Het papier {paper} hoort niet bij deze verkiezing. Wel: {papers}',
    en: 'The paper {paper} does not belong to this election. These do: {papers}',
  },
} as const satisfies Record<string, Text>;

export interface FolderDocuments {
  readonly folder: string;
  readonly election: ElectionId;
  /** Absent: all papers of the election. */
  readonly paper?: PaperId;
  /** Keeps a paper. What it rejects ends everything. */
  readonly keep: (paper: DrawnPaper, of: number) => Promise<void>;
  readonly world?: World;
}

/** Draws the papers: of stations blank, the report as it stands now. Gives how many; each is an event of the log, as when it is asked on screen. */
export async function drawFolderDocuments(options: FolderDocuments): Promise<Result<number, FolderProblem>> {
  const { folder, world = realWorld } = options;
  const problem = (code: keyof typeof problems, params: TextParams = {}) => err({ text: problems[code], params });
  return await onFolderData({ folder, world }, async ({ store, elections }) => {
    const scope = { actor: 'system:0', at: world.now(), election: options.election };
    const papers = await store.read(async (tx): Promise<Result<readonly PaperToDraw[], FolderProblem>> => {
      const found = await findElection(elections, tx, options.election);
      const ids = (await tx.elections.all()).map(({ id }) => id);
      if (!found.ok) return problem('noElection', { election: options.election, elections: ids.join(', ') || '–' });
      const known = papersOf(found.value.election).map(({ id }) => id);
      const { paper } = options;
      if (paper !== undefined && !known.includes(paper)) return problem('noPaper', { paper, papers: known.join(', ') });
      const stations = await tx.elections.stations(options.election);
      const kinds = blankPapersOf(found.value.election).filter(({ id }) => paper === undefined || id === paper);
      const { id, name, content } = await conceptReport(tx, found.value, scope.at);
      const report = paper === undefined || paper === id ? [{ name, build: () => content }] : [];
      return ok([
        ...blankPapers({ ...found.value, kinds, stations, ledger: ledgerAt(await tx.ledger.head()) }),
        ...report,
      ]);
    });
    if (!papers.ok) return papers;
    for await (const drawn of renderPapers(papers.value, { createdAt: scope.at })) {
      await options.keep(drawn, papers.value.length);
      await logDocument(store, scope, drawn);
    }
    return ok(papers.value.length);
  });
}
