// The results rest on what this installation itself fixed before election day.
import { manifestPath } from '@telstaat/seal';
import { z } from 'zod';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';
import type { LogEvidence } from '../log-evidence.ts';

const writtenSchema = z.object({ kind: z.string().optional(), definition: z.string().optional() });

/** The definition packages of this election in the log. */
export function recordedDefinitions({ events }: Pick<LogEvidence, 'events'>, election: string) {
  return events.filter(
    (event) =>
      event.type === 'package.written' &&
      event.election === election &&
      writtenSchema.safeParse(event.data).data?.kind === 'definition',
  );
}

/** The last one counts: who fixed it anew fixed the newest. */
function asRecorded({ sealed, log }: Evidence): CheckOutcome {
  if (!sealed || !log?.stored.ok) return 'notCarriedOut';
  const { election, definition } = sealed.manifest;
  const recorded = recordedDefinitions(log, election).at(-1);
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
    nl: 'De SHA-256 van definitie.json is die van het laatste definitiepakket van deze verkiezing in het logboek; niet van toepassing als er geen is gemaakt, en dat zegt het verslag dan op de eerste bladzijde.',
    en: 'The SHA-256 of definitie.json is that of the last definition package of this election in the log; not applicable when none was made, and the report then says so on its first page.',
  },
  source: 'docs/package-format.md, definition digest; decision 0011',
  run: asRecorded,
};
