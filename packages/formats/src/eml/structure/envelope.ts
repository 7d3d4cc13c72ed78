// What all EML_NL messages share: header, election, contest, names and addresses. Written after the schemas of EML_NL 1.2.2 and its
// successor in preparation: what either allows is allowed, and the rules by intent of the header are kept (one of each, no doubles).
import type { ComplaintCode } from '@telstaat/core';
import {
  allowed,
  anyOrder,
  choice,
  element,
  holds,
  maybeOne,
  nothing,
  optional,
  required,
  says,
  sequence,
} from './shape.ts';
import type { ElementParticle, Particle, Shape } from './shape.ts';
import * as type from './simple-types.ts';

const displayOrder = { DisplayOrder: allowed(type.positive) };
const shortCode = { ShortCode: allowed(type.name) };
const authorityId = type.like(/^(CSB|(HSB|SB)\d+|\d{4})$/, '0307');

/** Root attributes; the message id is checked before the structure is. */
export const rootAttributes: Shape['attributes'] = {
  Id: required(type.name),
  SchemaVersion: required(type.oneOf('5')),
};

const xalAttributes = { Type: allowed(type.string), Code: allowed(type.string) };
const localityName = element('xal:LocalityName', says(type.string, xalAttributes));
const postalCode = optional(
  'xal:PostalCode',
  holds(element('xal:PostalCodeNumber', says(type.string, xalAttributes)), { Type: allowed(type.string) }),
);
const localityAttributes = {
  Type: allowed(type.string),
  UsageType: allowed(type.string),
  Indicator: allowed(type.string),
};
const locality = holds(
  sequence(optional('xal:AddressLine', says(type.string, xalAttributes)), localityName, postalCode),
  localityAttributes,
);
/** In a 110b: the name of the polling station, and its postal code. */
export const stationLocality = holds(sequence(localityName, postalCode), localityAttributes);
/** In a 110b of before: an address as one text. */
export const stationAddress = says(type.string, xalAttributes);

const countryCode = says(type.token, { Scheme: allowed(type.string), Code: allowed(type.string) });
const country = holds(sequence(optional('xal:CountryNameCode', countryCode), element('xal:Locality', locality)));
const town = holds(localityName, localityAttributes);
const townAbroad = holds(sequence(element('xal:CountryNameCode', countryCode), element('xal:Locality', town)));
const addressAttributes = {
  AddressType: allowed(type.string),
  CurrentStatus: allowed(type.string),
  ValidFromDate: allowed(type.string),
  ValidToDate: allowed(type.string),
  Usage: allowed(type.string),
  Code: allowed(type.string),
  AddressDetailsKey: allowed(type.string),
};
/** A place of residence. */
export const residence = holds(
  choice(element('xal:Locality', locality), element('xal:Country', country)),
  addressAttributes,
);
/** A place of residence in a count or result: no more than the town. */
export const townOfResidence = holds(
  choice(element('xal:Locality', town), element('xal:Country', townAbroad)),
  addressAttributes,
);
const authorityAddress = holds(
  maybeOne(element('xal:Locality', locality), element('xal:Country', country)),
  addressAttributes,
);

export function managingAuthority(
  particulars: { readonly min?: number; readonly missing?: ComplaintCode } = {},
): ElementParticle {
  return element(
    'ManagingAuthority',
    holds(
      sequence(
        element('AuthorityIdentifier', says(type.token, { Id: required(authorityId), ...displayOrder })),
        element('AuthorityAddress', authorityAddress),
        optional('kr:CreatedByAuthority', says(type.string, { Id: required(authorityId) })),
      ),
    ),
    particulars,
  );
}

export const transactionId = element('TransactionId', says(type.token));

export function issueDate(min: number): ElementParticle {
  return element('IssueDate', says(type.dateOrMoment), { min });
}

/** The end of every header. The schemas have a repeated choice here that enforces nothing; the intent is one of each at most. */
export const madeAt: Particle = anyOrder(
  optional('kr:Schema', nothing({ Version: required(type.name) })),
  element('kr:CreationDateTime', says(type.moment)),
  optional('ds:CanonicalizationMethod', says(type.string, { Algorithm: required(type.address) })),
);

export const eventIdentifier = element(
  'EventIdentifier',
  holds(sequence(), { Id: allowed(type.name), ...displayOrder }),
);

const electionId = type.like(
  /^(EP|EK|TK|GR|BC|GC|ER|PS|AB|NR|PR|LR|IR)2\d{3}(\d{4})?(_[\p{L}\p{M}\p{N}_-]*)?$/u,
  'PS2027_Utrecht',
);
const category = type.oneOf('EK', 'TK', 'EP', 'PS', 'AB', 'GR', 'BC', 'GC', 'ER', 'NR', 'PR', 'LR', 'IR');
const subcategory = type.oneOf(
  'PS1', 'PS2', 'AB1', 'AB2', 'GR1', 'GR2', 'BC', 'GC', 'ER1', 'TK', 'EK', 'EP', 'NR', 'PR', 'LR', 'IR',
); // prettier-ignore
const domainId = type.like(/^(\d{4}|[12]?\d)$/, '0307');

/** Which parts of an election's identity a message needs (exchange.md §2.4). */
export interface IdentityNeeds {
  readonly name: number;
  readonly subcategory: number;
  readonly nomination: 'required' | 'absent';
}

export function electionIdentifier(needs: IdentityNeeds): ElementParticle {
  return element(
    'ElectionIdentifier',
    holds(
      sequence(
        element('ElectionName', says(type.token), { min: needs.name }),
        element('ElectionCategory', says(category)),
        anyOrder(
          element('kr:ElectionSubcategory', says(subcategory), {
            min: needs.subcategory,
            missing: 'definition.subcategoryMissing',
          }),
          optional('kr:ElectionDomain', says(type.string, { Id: allowed({ ...domainId, keepsSpace: true }) })),
          element('kr:ElectionDate', says(type.date)),
          ...(needs.nomination === 'required'
            ? [element('kr:NominationDate', says(type.date), { missing: 'definition.nominationMissing' })]
            : []),
        ),
      ),
      { Id: required(electionId), ...displayOrder, ...shortCode },
    ),
  );
}

export const contestId = type.like(
  /^(?=.)([1-9]\d*|geen|alle|M{0,4}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3}))$/,
  'geen',
);

export const contestIdentifier = element(
  'ContestIdentifier',
  holds(optional('ContestName', says(type.token)), { Id: required(contestId), ...displayOrder, ...shortCode }),
);

/** A 110a or 110b names a contest by its id only. */
export function contestWithoutName(id: typeof contestId): ElementParticle {
  return element('ContestIdentifier', nothing({ Id: required(id), ...displayOrder, ...shortCode }));
}

export const votingMethod = element('VotingMethod', says(type.oneOf('SPV')), { invalid: 'definition.votingMethod' });
export const maxVotes = element('MaxVotes', says(type.positiveOrEmpty));
/** List and candidate numbers: six digits are plenty. */
export const listNumber = type.like(/^[1-9]\d{0,5}$/, '12');

export function affiliationIdentifier(idIs: 'required' | 'allowed'): ElementParticle {
  return element(
    'AffiliationIdentifier',
    holds(element('RegisteredName', says(type.token)), {
      Id: idIs === 'required' ? required(listNumber) : allowed(listNumber),
      ...displayOrder,
      ...shortCode,
      ExpectedConfirmationReference: allowed(type.token),
    }),
  );
}

const nameAttributes = { Type: allowed(type.string), NameType: allowed(type.string), Code: allowed(type.string) };
const nameLine = says(type.string, {
  Type: allowed(type.string),
  NameType: required(type.exactlyOneOf('Initials')),
  Code: allowed(type.string),
});
export const personName = holds(
  element(
    'xnl:PersonName',
    holds(
      sequence(
        optional('xnl:NameLine', nameLine),
        optional('xnl:FirstName', says(type.string, nameAttributes)),
        optional('xnl:NamePrefix', says(type.string, nameAttributes)),
        element('xnl:LastName', says(type.string, nameAttributes)),
      ),
      { Type: allowed(type.string), Code: allowed(type.string), NameDetailsKeyRef: allowed(type.string) },
    ),
  ),
  { PartyType: allowed(type.string), Code: allowed(type.string) },
);

const candidateAttributes = {
  Id: required(listNumber),
  ...displayOrder,
  ShortCode: allowed(shortCodeType()),
  ExpectedConfirmationReference: allowed(type.token),
};
export const candidateIdentifier = element(
  'CandidateIdentifier',
  holds(optional('ShortCode', says(shortCodeType())), candidateAttributes),
);
/** In a result: the number only. */
export const candidateNumber = element('CandidateIdentifier', nothing(candidateAttributes));

function shortCodeType(): typeof contestId {
  return type.like(/^(?=.{1,15}$)\p{L}*\d{0,7}$/u, 'Jansen1');
}

export const gender: Particle = maybeOne(
  element('Gender', says(type.oneOf('male', 'female', 'unknown'))),
  element('kr:GenderAnnex', says(type.oneOf('male', 'female', 'other'))),
);

export const reportingUnitIdentifier = element(
  'ReportingUnitIdentifier',
  says(type.token, {
    Id: required(type.like(/^(HSB\d+|(HSB\d+::)?\d{4}|((HSB\d+::)?\d{4}::)?SB\d+|HSB\d+::SB\d+)$/, '0307::SB1')),
    ...displayOrder,
  }),
);

export const reportingUnitType = optional(
  'kr:ReportingUnitType',
  says(type.oneOf('FixedLocation', 'Mobile', 'Special')),
);
export const sharedLocation = optional('kr:SharedLocation', says(type.yesNo));
