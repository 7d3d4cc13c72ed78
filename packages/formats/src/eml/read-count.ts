// EML 510a–d → CountFile: order and meaning of the selections are checked, sums are recomputed and reported, nothing is repaired.
import { complain, type FileComplaint, type StationKind } from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { child, childrenNamed, collapse, descend, textOf, type XmlElement } from '../xml/element.ts';
import { checkSums } from './check-sums.ts';
import {
  countMessages,
  splitUnitName,
  type CountFile,
  type CountedCandidate,
  type CountedList,
  type ReportingUnit,
  type VoteCounts,
} from './count-file.ts';
import { openEml } from './messages.ts';
import { PlacesOfValue } from './places-of-value.ts';
import { numberOf, readContest, readIdentity } from './read-identity.ts';
import { investigationCodes, uncountedCodes, type InvestigationCode } from './structure/count.ts';

/** Reads a count. Its complaints have paths `total` and `units.3`. */
export function readCount(file: InputFile): Reading<CountFile> {
  const opened = openEml(file, countMessages);
  if (!opened.ok) return opened.error;
  const { message, root, place, complaints, sound } = opened.value;
  const kind: string = message;
  if (!sound) return { kind, complaints };
  const places = new PlacesOfValue(place, file);
  const election = descend(root, 'Count', 'Election');
  const identity = readIdentity(child(election, 'ElectionIdentifier'), places);
  const contests = childrenNamed(child(election, 'Contests'), 'Contest');
  const [contest] = contests;
  const known = countMessages.find((item) => item === message);
  if (!identity || !contest || !known) return { kind, complaints };
  const about: FileComplaint[] = [];
  if (contests.length > 1) {
    places.note('contest', contests[1]);
    about.push(complain('count.severalContests', { count: contests.length }, { path: 'contest' }));
  }
  const units = childrenNamed(contest, 'ReportingUnitVotes').map((unit, index) =>
    readUnit(unit, `units.${index}`, places, about),
  );
  const totalVotes = child(contest, 'TotalVotes');
  places.note('total', totalVotes ?? contest);
  const total = totalVotes ? readCounts(totalVotes, { path: 'total', name: 'Totaal' }, about) : units[0];
  if (!total) return { kind, complaints };
  const identifier = descend(root, 'ManagingAuthority', 'AuthorityIdentifier');
  const value: CountFile = {
    message: known,
    authority: { id: collapse(identifier?.attributes.get('Id') ?? ''), name: textOf(identifier) },
    created: textOf(child(root, 'kr:CreationDateTime')),
    election: identity,
    contest: readContest(child(contest, 'ContestIdentifier')),
    total: countsOnly(total),
    units,
  };
  about.push(...checkUnits(value), ...checkSums(value));
  return { kind, value, complaints: [...complaints, ...places.locate(about)] };
}

function countsOnly({ lists, cast, totalCounted, rejected, uncounted }: VoteCounts): VoteCounts {
  return { lists, cast, totalCounted, rejected, uncounted };
}

interface Where {
  readonly path: string;
  readonly name: string;
}

const kinds: Readonly<Record<string, StationKind>> = { FixedLocation: 'fixed', Mobile: 'mobile', Special: 'special' };

function readUnit(element: XmlElement, path: string, places: PlacesOfValue, about: FileComplaint[]): ReportingUnit {
  const identifier = child(element, 'ReportingUnitIdentifier');
  places.note(path, identifier);
  const id = collapse(identifier?.attributes.get('Id') ?? '');
  const number = /SB0*(\d{1,9})$/.exec(id)?.[1];
  const kind = kinds[textOf(child(element, 'kr:ReportingUnitType'))];
  const name =
    number === undefined || /^HSB\d+$/.test(id) ? { name: textOf(identifier) } : splitUnitName(textOf(identifier));
  const investigations = readInvestigations(element);
  return {
    id,
    ...(number === undefined || /^HSB\d+$/.test(id) ? {} : { number: Number(number) }),
    ...name,
    ...(kind ? { kind } : {}),
    ...readCounts(element, { path, name: textOf(identifier) }, about),
    ...(investigations ? { investigations } : {}),
  };
}

function readInvestigations(unit: XmlElement): ReportingUnit['investigations'] {
  const blocks = childrenNamed(unit, 'kr:ReportingUnitInvestigations');
  if (blocks.length === 0) return undefined;
  const answers: Partial<Record<InvestigationCode, boolean>> = {};
  for (const item of blocks.flatMap((block) => childrenNamed(block, 'kr:Investigation'))) {
    const reason = collapse(item.attributes.get('ReasonCode') ?? '');
    const code = investigationCodes.find((known) => known === reason);
    if (code) answers[code] = /^(true|1)$/.test(textOf(item));
  }
  return answers;
}

function readCounts(group: XmlElement, where: Where, about: FileComplaint[]): VoteCounts {
  return {
    lists: readSelections(group, where, about),
    cast: numberOf(textOf(child(group, 'Cast'))),
    totalCounted: numberOf(textOf(child(group, 'TotalCounted'))),
    rejected: readRejected(group, where, about),
    uncounted: readUncounted(group, where, about),
  };
}

// A candidate belongs to the nearest list before it (exchange.md §8.2).
function readSelections(group: XmlElement, where: Where, about: FileComplaint[]): readonly CountedList[] {
  const lists: (CountedList & { readonly candidates: CountedCandidate[] })[] = [];
  const { path, name: unit } = where;
  for (const selection of childrenNamed(group, 'Selection')) {
    const votes = numberOf(textOf(child(selection, 'ValidVotes')));
    const affiliation = child(selection, 'AffiliationIdentifier');
    const identifier = affiliation ?? descend(selection, 'Candidate', 'CandidateIdentifier');
    const number = numberOf(collapse(identifier?.attributes.get('Id') ?? ''));
    const current = lists.at(-1);
    if (affiliation) {
      const previous = current?.number ?? 0;
      if (number <= previous) {
        const params = { unit, list: String(number), previous: String(previous) };
        about.push(complain('count.listsNotIncreasing', params, { path }));
      }
      lists.push({ number, name: textOf(child(affiliation, 'RegisteredName')), votes, candidates: [] });
    } else if (!identifier) about.push(complain('count.referendum', {}, { path }));
    else if (!current) {
      about.push(complain('count.candidateWithoutList', { unit, candidate: String(number) }, { path }));
    } else {
      const previous = current.candidates.at(-1)?.number ?? 0;
      if (number <= previous) {
        const params = { unit, list: String(current.number), candidate: String(number), previous: String(previous) };
        about.push(complain('count.candidatesNotIncreasing', params, { path }));
      }
      current.candidates.push({ number, votes });
    }
  }
  return lists;
}

function readRejected(group: XmlElement, where: Where, about: FileComplaint[]): VoteCounts['rejected'] {
  const found = new Map<string, number>();
  for (const item of childrenNamed(group, 'RejectedVotes')) {
    found.set(collapse(item.attributes.get('ReasonCode') ?? ''), numberOf(textOf(item)));
  }
  const blanco = found.get('blanco');
  const ongeldig = found.get('ongeldig');
  if (blanco === undefined || ongeldig === undefined) {
    about.push(complain('count.rejectedTwice', { unit: where.name }, { path: where.path }));
  }
  return { blanco: blanco ?? 0, ongeldig: ongeldig ?? 0 };
}

const knownCodes: ReadonlySet<string> = new Set(uncountedCodes);

function readUncounted(group: XmlElement, where: Where, about: FileComplaint[]): VoteCounts['uncounted'] {
  const found = new Map<string, number>();
  for (const item of childrenNamed(group, 'UncountedVotes')) {
    const code = collapse(item.attributes.get('ReasonCode') ?? '');
    const { path } = where;
    if (found.has(code)) about.push(complain('count.codeTwice', { unit: where.name, code }, { path }));
    const told = about.some((complaint) => complaint.code === 'count.codeUnknown' && complaint.params['code'] === code);
    if (!knownCodes.has(code) && !told) about.push(complain('count.codeUnknown', { code }, { path }));
    found.set(code, numberOf(textOf(item)));
  }
  return Object.fromEntries(found);
}

/** Units are told apart by id, belong to the authority, and have the lists and candidates of the total. */
function checkUnits({ units, total, authority, message }: CountFile): readonly FileComplaint[] {
  const seen = new Set<string>();
  const sequence = sequenceOf(total);
  return units.flatMap((unit, index) => {
    const path = `units.${index}`;
    const complaints: FileComplaint[] = [];
    // SB01 is SB1.
    const id = unit.id.replace(/SB0+(?=\d)/, 'SB');
    if (seen.has(id)) complaints.push(complain('count.unitTwice', { unit: unit.name, id: unit.id }, { path }));
    seen.add(id);
    const long = /SB(\d{10,})$/.exec(id)?.[1];
    if (long !== undefined) complaints.push(complain('stations.numberLong', { value: long }, { path }));
    if (sequenceOf(unit) !== sequence) complaints.push(complain('count.otherSequence', { unit: unit.name }, { path }));
    const municipality = /(?:^|::)(\d{4})::SB/.exec(unit.id)?.[1];
    if (message === '510b' && /^\d{4}$/.test(authority.id) && municipality !== authority.id) {
      const params = { unit: unit.name, id: unit.id, authority: `${authority.name} (${authority.id})` };
      complaints.push(complain('count.unitForeign', params, { path }));
    }
    return complaints;
  });
}

function sequenceOf(counts: VoteCounts): string {
  return counts.lists.map((list) => `${list.number}:${list.candidates.map((item) => item.number).join(',')}`).join(';');
}
