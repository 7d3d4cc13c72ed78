// Polling stations → EML 110b. The published schema has room for number, name, postal code and voters only.
import { isPostalCode, type PollingStation, type PollingStationList } from '@telstaat/core';
import { node, textNode, writeXml, type XmlNode } from '../xml/write-xml.ts';
import { writeEnvelope, writeIdentity } from './write-envelope.ts';

export interface WritePollingStationsOptions {
  /** Local time with milliseconds, no zone. */
  readonly created: string;
}

/** A list without stations cannot be written: the schema asks for one at least. */
export function writePollingStations(list: PollingStationList, options: WritePollingStationsOptions): Uint8Array {
  const { code, name } = list.municipality;
  const contest = node(
    'Contest',
    {},
    node('ContestIdentifier', { Id: 'geen' }),
    node('ReportingUnit', {}, textNode('ReportingUnitIdentifier', name, { Id: code })),
    textNode('VotingMethod', 'SPV'),
    textNode('MaxVotes', list.eligibleVoters ?? ''),
    ...list.stations.map(writeStation),
  );
  const election = node('Election', {}, writeIdentity(list.election, { nomination: 'without' }), contest);
  const payload = node('ElectionEvent', {}, node('EventIdentifier', {}), election);
  const envelope = { message: '110b', authority: { id: code, name }, created: options.created };
  return writeXml(writeEnvelope(envelope, payload));
}

// The number of the station is its Id and its name the LocalityName; unknown voters are written as 0, for the schema asks for digits.
function writeStation(station: PollingStation): XmlNode {
  const { postalCode } = station;
  const locality = node(
    'Locality',
    {},
    textNode('xal:LocalityName', station.name),
    postalCode !== undefined && isPostalCode(postalCode)
      ? node('xal:PostalCode', {}, textNode('xal:PostalCodeNumber', postalCode))
      : undefined,
  );
  return node(
    'PollingPlace',
    { Channel: 'polling' },
    node(
      'PhysicalLocation',
      {},
      node('Address', {}, locality),
      textNode('PollingStation', station.eligibleVoters ?? 0, { Id: String(station.number) }),
    ),
  );
}
