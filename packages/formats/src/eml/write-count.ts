// CountFile → EML 510, by the writer profile of exchange.md §14: the same data and moment always give the same bytes.
import { node, textNode, writeXml, type XmlNode } from '../xml/write-xml.ts';
import { unitName, type CountFile, type ReportingUnit, type VoteCounts } from './count-file.ts';
import { investigationCodes, uncountedCodes } from './structure/count.ts';
import { writeAffiliation, writeContest, writeEnvelope, writeIdentity } from './write-envelope.ts';

/** The bytes of a count. Store them: what is printed on paper is the fingerprint of exactly these. */
export function writeCount(count: CountFile): Uint8Array {
  const election = node(
    'Election',
    {},
    writeIdentity(count.election, { nomination: 'without' }),
    node(
      'Contests',
      {},
      node(
        'Contest',
        {},
        writeContest(count.contest),
        node('TotalVotes', {}, ...writeVoteCounts(count.total)),
        ...count.units.map(writeUnit),
      ),
    ),
  );
  const { message, authority, created } = count;
  return writeXml(
    writeEnvelope({ message, authority, created }, node('Count', {}, node('EventIdentifier', {}), election)),
  );
}

// ReportingUnitType is not written: the published schema does not have it yet.
function writeUnit(unit: ReportingUnit): XmlNode {
  const name = unit.number === undefined ? unit.name : unitName(unit);
  return node(
    'ReportingUnitVotes',
    {},
    textNode('ReportingUnitIdentifier', name, { Id: unit.id }),
    ...writeVoteCounts(unit),
    writeInvestigations(unit.investigations),
  );
}

function writeVoteCounts(counts: VoteCounts): readonly XmlNode[] {
  const selections = counts.lists.flatMap((list) => [
    node('Selection', {}, writeAffiliation(list), textNode('ValidVotes', list.votes)),
    ...list.candidates.map((candidate) =>
      node(
        'Selection',
        {},
        node('Candidate', {}, node('CandidateIdentifier', { Id: String(candidate.number) })),
        textNode('ValidVotes', candidate.votes),
      ),
    ),
  ]);
  return [
    ...selections,
    textNode('Cast', counts.cast),
    textNode('TotalCounted', counts.totalCounted),
    textNode('RejectedVotes', counts.rejected.ongeldig, { ReasonCode: 'ongeldig' }),
    textNode('RejectedVotes', counts.rejected.blanco, { ReasonCode: 'blanco' }),
    ...uncountedCodes.flatMap((code) => {
      const votes = counts.uncounted[code];
      return votes === undefined ? [] : [textNode('UncountedVotes', votes, { ReasonCode: code })];
    }),
  ];
}

function writeInvestigations(investigations: ReportingUnit['investigations']): XmlNode | undefined {
  if (!investigations) return undefined;
  const answers = investigationCodes.flatMap((code) => {
    const answer = investigations[code];
    return answer === undefined ? [] : [textNode('kr:Investigation', String(answer), { ReasonCode: code })];
  });
  return node('kr:ReportingUnitInvestigations', {}, ...answers);
}
