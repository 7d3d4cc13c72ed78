// The official files are the very files with which was counted.
import { sha256Hex } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { differing } from '../findings.ts';

const parts = [
  { path: packagePaths.definition, part: 'definition' },
  { path: packagePaths.candidates, part: 'candidates' },
] as const;

function sourceDigests({ sealed, defined }: Evidence): CheckOutcome {
  if (!sealed || !defined) return 'notCarriedOut';
  return parts.flatMap(({ path, part }) => {
    const bytes = sealed.read(path) ?? new Uint8Array();
    return differing({ file: path, field: 'SHA-256' }, defined.election[part].sha256, sha256Hex(bytes), {
      nl: 'Dit is een ander bestand dan waarmee de verkiezing is ingericht.',
      en: 'This is another file than the election was set up with.',
    });
  });
}

export const sources: Check = {
  id: '03.01',
  phases: ['definition', 'results'],
  category: 'consistency',
  name: { nl: 'De officiële bestanden zijn die waarmee is geteld', en: 'The official files are those of the count' },
  statement: {
    nl: 'De SHA-256 van elk bestand in bron/ is die waarmee de verkiezing is ingericht.',
    en: 'The SHA-256 of each file in bron/ is the one with which the election was set up.',
  },
  source: 'EML_NL 110a and 230b; docs/package-format.md, bron/',
  run: sourceDigests,
};
