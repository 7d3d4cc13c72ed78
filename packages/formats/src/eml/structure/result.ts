// Structure of EML 520: who was elected.
import { choice, element, holds, many, maybe, optional, says, sequence, type Shape } from './shape.ts';
import * as envelope from './envelope.ts';
import * as type from './simple-types.ts';

const candidate = holds(
  sequence(
    envelope.candidateNumber,
    element('CandidateFullName', envelope.personName),
    envelope.gender,
    element('QualifyingAddress', envelope.townOfResidence),
  ),
);

const selection = holds(
  sequence(
    choice(element('Candidate', candidate), envelope.affiliationIdentifier('required')),
    optional('Votes', says(type.positive)),
    maybe(element('Ranking', says(type.like(/^[12]$/, '1')))),
    element('Elected', says(type.oneOf('yes'))),
  ),
);

const election = holds(
  sequence(
    envelope.electionIdentifier({ name: 0, subcategory: 0, nomination: 'absent' }),
    many('Contest', holds(sequence(envelope.contestIdentifier, many('Selection', selection)))),
  ),
);

export const resultStructure: Shape = holds(
  sequence(
    envelope.transactionId,
    envelope.managingAuthority(),
    envelope.madeAt,
    element('Result', holds(element('Election', election))),
  ),
  envelope.rootAttributes,
);
