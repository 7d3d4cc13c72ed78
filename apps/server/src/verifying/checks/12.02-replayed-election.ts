// The log leads to the election, stations and session of the package, and to a session that was closed.
import { manifestPath } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check } from '../check.ts';
import { differing } from '../findings.ts';
import { ofReplay, otherThanReplayed } from '../replay-findings.ts';

export const replayedElection: Check = {
  id: '12.02',
  phases: ['definition', 'results'],
  category: 'evidence',
  name: {
    nl: 'Uit het logboek volgen dezelfde verkiezing, stembureaus en zitting',
    en: 'The log gives the same election, stations and session',
  },
  statement: {
    nl: 'De stand na het logboek geeft byte voor byte verkiezing.json, met een afgeronde zitting, en dezelfde SHA-256 van wat vóór de verkiezingsdag is vastgelegd.',
    en: 'The state after the log gives verkiezing.json byte for byte, with a closed session, and the same SHA-256 of what was fixed before election day.',
  },
  source: 'docs/package-format.md, controle/verkiezing.json; decision 0011',
  run: ofReplay((counted, evidence) => [
    ...differing({ file: manifestPath, field: 'definition' }, counted.definition, evidence.sealed?.manifest.definition),
    ...(evidence.phase === 'results'
      ? [
          ...otherThanReplayed(packagePaths.election, counted, evidence),
          ...differing({ file: packagePaths.log, field: 'session.status' }, 'completed', counted.session.status, {
            nl: 'De zitting was niet afgerond.',
            en: 'The session was not closed.',
          }),
        ]
      : []),
  ]),
};
