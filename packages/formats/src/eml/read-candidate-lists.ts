// EML 230b → CandidateLists. What is not needed for counting (addresses, dates of birth, contact) is never kept (decision 11), and a
// 230c, which is full of it, is refused: it is not for municipalities.
import {
  checkCandidateLists,
  complain,
  genders,
  type Candidate,
  type CandidateList,
  type CandidateLists,
  type FileComplaint,
  type ListsContext,
} from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { child, childrenNamed, collapse, descend, textOf, type XmlElement } from '../xml/element.ts';
import { openEml } from './messages.ts';
import { PlacesOfValue } from './places-of-value.ts';
import { numberOf, readContest, readIdentity } from './read-identity.ts';

const kind = '230b';

/** Reads candidate lists; with a definition as context they are held against it. */
export function readCandidateLists(file: InputFile, context: ListsContext = {}): Reading<CandidateLists> {
  const opened = openEml(file, ['230b']);
  if (!opened.ok) return opened.error;
  const { root, place, complaints, sound } = opened.value;
  if (!sound) return { kind, complaints };
  const places = new PlacesOfValue(place, file);
  const election = descend(root, 'CandidateList', 'Election');
  const identity = readIdentity(child(election, 'ElectionIdentifier'), places);
  const contests = childrenNamed(election, 'Contest');
  const [contest] = contests;
  if (!identity || !contest) return { kind, complaints };
  places.note('contest', child(contest, 'ContestIdentifier'));
  places.note('lists', contest);
  const value: CandidateLists = {
    election: identity,
    contest: readContest(child(contest, 'ContestIdentifier')),
    lists: childrenNamed(contest, 'Affiliation').map((list, index) => readList(list, `lists.${index}`, places)),
  };
  const about: FileComplaint[] = [...authority(root, places), ...personalData(contest)];
  if (contests.length > 1) {
    about.push(complain('lists.severalContests', { count: contests.length }, { path: 'contest' }));
  }
  about.push(...checkCandidateLists(value, context), ...shortCodes(contest, places));
  return { kind, value, complaints: [...complaints, ...places.locate(about)] };
}

function readList(affiliation: XmlElement, path: string, places: PlacesOfValue): CandidateList {
  const identifier = child(affiliation, 'AffiliationIdentifier');
  places.note(path, identifier);
  return {
    number: idNumber(identifier),
    name: textOf(child(identifier, 'RegisteredName')),
    candidates: childrenNamed(affiliation, 'Candidate').map((candidate, index) => {
      places.note(`${path}.candidates.${index}`, candidate);
      return readCandidate(candidate);
    }),
  };
}

function readCandidate(candidate: XmlElement): Candidate {
  const name = descend(candidate, 'CandidateFullName', 'xnl:PersonName');
  const part = <Key extends string>(key: Key, element: string): Partial<Record<Key, string>> => {
    const text = textOf(child(name, element));
    return text === '' ? {} : ({ [key]: text } as Partial<Record<Key, string>>);
  };
  const spoken = textOf(child(candidate, 'kr:GenderAnnex')) || textOf(child(candidate, 'Gender'));
  const gender = genders.find((known) => known === spoken);
  return {
    number: idNumber(child(candidate, 'CandidateIdentifier')),
    ...part('initials', 'xnl:NameLine'),
    ...part('firstName', 'xnl:FirstName'),
    ...part('prefix', 'xnl:NamePrefix'),
    lastName: textOf(child(name, 'xnl:LastName')),
    ...(gender ? { gender } : {}),
  };
}

function idNumber(identifier: XmlElement | undefined): number {
  return numberOf(collapse(identifier?.attributes.get('Id') ?? ''));
}

// C3: the lists are made by the central electoral committee.
function authority(root: XmlElement, places: PlacesOfValue): readonly FileComplaint[] {
  const identifier = descend(root, 'ManagingAuthority', 'AuthorityIdentifier');
  places.note('authority', identifier);
  const id = collapse(identifier?.attributes.get('Id') ?? '');
  if (id === 'CSB') return [];
  return [complain('lists.authorityUnusual', { id, name: textOf(identifier) }, { path: 'authority' })];
}

const personalElements: ReadonlySet<string> = new Set([
  'DateOfBirth',
  'Contact',
  'Agent',
  'kr:DateOfBirthAnnex',
  'kr:NationalIdentificationNumber',
]);

function personalData(contest: XmlElement): readonly FileComplaint[] {
  const found = childrenNamed(contest, 'Affiliation').some((list) =>
    childrenNamed(list, 'Candidate').some((item) => item.children.some((part) => personalElements.has(part.name))),
  );
  return found ? [complain('eml.personalData', {}, { path: 'lists' })] : [];
}

/** The schema keeps short codes unique within the election. */
function shortCodes(contest: XmlElement, places: PlacesOfValue): readonly FileComplaint[] {
  const seen = new Set<string>();
  const complaints: FileComplaint[] = [];
  for (const list of childrenNamed(contest, 'Affiliation')) {
    for (const candidate of childrenNamed(list, 'Candidate')) {
      const code = child(candidate, 'CandidateIdentifier')?.attributes.get('ShortCode');
      if (code === undefined) continue;
      if (seen.has(code)) {
        places.note(`shortCodes.${code}`, candidate);
        complaints.push(complain('lists.shortCodeTwice', { code }, { path: `shortCodes.${code}` }));
      }
      seen.add(code);
    }
  }
  return complaints;
}
