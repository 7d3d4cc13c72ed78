// Pieces that the papers share: rows, the page of a list, the numbers A to J, and a report turned into its corrigendum. Labels are statutory.
import type { CandidateList, Election } from '../definition/election.ts';
import { candidateName, listName } from '../definition/names.ts';
import {
  canBeCorrected,
  candidateVotes,
  correctedField,
  listTotal,
  listTotalOnForm,
  type CountField,
  type TickField,
} from './field-id.ts';
import type { CountRow, FormRow, FormSection, Option, QuestionRow, SectionId } from './form.ts';

/** Candidates per column on paper: two columns a page, so 80 candidates fit on two pages (domain.md §5.2). */
export const paperColumns = [25, 25, 15, 15] as const;

export function count(
  field: CountField,
  code: string,
  label: string,
  emphasis: CountRow['emphasis'] = 'plain',
  cells = 5,
): CountRow {
  return { kind: 'count', field, code, label, emphasis, cells };
}

/** A question that asks for one answer. */
export function question(code: string, label: string, options: readonly Option[]): QuestionRow {
  return { kind: 'question', code, label, choice: 'one', options };
}

/** A to D. */
export const voterRows: readonly CountRow[] = [
  count('voters.pollCards', 'A', 'Stempassen'),
  count(
    'voters.proxyCertificates',
    'B',
    'Volmachtbewijzen (schriftelijk of via ingevulde achterkant stempas of kiezerspas)',
  ),
  count('voters.voterCards', 'C', 'Kiezerspassen'),
  count('voters.total', 'D', 'Totaal toegelaten kiezers (A+B+C)', 'total'),
];

/** E.1 to E.n: the total of each list. */
export function listTotalRows(election: Election): readonly CountRow[] {
  return election.lists.map((list) =>
    count(listTotalOnForm(list.number), `E.${list.number}`, `Totaal lijst ${list.number} - ${listName(list)}`),
  );
}

/** E, F, G and H. */
export function castRows(candidateVotesLabel: string): readonly CountRow[] {
  return [
    count('votes.candidates', 'E', candidateVotesLabel, 'total'),
    count('votes.blank', 'F', 'Blanco stemmen'),
    count('votes.invalid', 'G', 'Ongeldige stemmen'),
    count('votes.total', 'H', 'Totaal uitgebrachte stemmen (E+F+G)', 'total'),
  ];
}

export interface VotesCodes {
  readonly paper: string;
  /** Rubriek of A to D, and of E to H. */
  readonly voters: string;
  readonly votes: string;
}

/** A to H, with the total of each list: on one screen, in two columns. */
export function votesSection(election: Election, { paper, voters, votes }: VotesCodes): FormSection {
  const last = election.lists.at(-1)?.number ?? 0;
  const first = election.lists[0]?.number ?? 0;
  return {
    id: 'votes',
    code: `${voters} en ${votes.replace(/^B1-/, '')}`,
    title: 'Toegelaten kiezers en uitgebrachte stemmen',
    paper,
    columns: [
      [{ kind: 'heading', code: voters, label: 'Toegelaten kiezers' }, ...voterRows],
      [
        { kind: 'heading', code: votes, label: 'Uitgebrachte stemmen' },
        ...listTotalRows(election),
        ...castRows(`Totaal stemmen op kandidaten (tel E.${first} t/m E.${last} op)`),
      ],
    ],
  };
}

export interface DifferencesWords {
  readonly paper: string;
  readonly code: string;
  /** Where to go on when D and H are equal. */
  readonly equalNote: string;
  readonly explainedQuestion: string;
  readonly yesNote?: string;
  readonly noNote?: string;
}

/** D and H compared, I or J, and whether the difference is explained: forms of 2026/2027. */
export function differencesSection(words: DifferencesWords): FormSection {
  const { paper, code, equalNote, yesNote, noNote } = words;
  return {
    id: 'differences',
    code,
    title: 'Verschillen tussen aantal kiezers en uitgebrachte stemmen',
    paper,
    columns: [
      [
        question(`${code}.1`, 'Vergelijk D (totaal toegelaten kiezers) en H (totaal uitgebrachte stemmen)', [
          { field: 'differences.compare.equal', label: 'D en H zijn gelijk', note: equalNote },
          {
            field: 'differences.compare.more',
            label: 'H is groter dan D (meer uitgebrachte stemmen dan toegelaten kiezers)',
            count: count('differences.more', 'I', 'Aantal méér getelde stemmen (bereken: H min D)', 'total', 3),
          },
          {
            field: 'differences.compare.fewer',
            label: 'H is kleiner dan D (minder uitgebrachte stemmen dan toegelaten kiezers)',
            count: count('differences.fewer', 'J', 'Aantal minder getelde stemmen (bereken: D min H)', 'total', 3),
          },
        ]),
        question(`${code}.2`, words.explainedQuestion, [
          { field: 'differences.explained.yes', label: 'Ja', ...(yesNote === undefined ? {} : { note: yesNote }) },
          {
            field: 'differences.explained.no',
            label: 'Nee, er is een onverklaard verschil',
            ...(noNote === undefined ? {} : { note: noNote }),
          },
        ]),
      ],
    ],
  };
}

/** The page of every list. */
export function listPages(
  election: Election,
  place: { readonly paper: string; readonly code: string },
): readonly FormSection[] {
  return election.lists.map((list) => listPage(list, place));
}

function listPage(
  list: CandidateList,
  { paper, code }: { readonly paper: string; readonly code: string },
): FormSection {
  const rows = list.candidates.map((candidate) =>
    count(
      candidateVotes(list.number, candidate.number),
      String(candidate.number),
      candidateName(candidate),
      'plain',
      4,
    ),
  );
  const columns = inPaperColumns(rows);
  const names = columns.map((_, index) => index + 1).join('+');
  const last = columns.at(-1) ?? [];
  const total = count(listTotal(list.number), '', `Totaal lijst ${list.number} (kolom ${names})`, 'total');
  return {
    id: `list.${list.number}`,
    code,
    title: `Lijst ${list.number} - ${listName(list)}`,
    paper,
    list: list.number,
    columns: [...columns.slice(0, -1), [...last, total]],
  };
}

/** Breaks rows where the paper does; what is beyond 80 goes on in columns of 15. */
function inPaperColumns(rows: readonly CountRow[]): readonly (readonly CountRow[])[] {
  const columns: CountRow[][] = [];
  let from = 0;
  for (let index = 0; from < rows.length || index === 0; index += 1) {
    const size = paperColumns[index] ?? 15;
    columns.push(rows.slice(from, from + size));
    from += size;
  }
  return columns;
}

/** How many documents make up the report of a station counted by itself; asked on screen, not on paper. */
export const documentsQuestion: QuestionRow = question('PV', 'Uit hoeveel documenten bestaat het proces-verbaal?', [
  { field: 'about.documents.one', label: 'Eén document', note: 'N 10-1' },
  { field: 'about.documents.two', label: 'Twee documenten', note: 'N 10-1 en het corrigendum Na 14-1' },
]);

export function aboutSection(questions: readonly QuestionRow[]): FormSection {
  return { id: 'about', code: 'PV', title: 'Over het proces-verbaal', paper: '—', columns: [questions] };
}

/**
 * Sections of a report as they stand on its corrigendum: the same rows, each with the field that corrects. Only there when the report has two
 * documents (docs/decisions/0005).
 */
export function corrigendumOf(sections: readonly FormSection[]): readonly FormSection[] {
  return sections.map((section) => ({
    ...section,
    id: correctedSectionId(section.id),
    paper: 'Na 14-1',
    onlyIf: 'about.documents.two',
    columns: section.columns.map((rows) => rows.map(correctedRow)),
  }));
}

function correctedSectionId(id: SectionId): SectionId {
  if (id === 'votes' || id === 'differences' || /^list\.\d+$/.test(id)) return `corrected.${id as 'votes'}`;
  throw new Error(`${id} does not stand on a corrigendum`);
}

function correctedRow(row: FormRow): FormRow {
  switch (row.kind) {
    case 'heading':
      return row;
    case 'count':
      return correctedCount(row);
    case 'question':
      return {
        ...row,
        options: row.options.map((option) => ({
          ...option,
          field: correctedTick(option.field),
          ...(option.count ? { count: correctedCount(option.count) } : {}),
        })),
      };
  }
}

function correctedCount(row: CountRow): CountRow {
  if (!canBeCorrected(row.field)) throw new Error(`${row.field} does not stand on a corrigendum`);
  return { ...row, field: correctedField(row.field) };
}

function correctedTick(field: TickField): TickField {
  if (!canBeCorrected(field)) throw new Error(`${field} does not stand on a corrigendum`);
  return correctedField(field);
}
