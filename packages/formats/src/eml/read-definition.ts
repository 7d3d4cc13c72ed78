// EML 110a → ElectionDefinition.
import {
  checkDefinition,
  complain,
  regionCategories,
  type ElectionDefinition,
  type FileComplaint,
  type Purpose,
  type Region,
  type RegionCategory,
  type RegionKey,
} from '@telstaat/core';
import type { InputFile, Reading } from '../file.ts';
import { child, childrenNamed, collapse, descend, textOf, type XmlElement } from '../xml/element.ts';
import { openEml } from './messages.ts';
import { PlacesOfValue } from './places-of-value.ts';
import { numberOf, readIdentity } from './read-identity.ts';

export interface ReadDefinitionOptions {
  /** Default `count`: the election is to be counted here. */
  readonly purpose?: Purpose;
}

/** Reads an election definition, with all complaints about its structure and what it says. */
export function readDefinition(file: InputFile, options: ReadDefinitionOptions = {}): Reading<ElectionDefinition> {
  const opened = openEml(file, ['110a']);
  if (!opened.ok) return opened.error;
  const { root, place, complaints, sound } = opened.value;
  if (!sound) return { kind: '110a', complaints };
  const places = new PlacesOfValue(place, file);
  const election = descend(root, 'ElectionEvent', 'Election');
  const identity = readIdentity(child(election, 'ElectionIdentifier'), places);
  if (!election || !identity) return { kind: '110a', complaints };
  const contest = child(election, 'Contest');
  places.note('contestId', child(contest, 'ContestIdentifier'));
  places.note('votingMethod', child(contest, 'VotingMethod'));
  places.note('seats', child(election, 'kr:NumberOfSeats'));
  places.note('preferenceThreshold', child(election, 'kr:PreferenceThreshold'));
  places.note('regions', child(election, 'kr:ElectionTree'));
  const skipped: FileComplaint[] = [];
  const value: ElectionDefinition = {
    ...identity,
    contestId: collapse(child(contest, 'ContestIdentifier')?.attributes.get('Id') ?? ''),
    votingMethod: textOf(child(contest, 'VotingMethod')),
    seats: numberOf(textOf(child(election, 'kr:NumberOfSeats'))),
    preferenceThreshold: numberOf(textOf(child(election, 'kr:PreferenceThreshold'))),
    regions: readRegions(election, places, skipped),
    registeredParties: childrenNamed(child(election, 'kr:RegisteredParties'), 'kr:RegisteredParty').map((party) =>
      textOf(child(party, 'kr:RegisteredAppellation')),
    ),
  };
  const meaning = checkDefinition(value, { purpose: options.purpose ?? 'count' });
  return { kind: '110a', value, complaints: [...complaints, ...places.locate([...skipped, ...meaning])] };
}

/** Names of OSV's own tree for kinds of area that we know by another name (exchange.md §5). */
const synonyms: Readonly<Record<string, RegionCategory>> = {
  WATERSCHAP_KIESKRING: 'KIESKRING',
  PROVINCIAAL_KIESKRING: 'KIESKRING',
  WATERSCHAP_GEMEENTE: 'GEMEENTE',
};

function categoryOf(text: string | undefined): RegionCategory | undefined {
  return regionCategories.find((known) => known === text) ?? (text === undefined ? undefined : synonyms[text]);
}

function readRegions(election: XmlElement, places: PlacesOfValue, skipped: FileComplaint[]): readonly Region[] {
  const regions: Region[] = [];
  for (const element of childrenNamed(child(election, 'kr:ElectionTree'), 'kr:Region')) {
    const found = element.attributes.get('RegionCategory');
    const category = categoryOf(found);
    const name = textOf(child(element, 'kr:RegionName'));
    if (!category) {
      places.note(`skipped.${skipped.length}`, element);
      const params = { region: name, found: found ?? '-' };
      skipped.push(complain('definition.regionSkipped', params, { path: `skipped.${skipped.length}` }));
      continue;
    }
    places.note(`regions.${regions.length}`, element);
    const superior = superiorKey(element);
    regions.push({
      number: numberOf(element.attributes.get('RegionNumber') ?? '0'),
      category,
      name,
      ...(superior ? { superior } : {}),
      romanNumerals: /^(true|1)$/.test(collapse(element.attributes.get('RomanNumerals') ?? '')),
      committees: childrenNamed(element, 'kr:Committee').flatMap(
        (committee) => committee.attributes.get('CommitteeCategory') ?? [],
      ),
    });
  }
  return regions;
}

function superiorKey(element: XmlElement): RegionKey | undefined {
  const category = categoryOf(element.attributes.get('SuperiorRegionCategory'));
  const number = element.attributes.get('SuperiorRegionNumber');
  return category && number !== undefined ? { category, number: numberOf(number) } : undefined;
}
