// Structure of EML 110b: the polling stations of a municipality, with the additions of the schema in preparation.
import {
  allowed,
  choice,
  element,
  holds,
  many,
  maybe,
  optional,
  required,
  says,
  sequence,
  type Shape,
} from './shape.ts';
import * as envelope from './envelope.ts';
import * as type from './simple-types.ts';

const digits = type.like(/^\d+$/, '12');
const website = { ...type.like(/^https?:\/\/.+$/, 'https://www.example.nl'), keepsSpace: true } as const;
const rdCoordinate = type.like(/^\d{1,6}(.\d+)?$/, '155000');
const coordinate = type.like(/^\d{1,2}\.\d{4,}$/, '52.1551');
const text = says(type.string);
const yesNo = says(type.yesNo);

const accessibility = holds(
  sequence(
    element('sb:Accessible', yesNo),
    optional(
      'sb:AccessibilityProperties',
      holds(
        sequence(
          optional('sb:AccessiblePublicTransport', yesNo),
          optional('sb:AccessibleToilet', yesNo),
          optional('sb:HostPresent', yesNo),
          optional('sb:Guidelines', says(type.exactlyOneOf('inside and outside', 'outside', 'inside', 'not present'))),
          optional('sb:VotingTemplate', yesNo),
          optional('sb:BrailleCandidateList', yesNo),
          optional('sb:LargeLetteredCandidateList', yesNo),
          optional('sb:SignLanguageInterpreter', says(type.exactlyOneOf('at location', 'remote', 'not present'))),
          optional('sb:SignLanguagePollingStationMember', yesNo),
          optional('sb:AcousticsForHearingImpaired', yesNo),
          optional('sb:LowStimulusEnvironment', yesNo),
          many('sb:Other', text, { min: 0 }),
        ),
      ),
    ),
  ),
);

const buildingUsage = type.exactlyOneOf(
  'Wonen', 'Bijeenkomst', 'Winkel', 'Gezondheidszorg', 'Kantoor', 'Logies', 'Industrie', 'Onderwijs', 'Sport', 'Overig', 'Cel',
); // prettier-ignore

const location = holds(
  sequence(
    optional('sb:BAGId', says(type.like(/^\d{16}$/, '0307100000123456'))),
    optional('sb:StreetName', text),
    optional('sb:Number', says(type.whole)),
    optional('sb:Letter', text),
    optional('sb:NumberAddition', text),
    optional('sb:PostalCode', says(type.like(/^\d{4} [A-Z]{2}$/, '3811 AB'))),
    optional('sb:City', text),
    optional('sb:AdditionalAddressInformation', text),
    optional('sb:BuildingUsage', says(buildingUsage)),
    optional('sb:DistrictName', text),
    optional('sb:DistrictCode', says(type.like(/^WK\d{6}$/, 'WK030701'))),
    optional('sb:NeighbourhoodName', text),
    optional('sb:NeighbourhoodCode', says(type.like(/^BU\d{8}$/, 'BU03070101'))),
    optional('sb:Website', says(website)),
    maybe(element('sb:OpenTime', says(type.moment)), element('sb:ClosingTime', says(type.moment))),
    maybe(element('sb:RDx', says(rdCoordinate)), element('sb:RDy', says(rdCoordinate))),
    maybe(element('sb:Latitude', says(coordinate)), element('sb:Longitude', says(coordinate))),
    optional('sb:CountingLocation', yesNo),
    optional('sb:Accessibility', accessibility),
    optional('sb:OtherInfo', text),
  ),
);

const pollingPlace = holds(
  element(
    'PhysicalLocation',
    holds(
      sequence(
        element(
          'Address',
          holds(
            choice(
              element('xal:Address', envelope.stationAddress),
              sequence(element('Locality', envelope.stationLocality), many('sb:Location', location, { min: 0 })),
            ),
          ),
        ),
        element('PollingStation', says(digits, { Id: required(digits) }), { invalid: 'eml.notCount' }),
        envelope.reportingUnitType,
        envelope.sharedLocation,
      ),
    ),
  ),
  { Channel: required(type.oneOf('polling', 'postal')) },
);

const contest = holds(
  sequence(
    envelope.contestWithoutName(type.oneOf('geen')),
    element('ReportingUnit', holds(envelope.reportingUnitIdentifier)),
    envelope.votingMethod,
    envelope.maxVotes,
    optional('sb:MunicipalityContactDetails', text),
    optional('sb:MunicipalityElectionSite', says(website)),
    many('PollingPlace', pollingPlace, { missing: 'stations.none' }),
  ),
);

const election = holds(
  sequence(envelope.electionIdentifier({ name: 0, subcategory: 0, nomination: 'absent' }), many('Contest', contest)),
);

export const pollingStationsStructure: Shape = holds(
  sequence(
    envelope.transactionId,
    envelope.managingAuthority(),
    envelope.issueDate(0),
    envelope.madeAt,
    element('ElectionEvent', holds(sequence(envelope.eventIdentifier, many('Election', election)))),
  ),
  { ...envelope.rootAttributes, Id: required(type.oneOf('110b')), SchemaVersion: allowed(type.oneOf('5')) },
);
