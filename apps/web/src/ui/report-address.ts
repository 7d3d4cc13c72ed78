// Where the report of the municipality stands as it is now, marked CONCEPT.
import { reportKindOf, type Election } from '@telstaat/core';
import { fileAddress } from '@telstaat/contract';

export function reportAddress(election: Pick<Election, 'id' | 'countingMethod' | 'modelYear'>): string {
  return fileAddress('getReport', { election: election.id, paper: reportKindOf(election).id });
}
