// verification.md: every check of `telstaat verify`, from the catalogue, so that another verifier can be held beside it.
import {
  checkCategories,
  checkCategoryNames,
  checkVerdictNames,
  checkVerdicts,
  overallVerdicts,
  overallVerdictTexts,
  verificationPhaseNames,
  verificationPhases,
} from '@telstaat/core';
import { checkCatalogue } from '@telstaat/server';
import { code, page, table } from './markdown.ts';

const exitCodes = { passed: '0', failed: '1', incomplete: '3' } as const;

const inBoth = ({ nl, en }: { readonly nl: string; readonly en: string }): string => `${en}<br>${nl}`;

export function verificationPage(): string {
  const title = 'Verification';
  return page(title, 'the checks in `apps/server/src/verifying/checks/`, one file per id', [
    '`telstaat verify PACKAGE.zip` asks a package all of these and believes nothing that can be recomputed. An id is never used again for another check. Which checks apply follows from the kind of package.',
    table(
      ['Kind', 'What it is', 'Checks'],
      verificationPhases.map((phase) => [
        code(phase),
        inBoth(verificationPhaseNames[phase]),
        String(checkCatalogue.filter(({ phases }) => phases.includes(phase)).length),
      ]),
    ),
    '## Verdicts',
    'Of one check:',
    table(
      ['Verdict', 'Words'],
      checkVerdicts.map((verdict) => [code(verdict), inBoth(checkVerdictNames[verdict])]),
    ),
    'Of the whole. Failed when any check failed, or when nothing at all was checked; passed only when everything that applies was carried out and passed. 2 is wrong use, or a file that cannot be read.',
    table(
      ['Verdict', 'Words', 'Exit code'],
      overallVerdicts.map((verdict) => [code(verdict), inBoth(overallVerdictTexts[verdict]), exitCodes[verdict]]),
    ),
    '## Checks',
    ...checkCategories.flatMap((category) => [
      `### ${checkCategoryNames[category].en} (${checkCategoryNames[category].nl.toLowerCase()})`,
      table(
        ['Id', 'Kinds', 'Name', 'What holds when it passes', 'Source'],
        checkCatalogue
          .filter((check) => check.category === category)
          .map(({ id, phases, name, statement, source }) => [
            id,
            phases.map(code).join(' '),
            inBoth(name),
            inBoth(statement),
            source,
          ]),
      ),
    ]),
    '## What is drawn for checking by hand',
    'Three stations: those with the smallest SHA-256 of `<SHA-256 of the package>:<station number>`, as lower-case hexadecimal text. Of each, the totals D to H that stand on its form, and the four candidates with the smallest SHA-256 of `<SHA-256 of the package>:<station number>:<field>`. Everybody with the same package draws the same, and nobody can choose them.',
  ]);
}
