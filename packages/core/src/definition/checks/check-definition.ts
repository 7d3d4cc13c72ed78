// Checks of an imported election definition (110a) beyond its structure: D4–D18 of the import rules (Kieswet, EML_NL).
import type { ElectionDefinition, EmlCategory } from '../election.ts';
import { countedCategories } from '../election.ts';
import { complain, type FileComplaint } from '../complaints.ts';
import { checkTree } from './check-tree.ts';
import type { Purpose } from './purpose.ts';

type Check = (definition: ElectionDefinition, purpose: Purpose) => readonly FileComplaint[];

/** Subcategories that belong to each category. */
export const subcategories = {
  EK: ['EK'],
  TK: ['TK'],
  EP: ['EP'],
  PS: ['PS1', 'PS2'],
  AB: ['AB1', 'AB2'],
  GR: ['GR1', 'GR2'],
  BC: ['BC'],
  GC: ['GC'],
  ER: ['ER1'],
  NR: ['NR'],
  PR: ['PR'],
  LR: ['LR'],
  IR: ['IR'],
} as const satisfies Record<EmlCategory, readonly string[]>;

/** All complaints about what a definition says, in the order of the rules. */
export function checkDefinition(
  definition: ElectionDefinition,
  options: { readonly purpose: Purpose },
): readonly FileComplaint[] {
  return checks.flatMap((check) => check(definition, options.purpose));
}

// D4. A council election is known and may be looked at; of others Telstaat knows little, which inspecting must tell.
const category: Check = ({ category: found }, purpose) => {
  if (countedCategories.some((counted) => counted === found)) return [];
  const severity = purpose === 'count' ? 'error' : found === 'GR' ? 'note' : 'warning';
  return [complain('definition.categoryNotCounted', { category: found }, { path: 'category', severity })];
};

// D5.
const subcategory: Check = ({ category: found, subcategory: sub }) => {
  if (sub === undefined) return [complain('definition.subcategoryMissing', {}, { path: 'category' })];
  const fitting: readonly string[] = subcategories[found];
  return fitting.includes(sub)
    ? []
    : [complain('definition.subcategoryMismatch', { category: found, subcategory: sub }, { path: 'subcategory' })];
};

const idPrefix: Check = ({ id, category: found }) =>
  id.startsWith(found) ? [] : [complain('definition.idCategory', { id, category: found }, { path: 'id' })];

// D6.
const domain: Check = ({ category: found, domain: area }) => {
  if (found !== 'PS' && found !== 'AB' && found !== 'GR') return [];
  if (!area || area.name === '') return [complain('definition.domainMissing', {}, { path: 'id' })];
  return found === 'AB' && area.id === undefined
    ? [complain('definition.domainIdMissing', {}, { path: 'domain' })]
    : [];
};

// D7. Dates are yyyy-mm-dd, so the order of the texts is the order of the days.
const dates: Check = ({ electionDate, nominationDate }) => {
  if (nominationDate === undefined) return [complain('definition.nominationMissing', {}, { path: 'id' })];
  if (nominationDate < electionDate) return [];
  const params = { nomination: nominationDate, election: electionDate };
  return [complain('definition.nominationNotBefore', params, { path: 'nominationDate' })];
};

// D8, D17: Provinciewet art. 8 (39–55, odd), Gemeentewet art. 8 (9–45); the elected seats of water boards of 2023.
const usualSeats: Readonly<Partial<Record<EmlCategory, readonly [number, number]>>> = {
  PS: [39, 55],
  AB: [18, 30],
  GR: [9, 45],
};
const seats: Check = ({ category: found, subcategory: sub, seats: count }) => {
  const place = { path: 'seats' };
  const complaints: FileComplaint[] = [];
  // D9.
  const small = sub === 'AB1' || sub === 'GR1';
  const large = sub === 'AB2' || sub === 'GR2';
  if ((small && count >= 19) || (large && count < 19)) {
    complaints.push(complain('definition.seatsSubcategory', { seats: count, subcategory: sub }, place));
  }
  const [from, to] = usualSeats[found] ?? [1, Number.MAX_SAFE_INTEGER];
  if (count < from || count > to)
    complaints.push(complain('definition.seatsUnusual', { seats: count, from, to }, place));
  if (found === 'PS' && count % 2 === 0) complaints.push(complain('definition.seatsEven', { seats: count }, place));
  return complaints;
};

// D10: half the quota only for small councils (Kieswet P 15); a quarter for PS and AB (decision 9).
const threshold: Check = ({ category: found, subcategory: sub, preferenceThreshold }) => {
  if (found !== 'PS' && found !== 'AB' && found !== 'GR') return [];
  const usual = sub === 'GR1' ? 50 : 25;
  if (preferenceThreshold === usual) return [];
  const params = { threshold: preferenceThreshold, usual, subcategory: sub ?? found };
  return [complain('definition.thresholdUnusual', params, { path: 'preferenceThreshold' })];
};

// D11.
const votingMethod: Check = ({ votingMethod: value }) =>
  value === 'SPV' ? [] : [complain('definition.votingMethod', { value }, { path: 'votingMethod' })];

// D18.
const contest: Check = ({ contestId, subcategory: sub }) => {
  if (sub === undefined || !/^(PS|AB|GR)/.test(sub)) return [];
  const expected = sub === 'PS2' ? 'alle' : 'geen';
  if (contestId === expected) return [];
  return [
    complain('definition.contestUnusual', { found: contestId, expected, subcategory: sub }, { path: 'contestId' }),
  ];
};

const checks: readonly Check[] = [
  category,
  subcategory,
  idPrefix,
  domain,
  dates,
  seats,
  threshold,
  votingMethod,
  checkTree,
  contest,
];
