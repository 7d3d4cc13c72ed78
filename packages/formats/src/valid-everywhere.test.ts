// Every EML we write, for every kind of election, way of counting and year of the models: valid against both schemas, canonical, and read
// back as what it says. The names in them are hard on formats; with and without a corrigendum, a recount, explanations and investigations.
import { tidyLine, unwrap, type CandidateLists, type Election, type ElectionDefinition } from '@telstaat/core';
import { skipWhen } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCandidateLists } from './eml/read-candidate-lists.ts';
import { readCount } from './eml/read-count.ts';
import { readDefinition } from './eml/read-definition.ts';
import { toCountFile } from './eml/to-count-file.ts';
import { toPollingStationList } from './eml/to-polling-station-list.ts';
import { writeCandidateLists } from './eml/write-candidate-lists.ts';
import { writeCount } from './eml/write-count.ts';
import { writeDefinition } from './eml/write-definition.ts';
import { writePollingStations } from './eml/write-polling-stations.ts';
import { countForms, countOf, variants, type AnyCount } from './testing/any-count.ts';
import { noData } from './testing/data-files.ts';
import { officialVerdicts, schemaVersions } from './testing/official-schemas.ts';
import { textInXml } from './xml/write-xml.ts';

const made = { created: '2027-02-12T09:30:00.000', issued: '2027-02-12' };
const authority = { id: 'CSB', name: 'Centraal stembureau' };

/** A name as it comes back. */
const inXml = (name: string): string => textInXml(tidyLine(name)).trim();

function identityOf({ id, name, category, subcategory, domain, electionDate, nominationDate }: Election) {
  const identity = { id, name: inXml(name), category, subcategory, domain, electionDate };
  return { ...identity, ...(nominationDate === undefined ? {} : { nominationDate }) };
}

/** The definition of which this could be the election: one district, or several of which this is one. */
function definitionOf(election: Election): ElectionDefinition {
  const { category, contest, municipality, lists } = election;
  const root = { number: 7, category: category === 'PS' ? 'PROVINCIE' : 'WATERSCHAP' } as const;
  const roman = /^[IVX]+$/.test(contest.id);
  const district = {
    number: contest.id === 'geen' ? 1 : roman ? 2 : Number(contest.id),
    category: 'KIESKRING',
  } as const;
  return {
    ...identityOf(election),
    nominationDate: election.nominationDate ?? '2027-02-01',
    contestId: contest.id === 'geen' ? 'geen' : 'alle',
    votingMethod: 'SPV',
    seats: election.seats,
    preferenceThreshold: 25,
    regions: [
      { ...root, name: election.domain.name, romanNumerals: roman, committees: [] },
      { ...district, name: inXml(contest.name ?? 'x'), superior: root, romanNumerals: roman, committees: ['CSB', 'HSB'] },
      { number: 307, category: 'GEMEENTE', name: inXml(municipality.name), superior: district, romanNumerals: false, committees: [] },
    ],
    registeredParties: lists.map(({ name }) => inXml(name)).filter((name) => name !== ''),
  }; // prettier-ignore
}

function listsOf(election: Election): CandidateLists {
  const lists = election.lists.map(({ number, name, candidates }) => ({
    number,
    name: inXml(name),
    candidates: candidates.map((candidate) => ({ ...candidate, lastName: inXml(candidate.lastName) })),
  }));
  return { election: identityOf(election), contest: election.contest, lists };
}

/** Every message: how it is written, and what reading gives and should give. */
const messages: Readonly<Record<string, (any: AnyCount) => { bytes: Uint8Array; back?: unknown; said?: unknown }>> = {
  '110a': ({ parts }) => {
    const said = definitionOf(parts.election);
    const bytes = writeDefinition(said, made);
    return { bytes, said, back: readDefinition({ name: 'x', bytes }, { purpose: 'inspect' }).value };
  },
  '110b': ({ parts }) => ({
    bytes: writePollingStations(unwrap(toPollingStationList(parts.election, parts.stations)), made),
  }),
  '230b': ({ parts }) => {
    const said = listsOf(parts.election);
    const bytes = writeCandidateLists(said, { ...made, authority });
    return { bytes, said, back: readCandidateLists({ name: 'x', bytes }).value };
  },
  '510b': ({ parts }) => {
    const said = toCountFile({ ...parts, codes: 'asked' });
    const bytes = writeCount(said);
    return { bytes, said, back: readCount({ name: 'x', bytes }).value };
  },
  '510b, all codes': ({ parts }) => {
    const said = toCountFile({ ...parts, codes: 'osv2020' });
    const bytes = writeCount(said);
    return { bytes, said, back: readCount({ name: 'x', bytes }).value };
  },
};

const table = variants.flatMap((variant) =>
  countForms.flatMap((form) =>
    Object.entries(messages).map(([message, write]) => ({
      title: `${message} of ${variant.subcategory}, ${form.countingMethod} ${form.modelYear}, contest ${variant.contest.id}`,
      message: message.slice(0, 4),
      count: countOf({ variants: [variant], forms: [form] }),
      write,
    })),
  ),
);

describe('both versions of the official schema accept', () => {
  skipWhen(noData);
  test.each(table)('$title', ({ message, count, write }) => {
    fc.assert(
      fc.property(count, (any) => {
        const verdicts = officialVerdicts(write(any).bytes, message);
        for (const version of schemaVersions) expect(verdicts[version]).toBeUndefined();
      }),
      { numRuns: 4 },
    );
  });
});

describe('the same bytes each time, and read back as what was said', () => {
  test.each(table)('$title', ({ count, write }) => {
    fc.assert(
      fc.property(count, (any) => {
        const { bytes, said, back } = write(any);
        expect(write(any).bytes).toEqual(bytes);
        expect(back).toEqual(said);
      }),
      { numRuns: 4 },
    );
  });
});
