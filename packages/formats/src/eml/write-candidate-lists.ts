// CandidateLists → EML 230b, for practice and generated elections. Towns of residence are not known here and are left out.
import type { Candidate, CandidateList, CandidateLists } from '@telstaat/core';
import { node, textNode, writeXml, type XmlNode } from '../xml/write-xml.ts';
import type { WriteDefinitionOptions } from './write-definition.ts';
import { writeAffiliation, writeContest, writeEnvelope, writeIdentity, type Authority } from './write-envelope.ts';

export interface WriteCandidateListsOptions extends WriteDefinitionOptions {
  /** The central electoral committee. */
  readonly authority: Authority;
}

export function writeCandidateLists(lists: CandidateLists, options: WriteCandidateListsOptions): Uint8Array {
  const election = node(
    'Election',
    {},
    writeIdentity(lists.election, { nomination: 'with' }),
    node('Contest', {}, writeContest(lists.contest), ...lists.lists.map(writeList)),
  );
  return writeXml(writeEnvelope({ message: '230b', ...options }, node('CandidateList', {}, election)));
}

function writeList(list: CandidateList): XmlNode {
  const publishGender = list.candidates.some((candidate) => candidate.gender !== undefined);
  return node(
    'Affiliation',
    {},
    writeAffiliation(list),
    textNode('Type', 'op zichzelf staande lijst'),
    node('kr:ListData', { PublicationLanguage: 'nl', PublishGender: String(publishGender) }),
    ...list.candidates.map(writeCandidate),
  );
}

function writeCandidate(candidate: Candidate): XmlNode {
  const { initials, firstName, prefix, gender } = candidate;
  const name = node(
    'xnl:PersonName',
    {},
    initials === undefined ? undefined : textNode('xnl:NameLine', initials, { NameType: 'Initials' }),
    firstName === undefined ? undefined : textNode('xnl:FirstName', firstName),
    prefix === undefined ? undefined : textNode('xnl:NamePrefix', prefix),
    textNode('xnl:LastName', candidate.lastName),
  );
  // `other` is not a value of the published schema; `unknown` is what it has for it.
  const published = gender === 'other' ? 'unknown' : gender;
  return node(
    'Candidate',
    {},
    node('CandidateIdentifier', { Id: String(candidate.number) }),
    node('CandidateFullName', {}, name),
    published === undefined ? undefined : textNode('Gender', published),
  );
}
