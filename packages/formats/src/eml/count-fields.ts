// The numbers of a count file under the names of the form: one list for writing, reading, comparing and tables (domain.md §2.7).
import {
  candidateName,
  candidateVotes,
  fixedCountFields,
  isCountField,
  listName,
  listTotal,
  type CandidateList,
  type FixedCountField,
  type Text,
} from '@telstaat/core';
import { votesCast, type VoteCounts } from './count-file.ts';
import type { UncountedCode } from './structure/count.ts';

/** Which field of the form each reason code is; the last five are the explanations of differences of 2022-2025, letters K, L, M, O and N. */
export const codeFields = {
  'geldige stempassen': 'voters.pollCards',
  'geldige volmachtbewijzen': 'voters.proxyCertificates',
  'geldige kiezerspassen': 'voters.voterCards',
  'toegelaten kiezers': 'voters.total',
  'meer getelde stembiljetten': 'differences.more',
  'minder getelde stembiljetten': 'differences.fewer',
  'meegenomen stembiljetten': 'differences.unreturned',
  'te weinig uitgereikte stembiljetten': 'differences.tooFewHandedOut',
  'te veel uitgereikte stembiljetten': 'differences.tooManyHandedOut',
  'geen verklaring': 'differences.noExplanation',
  'andere verklaring': 'differences.otherExplanation',
} as const satisfies Partial<Record<UncountedCode, FixedCountField>>;
export type CodeWithField = keyof typeof codeFields;

export const codesWithField = Object.keys(codeFields) as readonly CodeWithField[];

/** Cast: the voters who were called up. It stands on no form. */
export const eligibleVotersField = 'eligibleVoters';

/**
 * The numbers in the order of the paper: A to H, I to O, then each list with its candidates. Codes that stand on no form of ours come
 * last under their own name. `eligibleVoters` is left out: where it is 0 it may as well be unknown. E.n is the same number as the total
 * of the list.
 */
export function countedNumbers(counts: VoteCounts): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const put = (code: CodeWithField): void => {
    const votes = counts.uncounted[code];
    if (votes !== undefined) numbers.set(codeFields[code], votes);
  };
  codesWithField.slice(0, 4).forEach(put);
  numbers.set('votes.candidates', counts.totalCounted);
  numbers.set('votes.blank', counts.rejected.blanco);
  numbers.set('votes.invalid', counts.rejected.ongeldig);
  numbers.set('votes.total', votesCast(counts));
  codesWithField.slice(4).forEach(put);
  for (const list of counts.lists) {
    numbers.set(listTotal(list.number), list.votes);
    for (const { number, votes } of list.candidates) numbers.set(candidateVotes(list.number, number), votes);
  }
  for (const [code, votes] of Object.entries(counts.uncounted)) {
    if (!Object.hasOwn(codeFields, code)) numbers.set(code, votes);
  }
  return numbers;
}

const words = {
  'voters.pollCards': { nl: 'Stempassen', en: 'Poll cards' },
  'voters.proxyCertificates': { nl: 'Volmachtbewijzen', en: 'Proxy certificates' },
  'voters.voterCards': { nl: 'Kiezerspassen', en: 'Voter cards' },
  'voters.total': { nl: 'Toegelaten kiezers', en: 'Admitted voters' },
  'votes.candidates': { nl: 'Stemmen op kandidaten', en: 'Votes on candidates' },
  'votes.blank': { nl: 'Blanco stemmen', en: 'Blank votes' },
  'votes.invalid': { nl: 'Ongeldige stemmen', en: 'Invalid votes' },
  'votes.total': { nl: 'Uitgebrachte stemmen', en: 'Votes cast' },
  'differences.more': { nl: 'Meer getelde stemmen', en: 'More votes counted' },
  'differences.fewer': { nl: 'Minder getelde stemmen', en: 'Fewer votes counted' },
  'differences.unreturned': { nl: 'Stembiljet niet ingeleverd', en: 'Ballot not returned' },
  'differences.tooFewHandedOut': { nl: 'Stembiljet te weinig uitgereikt', en: 'Ballot too few handed out' },
  'differences.tooManyHandedOut': { nl: 'Stembiljet te veel uitgereikt', en: 'Ballot too many handed out' },
  'differences.otherExplanation': { nl: 'Andere verklaring', en: 'Other explanation' },
  'differences.noExplanation': { nl: 'Geen verklaring', en: 'No explanation' },
  'recount.pollCards': { nl: 'Stempassen na hertelling', en: 'Poll cards after the recount' },
  'recount.proxyCertificates': { nl: 'Volmachtbewijzen na hertelling', en: 'Proxy certificates after the recount' },
  'recount.voterCards': { nl: 'Kiezerspassen na hertelling', en: 'Voter cards after the recount' },
  'recount.total': { nl: 'Toegelaten kiezers na hertelling', en: 'Admitted voters after the recount' },
} as const satisfies Record<FixedCountField, Text>;

/** What a field is called: `A Stempassen`, `Lijst 3`, `Lijst 3, kandidaat 12`; with the names when lists are given. */
export function fieldText(field: string, lists: readonly CandidateList[] = []): Text {
  if (field === eligibleVotersField) return { nl: 'Kiesgerechtigden', en: 'Eligible voters' };
  if (isFixed(field)) {
    const { nl, en } = words[field];
    const letter = fixedCountFields[field];
    return { nl: `${letter} ${nl}`, en: `${letter} ${en}` };
  }
  const [, list = '', candidate] =
    /^(?:votes\.)?lists\.(\d+)(?:\.total|\.candidates\.(\d+))?$/.exec(isCountField(field) ? field : '') ?? [];
  if (list === '') return { nl: field, en: field };
  const known = lists.find((item) => item.number === Number(list));
  if (candidate === undefined) {
    const name = known ? ` - ${listName(known)}` : '';
    return { nl: `Lijst ${list}${name}`, en: `List ${list}${name}` };
  }
  const person = known?.candidates.find((item) => item.number === Number(candidate));
  const name = person ? `: ${candidateName(person)}` : '';
  return { nl: `Lijst ${list}, kandidaat ${candidate}${name}`, en: `List ${list}, candidate ${candidate}${name}` };
}

function isFixed(field: string): field is FixedCountField {
  return Object.hasOwn(fixedCountFields, field);
}
