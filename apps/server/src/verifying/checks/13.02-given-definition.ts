// The package rests on what whoever verifies kept from before election day: results and publication, and a definition package held against paper.
import type { VerificationFinding } from '@telstaat/core';
import { manifestPath } from '@telstaat/seal';
import { z } from 'zod';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import type { GivenDefinition } from '../given-definition.ts';
import { membersOf } from '../members.ts';

function asGiven(evidence: Evidence): CheckOutcome {
  const { sealed, fixed } = evidence;
  const given = evidence.given.definition;
  if (!given) return 'notApplicable';
  if (!given.digest.ok) return [{ text: given.digest.error }];
  if (!sealed) return 'notCarriedOut';
  const other = differing({ file: manifestPath, field: 'definition' }, given.digest.value, sealed.manifest.definition, {
    nl: 'Dit pakket rust op iets anders dan wat is opgegeven als vastgelegd vóór de verkiezingsdag.',
    en: 'This package rests on something else than what was given as fixed before election day.',
  });
  if (!given.package) return other;
  return [
    ...other,
    ...(other.length > 0 && fixed?.ok ? otherMembers(given.package.fixed, fixed.value) : []),
    ...samePlace(given.package, evidence),
  ];
}

/** What differs between the two, member by member. */
function otherMembers(expected: object, found: object): readonly VerificationFinding[] {
  const [right, wrong] = [membersOf(expected), membersOf(found)];
  return [...new Set([...right.keys(), ...wrong.keys()])].flatMap((field) =>
    differing({ file: packagePaths.fixed, field }, right.get(field), wrong.get(field)),
  );
}

const writtenSchema = z.object({ sha256: z.string() });

/** The definition package comes from the same installation, and the log of results tells that it was made. */
function samePlace(
  { manifest, sha256 }: NonNullable<GivenDefinition['package']>,
  { sealed, log }: Evidence,
): readonly VerificationFinding[] {
  const logged = log?.events.some(
    ({ type, data }) => type === 'package.written' && writtenSchema.parse(data).sha256 === sha256,
  );
  return [
    ...differing({ file: manifestPath, field: 'election' }, manifest.election, sealed?.manifest.election),
    ...differing({ file: manifestPath, field: 'installation' }, manifest.installation, sealed?.manifest.installation),
    ...(sealed?.manifest.kind === 'results' && logged === false
      ? [
          {
            ...{ file: packagePaths.log, expected: sha256 },
            text: {
              nl: 'Volgens het logboek is het opgegeven definitiepakket hier niet gemaakt.',
              en: 'According to the log the definition package that was given was not made here.',
            },
          },
        ]
      : []),
  ];
}

export const givenDefinition: Check = {
  id: '13.02',
  phases: ['definition', 'results', 'publication'],
  category: 'authenticity',
  name: {
    nl: 'Het pakket rust op de definitie die de controleur heeft opgegeven',
    en: 'The package rests on the definition that the auditor gave',
  },
  statement: {
    nl: 'De SHA-256 van definitie.json is die welke de controleur opgaf; is een definitiepakket gegeven, dan is het ondertekend, van dezelfde verkiezing en installatie, en staat het in het logboek van een uitslag. Niet van toepassing als niets is opgegeven.',
    en: 'The SHA-256 of definitie.json is the one that the auditor gave; a definition package that was given is signed, of the same election and installation, and stands in the log of results. Not applicable when nothing was given.',
  },
  source: 'docs/package-format.md, definition digest',
  run: asGiven,
};
