// 03: is this the election that was officially defined? 04: was every form typed by two people, and is it possible?
import {
  buildElection,
  differingFields,
  contentOf,
  hasErrors,
  hasErrorFindings,
  validate,
  type Election,
  type Form,
  type Sheet,
  type Text,
} from '@telstaat/core';
import { readCandidateLists, readDefinition } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import type { StationControl } from '../control-files.ts';
import { misfits, type Material } from '../material.ts';
import { formPath, packagePaths } from '../paths.ts';
import { writeReadme } from '../readme.ts';
import { differing, otherBytes, type Check, type CheckOutcome, type VerificationFinding } from '../verification.ts';

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
  if (!defined.value || hasErrors(defined.complaints)) return [unusable(packagePaths.definition)];
  const context = { definition: defined.value, municipalityCode };
  const lists = readCandidateLists({ name: election.candidates.name, bytes: candidates }, context);
  if (!lists.value || hasErrors(lists.complaints)) return [unusable(packagePaths.candidates)];
  const { countingMethod, modelYear, eligibleVoters, practice, createdAt } = election;
  const built = buildElection({
    ...{ definition: defined.value, candidateLists: lists.value, municipalityCode },
    ...{ countingMethod, modelYear, eligibleVoters, practice, createdAt },
    sources: { definition: election.definition, candidates: election.candidates },
  });
  return built.ok ? otherParts(built.value, election) : [unusable(packagePaths.definition)];
}

function unusable(file: string): VerificationFinding {
  const text = {
    nl: 'Met dit officiële bestand kan deze verkiezing niet worden ingericht.',
    en: 'This election cannot be set up with this official file.',
  };
  return { file, text };
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
    ...Array.from({ length: Math.max(expected.lists.length, found.lists.length) }, (_, index) =>
      differing({ file, field: `lists.${index}` }, expected.lists[index], found.lists[index], text),
    ).flat(),
  ];
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
    ...{ election, createdAt, countFile: names.count, spreadsheet: names.spreadsheet },
    programVersion: sealed.manifest.program.version,
    emlSha256: derived.count.sha256,
  });
  return otherBytes(packagePaths.readme, expected, bytes, {
    nl: 'De uitleg is anders dan Telstaat die schrijft.',
    en: 'The explanation is not as Telstaat writes it.',
  });
}

/** Asks something of every form; without forms there is nothing to pass. */
function ofEachForm(
  ask: (control: StationControl, form: Form) => readonly Omit<VerificationFinding, 'file'>[],
): (material: Material) => CheckOutcome {
  return ({ form, stations }) => {
    if (!form || stations.length === 0) return 'notCarriedOut';
    return stations.flatMap((control) =>
      ask(control, form).map((finding) => ({ file: formPath(control.station), ...finding })),
    );
  };
}

const entryNames = { first: 'eerste invoer', second: 'tweede invoer' } as const;

function twoTypists({ first, second }: StationControl): readonly Omit<VerificationFinding, 'file'>[] {
  const same = first.typist === second.typist;
  const others = (['first', 'second'] as const).filter(
    (entry) => !/^typist:[1-9]\d*$/.test({ first, second }[entry].typist),
  );
  return [
    ...(same
      ? [
          {
            field: 'second.typist',
            found: second.typist,
            text: { nl: 'Dezelfde persoon deed beide invoeren.', en: 'The same person made both entries.' },
          },
        ]
      : []),
    ...others.map((entry) => ({
      field: `${entry}.typist`,
      found: { first, second }[entry].typist,
      text: { nl: 'Deze invoer is niet door een invoerder gedaan.', en: 'This entry was not made by a typist.' },
    })),
  ];
}

function entriesEqual({ sheet, ...entries }: StationControl, form: Form): readonly Omit<VerificationFinding, 'file'>[] {
  return (['first', 'second'] as const).flatMap((entry) =>
    differingFields(form, sheet, entries[entry].sheet).map((field) => ({
      field: `${entry}.${field}`,
      expected: contentText(sheet, field),
      found: contentText(entries[entry].sheet, field),
      text: {
        nl: `De ${entryNames[entry]} is anders dan wat definitief werd.`,
        en: `The ${entry} entry differs from what became definitive.`,
      },
    })),
  );
}

function contentText(sheet: Sheet, field: Form['fields'][number]): string {
  const content = contentOf(sheet, field);
  if (typeof content === 'boolean') return content ? 'x' : '–';
  return content === undefined ? '–' : String(content);
}

const misfit: Text = {
  nl: 'Dit veld staat niet op het formulier, of het getal past er niet in.',
  en: 'This field is not on the form, or its number does not fit.',
};

function fits({ sheet, first, second }: StationControl, form: Form): readonly Omit<VerificationFinding, 'file'>[] {
  const sheets = { sheet, 'first.sheet': first.sheet, 'second.sheet': second.sheet };
  return Object.entries(sheets).flatMap(([part, each]) =>
    misfits(form, each).map((field) => ({ field: `${part}.${field}`, text: misfit })),
  );
}

function noErrors({ sheet }: StationControl, form: Form): readonly Omit<VerificationFinding, 'file'>[] {
  return validate(form, sheet)
    .filter((finding) => hasErrorFindings([finding]))
    .map(({ code, list, fields }) => ({
      field: fields.join(', '),
      text: {
        nl: `Het telformulier spreekt zichzelf tegen: ${code}${list === undefined ? '' : `, lijst ${list}`}.`,
        en: `The form contradicts itself: ${code}${list === undefined ? '' : `, list ${list}`}.`,
      },
    }));
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
    name: { nl: 'De uitleg in LEESMIJ.txt klopt', en: 'The explanation in LEESMIJ.txt is right' },
    run: readme,
  },
  {
    id: '04.01',
    category: 'fourEyes',
    name: {
      nl: 'Elk telformulier is door twee verschillende mensen getypt',
      en: 'Every form was typed by two different people',
    },
    run: ofEachForm(twoTypists),
  },
  {
    id: '04.02',
    category: 'fourEyes',
    name: { nl: 'Beide invoeren zijn gelijk aan wat definitief werd', en: 'Both entries equal what became definitive' },
    run: ofEachForm(entriesEqual),
  },
  {
    id: '04.03',
    category: 'integrity',
    name: { nl: 'Elk getal past op het formulier', en: 'Every number fits the form' },
    run: ofEachForm(fits),
  },
  {
    id: '04.04',
    category: 'integrity',
    name: { nl: 'Geen telformulier spreekt zichzelf tegen', en: 'No form contradicts itself' },
    run: ofEachForm(noErrors),
  },
];
