// ElectionDefinition → EML 110a, for practice and generated elections.
import type { ElectionDefinition, Region } from '@telstaat/core';
import { node, textNode, writeXml, type XmlNode } from '../xml/write-xml.ts';
import { writeEnvelope, writeIdentity } from './write-envelope.ts';

export interface WriteDefinitionOptions {
  /** Local time with milliseconds, no zone. */
  readonly created: string;
  /** yyyy-mm-dd */
  readonly issued: string;
}

export function writeDefinition(definition: ElectionDefinition, options: WriteDefinitionOptions): Uint8Array {
  const election = node(
    'Election',
    {},
    writeIdentity(definition, { nomination: 'with' }),
    node(
      'Contest',
      {},
      node('ContestIdentifier', { Id: definition.contestId }),
      textNode('VotingMethod', definition.votingMethod),
      node('MaxVotes', {}),
    ),
    textNode('kr:NumberOfSeats', definition.seats),
    textNode('kr:PreferenceThreshold', definition.preferenceThreshold),
    node('kr:ElectionTree', {}, ...definition.regions.map(writeRegion)),
    node(
      'kr:RegisteredParties',
      {},
      ...definition.registeredParties.map((party) =>
        node('kr:RegisteredParty', {}, textNode('kr:RegisteredAppellation', party)),
      ),
    ),
  );
  const payload = node('ElectionEvent', {}, node('EventIdentifier', {}), election);
  return writeXml(writeEnvelope({ message: '110a', ...options }, payload));
}

function writeRegion(region: Region): XmlNode {
  const attributes = {
    RegionNumber: String(region.number),
    RegionCategory: region.category,
    ...(region.romanNumerals ? { RomanNumerals: 'true' } : {}),
    ...(region.superior
      ? {
          SuperiorRegionNumber: String(region.superior.number),
          SuperiorRegionCategory: region.superior.category,
        }
      : {}),
  };
  return node(
    'kr:Region',
    attributes,
    textNode('kr:RegionName', region.name),
    ...region.committees.map((committee) => node('kr:Committee', { CommitteeCategory: committee })),
  );
}
