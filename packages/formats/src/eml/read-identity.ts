// Reading what identifies an election and a contest, the same in every message.
import { emlCategories, type Contest, type ElectionIdentity, type ElectionId } from '@telstaat/core';
import { child, collapse, textOf, type XmlElement } from '../xml/element.ts';
import type { PlacesOfValue } from './places-of-value.ts';

/** The identity in an `ElectionIdentifier`; `undefined` when id, category or date is missing or unknown. */
export function readIdentity(identifier: XmlElement | undefined, places: PlacesOfValue): ElectionIdentity | undefined {
  if (!identifier) return undefined;
  const id = collapse(identifier.attributes.get('Id') ?? '');
  const category = emlCategories.find((known) => known === textOf(child(identifier, 'ElectionCategory')));
  const electionDate = dayOf(textOf(child(identifier, 'kr:ElectionDate')));
  if (id === '' || !category || electionDate === undefined) return undefined;
  const subcategory = textOf(child(identifier, 'kr:ElectionSubcategory'));
  const nominationDate = dayOf(textOf(child(identifier, 'kr:NominationDate')));
  const domain = child(identifier, 'kr:ElectionDomain');
  const domainId = domain?.attributes.get('Id');
  notePlaces(identifier, places);
  return {
    id: id as ElectionId,
    name: textOf(child(identifier, 'ElectionName')),
    category,
    electionDate,
    ...(subcategory === '' ? {} : { subcategory }),
    ...(domain ? { domain: { ...(domainId === undefined ? {} : { id: domainId }), name: textOf(domain) } } : {}),
    ...(nominationDate === undefined ? {} : { nominationDate }),
  };
}

function notePlaces(identifier: XmlElement, places: PlacesOfValue): void {
  places.note('id', identifier);
  places.note('category', child(identifier, 'ElectionCategory'));
  places.note('subcategory', child(identifier, 'kr:ElectionSubcategory'));
  places.note('domain', child(identifier, 'kr:ElectionDomain') ?? identifier);
  places.note('electionDate', child(identifier, 'kr:ElectionDate'));
  places.note('nominationDate', child(identifier, 'kr:NominationDate'));
}

/** The day of an XML date or moment, without a time zone; `undefined` when it is none. */
export function dayOf(text: string): string | undefined {
  return /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
}

export function readContest(identifier: XmlElement | undefined): Contest {
  const id = collapse(identifier?.attributes.get('Id') ?? '');
  const name = textOf(child(identifier, 'ContestName'));
  return name === '' ? { id } : { id, name };
}

/** A whole number as the structure allows it; only for texts that were checked. */
export function numberOf(text: string): number {
  return Number(text.replace(/^\+/, ''));
}
