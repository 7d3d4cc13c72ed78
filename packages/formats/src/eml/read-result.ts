// EML 520: recognised, with its key figures. Telstaat does not use results of the central electoral committee.
import type { Contest, ElectionIdentity } from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { child, childrenNamed, collapse, descend, textOf } from '../xml/element.ts';
import { openEml } from './messages.ts';
import { PlacesOfValue } from './places-of-value.ts';
import { readContest, readIdentity } from './read-identity.ts';

export interface ResultFile {
  readonly authority: { readonly id: string; readonly name: string };
  readonly election: ElectionIdentity;
  readonly contest: Contest;
  /** Lists with at least one seat. */
  readonly lists: number;
  readonly elected: number;
}

export function readResult(file: InputFile): Reading<ResultFile> {
  const opened = openEml(file, ['520']);
  if (!opened.ok) return opened.error;
  const { root, place, complaints, sound } = opened.value;
  const election = descend(root, 'Result', 'Election');
  const identity = sound
    ? readIdentity(child(election, 'ElectionIdentifier'), new PlacesOfValue(place, file))
    : undefined;
  if (!identity) return { kind: '520', complaints };
  const contests = childrenNamed(election, 'Contest');
  const selections = contests.flatMap((contest) => childrenNamed(contest, 'Selection'));
  const identifier = descend(root, 'ManagingAuthority', 'AuthorityIdentifier');
  const value = {
    authority: { id: collapse(identifier?.attributes.get('Id') ?? ''), name: textOf(identifier) },
    election: identity,
    contest: readContest(child(contests[0], 'ContestIdentifier')),
    lists: selections.filter((selection) => child(selection, 'AffiliationIdentifier')).length,
    elected: selections.filter((selection) => child(selection, 'Candidate')).length,
  };
  return { kind: '520', value, complaints };
}
