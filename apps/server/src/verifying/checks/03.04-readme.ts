// LEESMIJ.txt says of this package what holds of it: fingerprints, head of the log and key.
import { sha256Hex } from '@telstaat/seal';
import { packagePaths } from '../../packaging/paths.ts';
import { writeDefinitionReadme, writeReadme } from '../../packaging/readme.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';

const otherwise = {
  nl: 'De uitleg is anders dan Telstaat die schrijft.',
  en: 'The explanation is not as Telstaat writes it.',
};

function explained({ sealed, defined, control, names, phase, replay }: Evidence): CheckOutcome {
  const bytes = sealed?.read(packagePaths.readme);
  if (!sealed || !defined || !names || !bytes) return 'notCarriedOut';
  const { createdAt, program, ledger, definition, key } = sealed.manifest;
  const about = { createdAt, programVersion: program.version, names, ledger, definition, key };
  if (phase === 'definition') {
    // Whether it says that counting had begun already follows from the log.
    const status = replay?.ok ? replay.value.counted?.session.status : undefined;
    if (!status) return 'notCarriedOut';
    const isLate = status !== 'created' && status !== 'inPreparation';
    // The text does not say how many may vote, which is not fixed yet.
    const election = { ...defined.election, eligibleVoters: 0 };
    return otherBytes(packagePaths.readme, writeDefinitionReadme({ ...about, election, isLate }), bytes, otherwise);
  }
  const count = sealed.read(names.count);
  if (!control || !count) return 'notCarriedOut';
  const { election } = control;
  const expected = writeReadme({ ...about, election, emlSha256: sha256Hex(count) });
  return otherBytes(packagePaths.readme, expected, bytes, otherwise);
}

export const readme: Check = {
  id: '03.04',
  phases: ['definition', 'results'],
  category: 'consistency',
  remakes: 'bytes',
  name: { nl: 'De uitleg in LEESMIJ.txt klopt', en: 'The explanation in LEESMIJ.txt is right' },
  statement: {
    nl: 'LEESMIJ.txt noemt de verkiezing, de vingerafdrukken, de kop van het logboek en de sleutel van dit pakket, en is byte voor byte zoals Telstaat het schrijft.',
    en: 'LEESMIJ.txt names the election, the fingerprints, the head of the log and the key of this package, and is byte for byte as Telstaat writes it.',
  },
  source: 'docs/package-format.md, LEESMIJ.txt',
  run: explained,
};
