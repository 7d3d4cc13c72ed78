// What every EML file we write begins with: header, authority, election and contest, in the order of the schemas.
import type { Contest, ElectionIdentity, Instant } from '@telstaat/core';
import { node, textNode, type XmlNode } from '../xml/write-xml.ts';

export interface Authority {
  /** `0307`, `CSB`, `HSB1`. */
  readonly id: string;
  readonly name: string;
}

export interface Envelope {
  readonly message: string;
  readonly authority?: Authority;
  /** yyyy-mm-dd; only where the message has one. */
  readonly issued?: string;
  /** Local time with milliseconds, no zone. */
  readonly created: string;
}

const canonicalization = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments';

/** The root of a message with its header in front of the payload. */
export function writeEnvelope({ message, authority, issued, created }: Envelope, payload: XmlNode): XmlNode {
  return node(
    'EML',
    { Id: message, SchemaVersion: '5' },
    textNode('TransactionId', '1'),
    authority &&
      node(
        'ManagingAuthority',
        {},
        textNode('AuthorityIdentifier', authority.name, { Id: authority.id }),
        node('AuthorityAddress', {}),
      ),
    issued === undefined ? undefined : textNode('IssueDate', issued),
    textNode('kr:CreationDateTime', created),
    node('ds:CanonicalizationMethod', { Algorithm: canonicalization }),
    payload,
  );
}

/** `nomination`: only a 110a and a 230b have the day of nomination (exchange.md §2.4). */
export function writeIdentity(
  election: ElectionIdentity,
  options: { readonly nomination: 'with' | 'without' },
): XmlNode {
  const { domain, subcategory, nominationDate } = election;
  return node(
    'ElectionIdentifier',
    { Id: election.id },
    election.name === '' ? undefined : textNode('ElectionName', election.name),
    textNode('ElectionCategory', election.category),
    subcategory === undefined ? undefined : textNode('kr:ElectionSubcategory', subcategory),
    domain && textNode('kr:ElectionDomain', domain.name, domain.id === undefined ? {} : { Id: domain.id }),
    textNode('kr:ElectionDate', election.electionDate),
    options.nomination === 'with' && nominationDate !== undefined
      ? textNode('kr:NominationDate', nominationDate)
      : undefined,
  );
}

export function writeContest(contest: Contest): XmlNode {
  return node(
    'ContestIdentifier',
    { Id: contest.id },
    contest.name === undefined ? undefined : textNode('ContestName', contest.name),
  );
}

/** A list's number and name; a list without a name keeps an empty one. */
export function writeAffiliation(list: { readonly number: number; readonly name: string }): XmlNode {
  return node('AffiliationIdentifier', { Id: String(list.number) }, textNode('RegisteredName', list.name));
}

/**
 * The clock on the wall in the Netherlands, with milliseconds and without zone, as count files have it: `2027-03-18T11:17:38.457`. Summer time
 * runs from the last Sunday of March to that of October, 01:00 UTC (Directive 2000/84/EC); worked out here so that it is the same everywhere.
 */
export function localTime(instant: Instant): string {
  const utc = new Date(instant);
  const year = utc.getUTCFullYear();
  const summer = utc.getTime() >= lastSunday(year, 2) && utc.getTime() < lastSunday(year, 9);
  const shifted = new Date(utc.getTime() + (summer ? 2 : 1) * 60 * 60 * 1000);
  return shifted.toISOString().slice(0, -1);
}

/** 01:00 UTC on the last Sunday of a month (from 0), in milliseconds. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * 60 * 60 * 1000;
}
