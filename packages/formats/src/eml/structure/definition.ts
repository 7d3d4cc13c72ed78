// Structure of EML 110a: the definition of an election.
import { element, holds, many, nothing, optional, required, allowed, says, sequence, type Shape } from './shape.ts';
import * as envelope from './envelope.ts';
import * as type from './simple-types.ts';

export const regionCategory = type.exactlyOneOf(
  'DEELGEMEENTE', 'GEMEENTE', 'KIESKRING', 'PROVINCIE', 'PROVINCIAAL_KIESKRING', 'PROVINCIAAL_STEMBUREAU', 'STAAT',
  'STEMBUREAU', 'WATERSCHAP', 'WATERSCHAP_KIESKRING', 'WATERSCHAP_GEMEENTE',
); // prettier-ignore

const committee = nothing({
  CommitteeCategory: required(type.exactlyOneOf('CSB', 'HSB', 'PROV_SB', 'PSB')),
  CommitteeName: allowed(type.string),
  AcceptCentralSubmissions: allowed(type.yesNo),
});

const region = holds(
  sequence(element('kr:RegionName', says(type.string)), optional('kr:Committee', committee, { max: 3 })),
  {
    RegionNumber: allowed(type.short),
    RegionCategory: required(regionCategory),
    RomanNumerals: allowed(type.yesNo),
    FrysianExportAllowed: allowed(type.yesNo),
    SuperiorRegionNumber: allowed(type.short),
    SuperiorRegionCategory: allowed(regionCategory),
  },
);

const registeredParty = holds(
  sequence(element('kr:RegisteredAppellation', says(type.string)), optional('kr:RegisteredBy', says(type.string))),
);

const election = holds(
  sequence(
    envelope.electionIdentifier({ name: 1, subcategory: 1, nomination: 'required' }),
    element(
      'Contest',
      holds(sequence(envelope.contestWithoutName(envelope.contestId), envelope.votingMethod, envelope.maxVotes)),
    ),
    element('kr:NumberOfSeats', says(type.positive), { missing: 'definition.seatsMissing' }),
    element('kr:PreferenceThreshold', says(type.count), { missing: 'definition.thresholdMissing' }),
    element('kr:ElectionTree', holds(many('kr:Region', region, { missing: 'definition.treeMissing' })), {
      missing: 'definition.treeMissing',
    }),
    element('kr:RegisteredParties', holds(many('kr:RegisteredParty', registeredParty, { min: 0 }))),
  ),
);

export const definitionStructure: Shape = holds(
  sequence(
    envelope.transactionId,
    envelope.managingAuthority({ min: 0 }),
    envelope.issueDate(0),
    envelope.madeAt,
    element('ElectionEvent', holds(sequence(envelope.eventIdentifier, element('Election', election)))),
  ),
  envelope.rootAttributes,
);
