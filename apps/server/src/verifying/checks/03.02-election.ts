// The election follows from the official files and from what was chosen at its set-up.
import {
  buildElection,
  canonicalJson,
  hasErrors,
  type CandidateList,
  type FileComplaint,
  type VerificationFinding,
} from '@telstaat/core';
import { readCandidateLists, readDefinition } from '@telstaat/formats';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { DefinedElection, Evidence } from '../evidence.ts';
import { differing, fileErrors } from '../findings.ts';

function definedElection({ sealed, defined }: Evidence): CheckOutcome {
  const definition = sealed?.read(packagePaths.definition);
  const candidates = sealed?.read(packagePaths.candidates);
  if (!defined || !definition || !candidates) return 'notCarriedOut';
  const { election, file } = defined;
  const municipalityCode = election.municipality.code;
  const read = readDefinition({ name: election.definition.name, bytes: definition });
  if (!read.value || hasErrors(read.complaints)) return unusable(packagePaths.definition, read.complaints);
  const context = { definition: read.value, municipalityCode };
  const lists = readCandidateLists({ name: election.candidates.name, bytes: candidates }, context);
  if (!lists.value || hasErrors(lists.complaints)) return unusable(packagePaths.candidates, lists.complaints);
  const { countingMethod, modelYear, practice, createdAt } = election;
  const built = buildElection({
    ...{ definition: read.value, candidateLists: lists.value, municipalityCode },
    // Set at the set-up and corrected later: the official files do not say it, so it is not compared.
    ...{ countingMethod, modelYear, eligibleVoters: 1, practice, createdAt },
    sources: { definition: election.definition, candidates: election.candidates },
  });
  if (!built.ok) return unusable(packagePaths.definition, built.error);
  const { eligibleVoters: _voters, ...expected } = built.value;
  // Whether a coordinator may decide is set here, not by the official files.
  const { mayDecide } = election;
  return otherParts({ ...expected, ...(mayDecide === undefined ? {} : { mayDecide }) }, election, file);
}

/** Why an official file of the package does not make this election. */
function unusable(file: string, complaints: readonly FileComplaint[]): readonly VerificationFinding[] {
  const text = {
    nl: 'Met dit officiële bestand kan deze verkiezing niet worden ingericht.',
    en: 'This election cannot be set up with this official file.',
  };
  return [{ file, text }, ...fileErrors(file, complaints)];
}

function otherParts(expected: DefinedElection, found: DefinedElection, file: string): readonly VerificationFinding[] {
  const text = {
    nl: 'De verkiezing is anders dan in de officiële bestanden.',
    en: 'The election differs from the official files.',
  };
  const parts = Object.keys({ ...expected, ...found }).filter((part) => part !== 'lists');
  const at = (election: DefinedElection, part: string): unknown =>
    Object.entries(election).find(([key]) => key === part)?.[1];
  return [
    ...parts.flatMap((part) => differing({ file, field: part }, at(expected, part), at(found, part), text)),
    ...otherLists(expected.lists, found.lists).map((place) => ({ file, ...place, text })),
  ];
}

/** Lists one by one, and within a list its candidates, so that the finding is no longer than what differs. */
function otherLists(
  expected: readonly CandidateList[],
  found: readonly CandidateList[],
): readonly Omit<VerificationFinding, 'file' | 'text'>[] {
  const rows = (lists: readonly CandidateList[]): ReadonlyMap<string, string> =>
    new Map(
      lists.flatMap(({ candidates, ...list }, index) => [
        [`lists.${index}`, canonicalJson(list)],
        ...candidates.map(
          (candidate, place) => [`lists.${index}.candidates.${place}`, canonicalJson(candidate)] as const,
        ),
      ]),
    );
  const [right, wrong] = [rows(expected), rows(found)];
  return [...new Set([...right.keys(), ...wrong.keys()])]
    .filter((field) => right.get(field) !== wrong.get(field))
    .map((field) => ({ field, expected: right.get(field) ?? '–', found: wrong.get(field) ?? '–' }));
}

export const election: Check = {
  id: '03.02',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: {
    nl: 'De verkiezing is zoals de officiële bestanden zeggen',
    en: 'The election is as the official files say',
  },
  statement: {
    nl: 'Wie de verkiezing opnieuw inricht met de bestanden in bron/ en dezelfde keuzes, krijgt dezelfde verkiezing: naam, datum, kieskring, lijsten en kandidaten.',
    en: 'Whoever sets the election up again with the files in bron/ and the same choices gets the same election: name, date, contest, lists and candidates.',
  },
  source: 'EML_NL 110a and 230b; domain.md §2.10',
  run: definedElection,
};
