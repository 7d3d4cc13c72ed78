// Model Na 31-2 bijlage 1, version 2027: the central count of one polling station (domain.md §5.8). Codes, headings and labels are statutory.
import type { CandidateList, Election } from '../definition/election.ts';
import { candidateName, listName } from '../definition/names.ts';
import { candidateVotes, listTotal, listTotalOnForm, type CountField, type TickField } from './field-id.ts';
import type { CountRow, FormSection, QuestionRow } from './form.ts';

/** Candidates per column on paper: two columns a page, so 80 candidates fit on two pages (domain.md §5.2). */
export const paperColumns = [25, 25, 15, 15] as const;

export function na312Bijlage1Sections(election: Election): readonly FormSection[] {
  return [extra, station, votes(election), differences, ...election.lists.map(listPage)];
}

const extra: FormSection = {
  id: 'extra',
  code: 'B1-1',
  title: 'Extra onderzoek',
  columns: [
    [
      question('B1-1', 'Heeft het gemeentelijk stembureau extra onderzoek gedaan?', [
        { field: 'extra.otherReason.yes', label: 'Ja' },
        { field: 'extra.otherReason.no', label: 'Nee' },
      ]),
      question('B1-1', 'Zijn de stembiljetten naar aanleiding van het extra onderzoek (gedeeltelijk) herteld?', [
        { field: 'extra.ballotsRecounted.yes', label: 'Ja' },
        { field: 'extra.ballotsRecounted.no', label: 'Nee' },
      ]),
    ],
  ],
};

const station: FormSection = {
  id: 'station',
  code: 'B1-2',
  title: 'Verschillen met telresultaten stembureau',
  columns: [
    [
      question(
        'B1-2.1',
        'Is in de telresultaten van het stembureau (rubriek 2.3 van het proces-verbaal van het stembureau) het verschil tussen het totaal aantal getelde stemmen en het aantal toegelaten kiezers volledig verklaard?',
        [
          { field: 'station.differenceExplained.yes', label: 'Ja' },
          {
            field: 'station.differenceExplained.no',
            label: 'Nee',
            note: 'Hertel het aantal toegelaten kiezers en noteer de uitkomsten bij rubriek 3.1',
          },
        ],
      ),
      question(
        'B1-2.3',
        'Is er een verschil tussen het totaal aantal getelde stemmen zoals eerder vastgesteld door het stembureau (vak H van rubriek 2.2) en zoals door u geteld op het gemeentelijk stembureau (vak H van rubriek 3.2)?',
        [
          {
            field: 'station.ballotsDiffer.yes',
            label: 'Ja',
            note: 'Hertel het aantal toegelaten kiezers (tenzij dat bij vraag 2.1 al gedaan is)',
          },
          { field: 'station.ballotsDiffer.no', label: 'Nee' },
        ],
      ),
    ],
  ],
};

const differences: FormSection = {
  id: 'differences',
  code: 'B1-3.3',
  title: 'Verschillen tussen aantal kiezers en uitgebrachte stemmen',
  columns: [
    [
      question('B1-3.3.1', 'Vergelijk D (totaal toegelaten kiezers) en H (totaal uitgebrachte stemmen)', [
        { field: 'differences.compare.equal', label: 'D en H zijn gelijk', note: 'Ga door naar 3.4' },
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
      question(
        'B1-3.3.2',
        'Zijn er tijdens de stemming dingen opgeschreven die het bovenstaande verschil tussen D en H volledig verklaren?',
        [
          { field: 'differences.explained.yes', label: 'Ja' },
          {
            field: 'differences.explained.no',
            label: 'Nee, er is een onverklaard verschil',
            note: 'Hertel het aantal toegelaten kiezers (tenzij dat bij rubriek 2 al gedaan is) en noteer dit bij 3.1',
          },
        ],
      ),
    ],
  ],
};

function votes(election: Election): FormSection {
  const last = election.lists.at(-1)?.number ?? 0;
  const first = election.lists[0]?.number ?? 0;
  return {
    id: 'votes',
    code: 'B1-3.1 en 3.2',
    title: 'Toegelaten kiezers en uitgebrachte stemmen',
    columns: [
      [
        { kind: 'heading', code: 'B1-3.1', label: 'Toegelaten kiezers' },
        count('voters.pollCards', 'A', 'Stempassen'),
        count(
          'voters.proxyCertificates',
          'B',
          'Volmachtbewijzen (schriftelijk of via ingevulde achterkant stempas of kiezerspas)',
        ),
        count('voters.voterCards', 'C', 'Kiezerspassen'),
        count('voters.total', 'D', 'Totaal toegelaten kiezers (A+B+C)', 'total'),
      ],
      [
        { kind: 'heading', code: 'B1-3.2', label: 'Uitgebrachte stemmen' },
        ...election.lists.map((list) =>
          count(listTotalOnForm(list.number), `E.${list.number}`, `Totaal lijst ${list.number} - ${listName(list)}`),
        ),
        count('votes.candidates', 'E', `Totaal stemmen op kandidaten (tel E.${first} t/m E.${last} op)`, 'total'),
        count('votes.blank', 'F', 'Blanco stemmen'),
        count('votes.invalid', 'G', 'Ongeldige stemmen'),
        count('votes.total', 'H', 'Totaal uitgebrachte stemmen (E+F+G)', 'total'),
      ],
    ],
  };
}

function listPage(list: CandidateList): FormSection {
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
    code: 'B1-3.5',
    title: `Lijst ${list.number} - ${listName(list)}`,
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

function count(
  field: CountField,
  code: string,
  label: string,
  emphasis: CountRow['emphasis'] = 'plain',
  cells = 5,
): CountRow {
  return { kind: 'count', field, code, label, emphasis, cells };
}

function question(
  code: string,
  label: string,
  options: readonly { field: TickField; label: string; note?: string; count?: CountRow }[],
): QuestionRow {
  return { kind: 'question', code, label, options };
}
