// Structure of EML 230b (and 230c): the candidate lists.
import { allowed, element, holds, many, optional, required, says, sequence, type Shape } from './shape.ts';
import * as envelope from './envelope.ts';
import * as type from './simple-types.ts';

const contests = holds(many('kr:Contest', says(type.token, { Id: required(envelope.contestId) })));

const listData = holds(optional('kr:Contests', contests), {
  PublishGender: required(type.yesNo),
  PublicationLanguage: allowed(type.oneOf('nl', 'fy')),
  BelongsToSet: allowed(type.positive),
  BelongsToCombination: allowed(type.like(/^[a-z|A-Z]$/, 'A')),
});

const contact = holds(element('MailingAddress', envelope.residence));
const livingAddress = holds(
  sequence(element('kr:LocalityName', says(type.string)), optional('kr:CountryNameCode', says(type.string))),
);
const agent = holds(
  sequence(
    element('AgentIdentifier', holds(element('AgentName', envelope.personName), { Id: allowed(type.name) })),
    optional('Contact', contact),
    element('kr:LivingAddress', livingAddress),
  ),
  { Role: allowed(type.oneOf('H10', 'H10a')), Id: allowed(type.name), DisplayOrder: allowed(type.positive) },
);
const birthDateAnnex = type.like(
  /^(XX-(XX|\d[1-9]|[1-9]0)-([1-9]\d{3}|\d[1-9]\d\d|\d\d[1-9]\d|\d{3}[1-9])|XX-XX-XXXX)$/,
  'XX-XX-1970',
);

const candidate = holds(
  sequence(
    envelope.candidateIdentifier,
    optional('CandidateFullName', envelope.personName),
    optional('DateOfBirth', says(type.date)),
    envelope.gender,
    optional('QualifyingAddress', envelope.residence),
    optional('Contact', contact),
    optional('Agent', agent),
    optional('kr:DateOfBirthAnnex', says(birthDateAnnex)),
    optional('kr:NationalIdentificationNumber', says(type.token)),
  ),
);

const affiliation = holds(
  sequence(
    envelope.affiliationIdentifier('required'),
    element('Type', says(type.oneOf('lijstengroep', 'stel gelijkluidende lijsten', 'op zichzelf staande lijst'))),
    element('kr:ListData', listData),
    many('Candidate', candidate),
  ),
);

const election = holds(
  sequence(
    envelope.electionIdentifier({ name: 0, subcategory: 0, nomination: 'required' }),
    many(
      'Contest',
      holds(sequence(envelope.contestIdentifier, many('Affiliation', affiliation, { missing: 'lists.none' }))),
    ),
  ),
);

export const candidateListsStructure: Shape = holds(
  sequence(
    envelope.transactionId,
    envelope.managingAuthority({ missing: 'lists.authorityMissing' }),
    envelope.issueDate(1),
    envelope.madeAt,
    element(
      'CandidateList',
      holds(sequence(optional('ListDate', says(type.dateOrMoment)), element('Election', election))),
    ),
  ),
  envelope.rootAttributes,
);
