// The election as this municipality would count it, without going through files: for tests and measurements.
import { buildElection, unwrap, type Election, type Instant, type Sha256 } from '@telstaat/core';
import type { PracticeElection } from './day.ts';

const createdAt = '2027-03-17T20:00:00.000Z' as Instant;

/** Counted centrally, with the models of 2027. The fingerprints of its files are zeroes: there are no files. */
export function electionOf({ definition, candidateLists, stations }: PracticeElection): Election {
  const source = (name: string) => ({ name: `${name}_${definition.id}.eml.xml`, sha256: '0'.repeat(64) as Sha256 });
  return unwrap(
    buildElection({
      definition,
      candidateLists,
      municipalityCode: stations.municipality.code,
      countingMethod: 'CSO',
      modelYear: 2027,
      eligibleVoters: stations.eligibleVoters ?? 0,
      practice: true,
      sources: { definition: source('Verkiezingsdefinitie'), candidates: source('Kandidatenlijsten') },
      createdAt,
    }),
  );
}
