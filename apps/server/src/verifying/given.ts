// What whoever verifies knows from elsewhere, read once: what was fixed before election day, and the key.
import { readGivenDefinition, type GivenDefinition, type GivenDefinitionInput } from './given-definition.ts';
import { readGivenKey, type GivenKey, type GivenKeyInput } from './given-key.ts';

export interface GivenInput {
  readonly definition?: GivenDefinitionInput;
  readonly key?: GivenKeyInput;
}

export interface Given {
  readonly definition?: GivenDefinition;
  readonly key?: GivenKey;
}

/** Never throws: what cannot be read says why, and the check that asks for it fails with that. */
export function readGiven({ definition, key }: GivenInput): Given {
  return {
    ...(definition && { definition: readGivenDefinition(definition) }),
    ...(key && { key: readGivenKey(key) }),
  };
}
