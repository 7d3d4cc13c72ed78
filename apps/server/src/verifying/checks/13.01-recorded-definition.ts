// The results rest on what this installation itself fixed before election day.
import { manifestPath } from '@telstaat/seal';
import { z } from 'zod';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

const writtenSchema = z.object({ kind: z.string().optional(), definition: z.string().optional() });

/** The last definition package of this election in the log: who fixed it anew fixed the newest. */
function asRecorded({ sealed, log }: Evidence): CheckOutcome {
  if (!sealed || !log?.stored.ok) return 'notCarriedOut';
  const { election, definition } = sealed.manifest;
  const recorded = log.events.findLast(
    (event) =>
      event.type === 'package.written' &&
      event.election === election &&
      writtenSchema.parse(event.data).kind === 'definition',
  );
  if (!recorded) return 'notApplicable';
  const fixed = writtenSchema.parse(recorded.data).definition;
  return differing({ file: manifestPath, field: 'definition' }, fixed, definition, {
    nl: `Deze uitslag rust op iets anders dan wat vóór de verkiezingsdag is vastgelegd (gebeurtenis ${recorded.sequence}).`,
    en: `These results rest on something else than what was fixed before election day (event ${recorded.sequence}).`,
  });
}

export const recordedDefinition: Check = {
  id: '13.01',
  phases: ['results'],
  category: 'authenticity',
  name: {
    nl: 'De uitslag rust op wat volgens het logboek vóór de verkiezingsdag is vastgelegd',
    en: 'The results rest on what according to the log was fixed before election day',
  },
  statement: {
    nl: 'De SHA-256 van definitie.json is die van het laatste definitiepakket van deze verkiezing in het logboek; niet van toepassing als er geen is gemaakt.',
    en: 'The SHA-256 of definitie.json is that of the last definition package of this election in the log; not applicable when none was made.',
  },
  source: 'docs/package-format.md, definition digest; decision 0011',
  run: asRecorded,
};
