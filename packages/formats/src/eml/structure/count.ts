// Structure of EML 510a–d: a count of a polling station, municipality, district or the whole area.
import {
  allowed,
  choice,
  element,
  holds,
  many,
  nothing,
  optional,
  required,
  says,
  sequence,
  type Particle,
  type Shape,
} from './shape.ts';
import * as envelope from './envelope.ts';
import * as type from './simple-types.ts';

/** Every reason of uncounted votes that EML_NL knows, in its order (exchange.md §8.4). */
export const uncountedCodes = [
  'geldige stempassen',
  'geldige volmachtbewijzen',
  'geldige kiezerspassen',
  'toegelaten kiezers',
  'meer getelde stembiljetten',
  'minder getelde stembiljetten',
  'meegenomen stembiljetten',
  'te weinig uitgereikte stembiljetten',
  'te veel uitgereikte stembiljetten',
  'geen briefstembiljetten',
  'te veel briefstembiljetten',
  'kwijtgeraakte stembiljetten',
  'geen verklaring',
  'andere verklaring',
] as const;
export type UncountedCode = (typeof uncountedCodes)[number];

export const investigationCodes = [
  'onderzocht vanwege onverklaard verschil',
  'onderzocht vanwege andere fout',
  'uitslag gecorrigeerd',
  'toegelaten kiezers opnieuw vastgesteld',
  'onderzocht vanwege andere reden',
  'stembiljetten deels herteld',
] as const;
export type InvestigationCode = (typeof investigationCodes)[number];

const count = says(type.count);

function withReason(codes: readonly string[] | undefined): Shape {
  return says(type.count, {
    Reason: allowed(type.token),
    ReasonCode: required(codes ? type.oneOf(...codes) : type.token),
    VoteType: allowed(type.token),
  });
}

const rejected = withReason(['blanco', 'ongeldig']);
/** Unknown codes are kept with a warning by the reader, so any is right here. */
const uncounted = withReason(undefined);

const candidate = holds(
  sequence(
    envelope.candidateIdentifier,
    optional('CandidateFullName', envelope.personName),
    envelope.gender,
    optional('QualifyingAddress', envelope.townOfResidence),
  ),
);
const selection = holds(
  sequence(
    choice(
      element('Candidate', candidate),
      envelope.affiliationIdentifier('required'),
      element(
        'ReferendumOptionIdentifier',
        says(type.token, { Id: allowed(type.name), DisplayOrder: allowed(type.positive) }),
      ),
    ),
    optional('kr:InitialValidVotes', count),
    element('ValidVotes', count),
  ),
  { Value: allowed(type.positive), Category: allowed(type.token) },
);

const voteGroup: Particle = sequence(
  many('Selection', selection),
  optional('kr:InitialCast', count),
  element('Cast', count),
  optional('kr:InitialTotalCounted', count),
  element('TotalCounted', count),
  optional('kr:InitialRejectedVotes', rejected, { max: 2 }),
  element('RejectedVotes', rejected, { min: 2, max: 2 }),
  optional('kr:InitialUncountedVotes', uncounted, { max: 14 }),
  optional('UncountedVotes', uncounted, { max: 14 }),
);

const investigations = holds(
  optional('kr:Investigation', says(type.yesNo, { ReasonCode: required(type.oneOf(...investigationCodes)) }), {
    max: 3,
  }),
);

const reportingUnitVotes = holds(
  sequence(
    envelope.reportingUnitIdentifier,
    envelope.reportingUnitType,
    envelope.sharedLocation,
    optional('kr:ReportingUnitInvestigations', investigations, { tolerated: 'eml.investigationsPlace' }),
    voteGroup,
    optional('kr:ReportingUnitInvestigations', investigations),
  ),
);

const contest = holds(
  sequence(
    envelope.contestIdentifier,
    choice(
      sequence(element('TotalVotes', holds(voteGroup)), many('ReportingUnitVotes', reportingUnitVotes, { min: 0 })),
      element('ReportingUnitVotes', reportingUnitVotes),
    ),
  ),
);

const election = holds(
  sequence(
    envelope.electionIdentifier({ name: 0, subcategory: 0, nomination: 'absent' }),
    element('Contests', holds(many('Contest', contest))),
  ),
);

export const countStructure: Shape = holds(
  sequence(
    envelope.transactionId,
    envelope.managingAuthority(),
    envelope.madeAt,
    element(
      'Count',
      holds(
        sequence(
          optional(
            'kr:CountingMethod',
            nothing({ MethodCode: required(type.exactlyOneOf('centrale stemopneming', 'decentrale stemopneming')) }),
          ),
          envelope.eventIdentifier,
          optional('kr:Phase', nothing({ PhaseCode: required(type.exactlyOneOf('eerste zitting', 'corrigendum')) })),
          element('Election', election),
        ),
      ),
    ),
  ),
  envelope.rootAttributes,
);
