// The numbers printed in the report, read from the PDF itself, are the totals.
import { candidateVotes, type CountField, type Totals, type VerificationFinding } from '@telstaat/core';
import type { CountFile } from '@telstaat/formats';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import { unreadablePaper } from '../paper-findings.ts';
import { numbersOnPaper, type PaperNumbers } from '../paper-numbers.ts';

/** What must stand at each letter, and of each list. */
interface Expected {
  readonly boxes: ReadonlyMap<string, number>;
  /** Letters that not every model prints: where they stand they must be right. */
  readonly maybe: ReadonlySet<string>;
  readonly lists: readonly {
    readonly number: number;
    readonly total: number;
    readonly candidates: readonly { readonly number: number; readonly votes: number }[];
  }[];
}

function sameNumbers({ paper, names, control, derived, count, phase }: Evidence): CheckOutcome {
  if (!paper || !names) return 'notCarriedOut';
  if (!paper.ok) return unreadablePaper(names.report, paper.error);
  const expected =
    phase === 'publication'
      ? count?.value && fromCountFile(count.value)
      : control && derived && fromTotals(control.election, derived.count.totals);
  return expected ? otherNumbers(names.report, expected, numbersOnPaper(paper.value)) : 'notCarriedOut';
}

type Counted = NonNullable<Evidence['control']>['election'];

function fromTotals({ eligibleVoters, lists, modelYear }: Counted, { counts }: Totals): Expected {
  const at = (field: keyof typeof counts): number => counts[field] ?? 0;
  const listLetters = lists.map(({ number }) => [`E.${number}`, at(`lists.${number}.total`)] as const);
  const fixed = modelYear === 2027 ? letters : { ...letters, ...lettersOf2023 };
  return {
    boxes: new Map([
      ['Z', eligibleVoters],
      ...Object.entries(fixed).map(([letter, field]) => [letter, at(field)] as const),
      ...listLetters,
    ]),
    // The models of 2022-2025 have no E.1, E.2 …, and not all of them H.
    maybe: new Set(modelYear === 2027 ? [] : ['H', ...listLetters.map(([letter]) => letter)]),
    lists: lists.map(({ number, candidates }) => ({
      number,
      total: at(`lists.${number}.total`),
      candidates: candidates.map((candidate) => ({
        number: candidate.number,
        votes: at(candidateVotes(number, candidate.number)),
      })),
    })),
  };
}

/** Letters that stand on the report of every way of counting (domain.md §2.1). */
const letters = {
  A: 'voters.pollCards',
  B: 'voters.proxyCertificates',
  D: 'voters.total',
  E: 'votes.candidates',
  F: 'votes.blank',
  G: 'votes.invalid',
  H: 'votes.total',
  I: 'differences.more',
  J: 'differences.fewer',
} as const satisfies Record<string, CountField>;
/** Those of the models of 2022-2025 besides (domain.md §2.6). */
const lettersOf2023 = {
  C: 'voters.voterCards',
  K: 'differences.unreturned',
  L: 'differences.tooFewHandedOut',
  M: 'differences.tooManyHandedOut',
  N: 'differences.otherExplanation',
  O: 'differences.noExplanation',
} as const satisfies Record<string, CountField>;

function fromCountFile({ total }: CountFile): Expected {
  const { totalCounted: valid, rejected, cast, lists } = total;
  const listLetters = lists.map(({ number, votes }) => [`E.${number}`, votes] as const);
  return {
    boxes: new Map([
      ['Z', cast],
      ['E', valid],
      ['F', rejected.blanco],
      ['G', rejected.ongeldig],
      ['H', valid + rejected.blanco + rejected.ongeldig],
      ...listLetters,
    ]),
    // A publication does not say of which model it is.
    maybe: new Set(['H', ...listLetters.map(([letter]) => letter)]),
    lists: lists.map(({ number, votes, candidates }) => ({ number, total: votes, candidates })),
  };
}

function otherNumbers(file: string, expected: Expected, found: PaperNumbers): readonly VerificationFinding[] {
  const other = (field: string, value: number, onPaper: number | undefined) =>
    differing({ file, field }, value, onPaper, {
      nl: 'In het proces-verbaal staat een ander getal dan het totaal.',
      en: 'The report has another number than the total.',
    });
  return [
    ...[...expected.boxes].flatMap(([letter, value]) => {
      const values = found.boxes.get(letter) ?? (expected.maybe.has(letter) ? [] : [undefined]);
      return values.flatMap((onPaper) => other(letter, value, onPaper));
    }),
    ...expected.lists.flatMap(({ number, total, candidates }) => {
      const list = found.lists.get(number);
      return [
        ...other(`lijst ${number}, totaal`, total, list?.total),
        ...candidates.flatMap((candidate) =>
          other(
            `lijst ${number}, kandidaat ${candidate.number}`,
            candidate.votes,
            list?.candidates.get(candidate.number),
          ),
        ),
        ...[...(list?.candidates.keys() ?? [])]
          .filter((candidate) => !candidates.some((known) => known.number === candidate))
          .map((candidate) => ({
            ...{ file, field: `lijst ${number}, kandidaat ${candidate}` },
            text: { nl: 'Deze kandidaat bestaat niet.', en: 'There is no such candidate.' },
          })),
      ];
    }),
  ];
}

export const reportNumbers: Check = {
  id: '08.03',
  phases: ['results', 'publication'],
  category: 'consistency',
  name: { nl: 'De getallen in het proces-verbaal zijn de totalen', en: 'The numbers in the report are the totals' },
  statement: {
    nl: 'Met een andere PDF-lezer uit het proces-verbaal gelezen, zijn Z, A, B, D tot en met J, elk lijsttotaal en de stemmen van elke kandidaat de optelling van de telformulieren (bij een publicatie: die van de EML 510b).',
    en: 'Read from the report by another PDF reader, Z, A, B, D up to J, each list total and the votes of each candidate are the sums of the forms (of a publication: those of the EML 510b).',
  },
  source: 'Models Na 31-1 and Na 31-2, parts 2.1–2.4 and 2.6',
  run: sameNumbers,
};
