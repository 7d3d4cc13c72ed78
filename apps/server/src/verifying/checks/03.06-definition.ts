// controle/definitie.json follows from the election and the stations, and its digest is the one everywhere else.
import { buildForm, canonicalJson, hasForm } from '@telstaat/core';
import { manifestPath, sha256Hex } from '@telstaat/seal';
import { writeDefinitionControl } from '../../packaging/definition-file.ts';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing, otherBytes } from '../findings.ts';

function follows({ sealed, defined, fixed }: Evidence): CheckOutcome {
  const bytes = sealed?.read(packagePaths.fixed);
  if (!sealed || !bytes || !fixed) return 'notCarriedOut';
  const file = packagePaths.fixed;
  if (!fixed.ok)
    return [
      { file, field: fixed.error, text: { nl: 'Dit bestand is niet te lezen.', en: 'This file cannot be read.' } },
    ];
  // Before election day there is no other file to follow from: then it must be written in the one way there is, with the form that this election has.
  const { election, stations } = defined ?? fixed.value;
  const counted = { ...election, eligibleVoters: 0 };
  if (!hasForm(counted)) return 'notCarriedOut';
  const form = buildForm(counted);
  return [
    ...otherBytes(file, writeDefinitionControl({ election: counted, form, stations }), bytes, {
      nl: 'Dit volgt niet uit de verkiezing en de stembureaus.',
      en: 'This does not follow from the election and the stations.',
    }),
    ...differing({ file, field: 'form' }, sha256Hex(Buffer.from(canonicalJson(form))), fixed.value.form),
    ...differing({ file: manifestPath, field: 'definition' }, sha256Hex(bytes), sealed.manifest.definition),
  ];
}

export const definition: Check = {
  id: '03.06',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: {
    nl: 'Wat vóór de verkiezingsdag is vastgelegd, volgt uit de verkiezing en de stembureaus',
    en: 'What was fixed before election day follows from the election and the stations',
  },
  statement: {
    nl: 'controle/definitie.json is byte voor byte wat uit verkiezing, stembureaus en formulier volgt, en zijn SHA-256 staat in manifest.json.',
    en: 'controle/definitie.json is byte for byte what follows from election, stations and form, and its SHA-256 stands in manifest.json.',
  },
  source: 'docs/package-format.md, controle/definitie.json',
  run: follows,
};
