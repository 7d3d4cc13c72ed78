// The papers of 2022-2025, on which PS and AB of 2023 were counted: pieces and the three forms (domain.md §2.6, §3.9, §5.13). Known from the
// sources are the letters, the numbers asked, and rubriek 1 to 3 of bijlage 2; every other number of a rubriek and the words of the questions are
// inferred, and stand together here.
import type { Election } from '../definition/election.ts';
import {
  aboutSection,
  castRows,
  corrigendumOf,
  count,
  documentsQuestion,
  listPages,
  listTotalRows,
  question,
  voterRows,
} from './form-pieces.ts';
import type { CountRow, FormSection } from './form.ts';

interface Paper {
  readonly paper: string;
  readonly voters: string;
  readonly votes: string;
  readonly recount?: string;
  readonly differences: string;
  readonly lists?: string;
}

const bijlage2 = { paper: 'Na 31-2 bijlage 2', voters: '1', votes: '2', recount: '3', differences: '4', lists: '5' };
const n101 = { paper: 'N 10-1', voters: '3', votes: '4', recount: 'Pagina 1', differences: '5', lists: '8' };
const n102: Paper = { paper: 'N 10-2', voters: '3', votes: '4', differences: '5' };

/** Model Na 31-2 bijlage 2: the central count of one station. */
export function na312Bijlage2Sections2023(election: Election): readonly FormSection[] {
  return [
    votesSection(bijlage2, totalsOnly),
    recount(bijlage2),
    recountedVoters(bijlage2),
    differences(bijlage2),
    ...listPages(election, { paper: bijlage2.paper, code: bijlage2.lists }),
  ];
}

/** Model N 10-1 with corrigendum Na 14-1: a station that counted by itself. The page "Controles en correcties" did not exist yet. */
export function n101Sections2023(election: Election): readonly FormSection[] {
  const votes = votesSection(n101, totalsOnly);
  const pages = listPages(election, { paper: n101.paper, code: n101.lists });
  return [
    aboutSection([documentsQuestion]),
    votes,
    recount(n101),
    recountedVoters(n101),
    differences(n101),
    ...pages,
    ...corrigendumOf([votes, differences(n101), ...pages]),
  ];
}

/** Model N 10-2: the count by list on election night. */
export function n102Sections2023(election: Election): readonly FormSection[] {
  const last = election.lists.at(-1)?.number ?? 0;
  const first = election.lists[0]?.number ?? 0;
  const total = `Totaal stemmen op kandidaten (tel E.${first} t/m E.${last} op)`;
  return [votesSection(n102, [...listTotalRows(election), ...castRows(total)]), differences(n102)];
}

/** These papers had no E.1 to E.n: the totals of lists stood on their own pages only. */
const totalsOnly: readonly CountRow[] = castRows('Totaal stemmen op kandidaten');

function votesSection({ paper, voters, votes }: Paper, rows: readonly CountRow[]): FormSection {
  return {
    id: 'votes',
    code: `${voters} en ${votes}`,
    title: 'Toegelaten kiezers en uitgebrachte stemmen',
    paper,
    columns: [
      [{ kind: 'heading', code: voters, label: 'Toegelaten kiezers' }, ...voterRows],
      [{ kind: 'heading', code: votes, label: 'Uitgebrachte stemmen' }, ...rows],
    ],
  };
}

function recount({ paper, recount: code = '' }: Paper): FormSection {
  return {
    id: 'recount',
    code,
    title: 'Hertelling van de toegelaten kiezers',
    paper,
    columns: [
      [
        question(code, 'Is er herteld?', [
          { field: 'recount.done.yes', label: 'Ja' },
          { field: 'recount.done.no', label: 'Nee' },
        ]),
      ],
    ],
  };
}

function recountedVoters({ paper, recount: code = '' }: Paper): FormSection {
  return {
    id: 'recount.voters',
    code,
    title: 'Toegelaten kiezers na hertelling',
    paper,
    onlyIf: 'recount.done.yes',
    columns: [
      [
        count('recount.pollCards', 'A.2', 'Stempassen'),
        count(
          'recount.proxyCertificates',
          'B.2',
          'Volmachtbewijzen (schriftelijk of via ingevulde achterkant stempas of kiezerspas)',
        ),
        count('recount.voterCards', 'C.2', 'Kiezerspassen'),
        count('recount.total', 'D.2', 'Totaal toegelaten kiezers (A.2+B.2+C.2)', 'total'),
      ],
    ],
  };
}

/** I and J, and how often each explanation holds: numbers only, no question. */
function differences({ paper, differences: code }: Paper): FormSection {
  return {
    id: 'differences',
    code,
    title: 'Verschil tussen aantal kiezers en uitgebrachte stemmen',
    paper,
    columns: [
      [
        count('differences.more', 'I', 'Aantal méér getelde stembiljetten (bereken: H min D)', 'total', 3),
        count('differences.fewer', 'J', 'Aantal minder getelde stembiljetten (bereken: D min H)', 'total', 3),
        { kind: 'heading', code: '', label: 'Verklaringen voor het verschil' },
        count('differences.unreturned', 'K', 'Hoe vaak leverde een kiezer het stembiljet niet in?', 'plain', 3),
        count('differences.tooFewHandedOut', 'L', 'Hoe vaak is een stembiljet te weinig uitgereikt?', 'plain', 3),
        count('differences.tooManyHandedOut', 'M', 'Hoe vaak is een stembiljet te veel uitgereikt?', 'plain', 3),
        count('differences.otherExplanation', 'N', 'Hoe vaak is er een andere verklaring?', 'plain', 3),
        count('differences.noExplanation', 'O', 'Hoe vaak is er geen verklaring?', 'plain', 3),
      ],
    ],
  };
}
