// 03: is this the election that was officially defined?
import {
  buildElection,
  canonicalJson,
  hasErrors,
  type CandidateList,
  type Election,
  type FileComplaint,
  type Text,
} from '@telstaat/core';
import { readCandidateLists, readDefinition } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import type { Material } from '../material.ts';
import { packagePaths } from '../paths.ts';
import { writeReadme } from '../readme.ts';
import {
  differing,
  fileErrors,
  otherBytes,
  type Check,
  type CheckOutcome,
  type VerificationFinding,
} from '../verification.ts';

const sources = [
  { path: packagePaths.definition, part: 'definition' },
  { path: packagePaths.candidates, part: 'candidates' },
] as const;

const otherSource: Text = {
  nl: 'Dit is een ander bestand dan waarmee de verkiezing is ingericht.',
  en: 'This is another file than the election was set up with.',
};

function sourceDigests({ sealed, control }: Material): CheckOutcome {
  if (!sealed || !control) return 'notCarriedOut';
  return sources.flatMap(({ path, part }) => {
    const bytes = sealed.read(path) ?? new Uint8Array();
    return differing({ file: path, field: 'SHA-256' }, control.election[part].sha256, sha256Hex(bytes), otherSource);
  });
}

function definedElection({ sealed, control }: Material): CheckOutcome {
  const definition = sealed?.read(packagePaths.definition);
  const candidates = sealed?.read(packagePaths.candidates);
  if (!control || !definition || !candidates) return 'notCarriedOut';
  const { election } = control;
  const municipalityCode = election.municipality.code;
  const defined = readDefinition({ name: election.definition.name, bytes: definition });
  if (!defined.value || hasErrors(defined.complaints)) return unusable(packagePaths.definition, defined.complaints);
  const context = { definition: defined.value, municipalityCode };
  const lists = readCandidateLists({ name: election.candidates.name, bytes: candidates }, context);
  if (!lists.value || hasErrors(lists.complaints)) return unusable(packagePaths.candidates, lists.complaints);
  const { countingMethod, modelYear, eligibleVoters, practice, createdAt } = election;
  const built = buildElection({
    ...{ definition: defined.value, candidateLists: lists.value, municipalityCode },
    ...{ countingMethod, modelYear, eligibleVoters, practice, createdAt },
    sources: { definition: election.definition, candidates: election.candidates },
  });
  if (!built.ok) return unusable(packagePaths.definition, built.error);
  // Whether a coordinator may decide is set here, not by the official files.
  const { mayDecide } = election;
  return otherParts({ ...built.value, ...(mayDecide === undefined ? {} : { mayDecide }) }, election);
}

/** Why an official file of the package does not make this election. */
function unusable(file: string, complaints: readonly FileComplaint[]): readonly VerificationFinding[] {
  const text = {
    nl: 'Met dit officiële bestand kan deze verkiezing niet worden ingericht.',
    en: 'This election cannot be set up with this official file.',
  };
  return [{ file, text }, ...fileErrors(file, complaints)];
}

function otherParts(expected: Election, found: Election): readonly VerificationFinding[] {
  const text = {
    nl: 'De verkiezing is anders dan in de officiële bestanden.',
    en: 'The election differs from the official files.',
  };
  const file = packagePaths.election;
  const parts = Object.keys({ ...expected, ...found }).filter((part) => part !== 'lists');
  const at = (election: Election, part: string): unknown => Object.entries(election).find(([key]) => key === part)?.[1];
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

function manifestDetails({ sealed, control }: Material): CheckOutcome {
  if (!sealed || !control) return 'notCarriedOut';
  const { manifest } = sealed;
  const { election, createdAt } = control;
  const file = packagePaths.election;
  return [
    ...differing({ file, field: 'election.id' }, manifest.election, election.id),
    ...differing({ file, field: 'election.practice' }, manifest.practice, election.practice),
    ...differing({ file, field: 'createdAt' }, manifest.createdAt, createdAt),
  ];
}

function readme({ sealed, control, names, derived }: Material): CheckOutcome {
  const bytes = sealed?.read(packagePaths.readme);
  if (!sealed || !control || !names || !derived || !bytes) return 'notCarriedOut';
  const { election, createdAt } = control;
  const expected = writeReadme({
    ...{ election, createdAt, names, ledger: derived.counted.report.ledger },
    programVersion: sealed.manifest.program.version,
    emlSha256: derived.count.sha256,
  });
  return otherBytes(packagePaths.readme, expected, bytes, {
    nl: 'De uitleg is anders dan Telstaat die schrijft.',
    en: 'The explanation is not as Telstaat writes it.',
  });
}

/** The report in this package is that of a first session; a next one has other documents (domain.md §1.6.2). */
function firstSession({ control }: Material): CheckOutcome {
  if (!control) return 'notCarriedOut';
  return differing({ file: packagePaths.election, field: 'session.number' }, 1, control.session.number, {
    nl: 'Deze documenten horen bij de eerste zitting.',
    en: 'These documents belong to the first session.',
  });
}

export const electionChecks: readonly Check<Material>[] = [
  {
    id: '03.01',
    category: 'consistency',
    name: { nl: 'De officiële bestanden zijn die waarmee is geteld', en: 'The official files are those of the count' },
    run: sourceDigests,
  },
  {
    id: '03.02',
    category: 'consistency',
    name: {
      nl: 'De verkiezing is zoals de officiële bestanden zeggen',
      en: 'The election is as the official files say',
    },
    run: definedElection,
  },
  {
    id: '03.03',
    category: 'consistency',
    name: { nl: 'De inhoudsopgave noemt deze verkiezing', en: 'The manifest names this election' },
    run: manifestDetails,
  },
  {
    id: '03.04',
    category: 'consistency',
    remakes: 'bytes',
    name: { nl: 'De uitleg in LEESMIJ.txt klopt', en: 'The explanation in LEESMIJ.txt is right' },
    run: readme,
  },
  {
    id: '03.05',
    category: 'consistency',
    name: { nl: 'De documenten zijn van de eerste zitting', en: 'The documents are of the first session' },
    run: firstSession,
  },
];
