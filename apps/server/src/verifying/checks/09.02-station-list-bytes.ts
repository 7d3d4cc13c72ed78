// The list of polling stations can be made again.
import { deriveStationsFile } from '../../packaging/derive.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { otherBytes } from '../findings.ts';
import { attempt } from '../material.ts';

function remade({ sealed, derived, names, replay, phase }: Evidence): CheckOutcome {
  const bytes = names && sealed?.read(names.stations);
  // Before election day there are no forms; the log knows the number of eligible voters, which is not fixed yet.
  const counted = phase === 'definition' && replay?.ok ? replay.value.counted : undefined;
  const createdAt = sealed?.manifest.createdAt;
  const expected =
    counted && createdAt ? attempt(() => deriveStationsFile({ ...counted, createdAt })) : derived?.stations;
  if (!bytes || !expected) return 'notCarriedOut';
  return otherBytes(names.stations, expected, bytes, {
    nl: 'De lijst van stembureaus is niet zoals Telstaat die schrijft.',
    en: 'The list of polling stations is not as Telstaat writes it.',
  });
}

export const stationListBytes: Check = {
  id: '09.02',
  phases: ['definition', 'results'],
  category: 'evidence',
  remakes: 'bytes',
  name: {
    nl: 'De lijst van stembureaus is byte voor byte opnieuw te maken',
    en: 'The list of stations can be made again byte for byte',
  },
  statement: {
    nl: 'De EML 110b die uit verkiezing.json volgt (vóór de verkiezingsdag: uit het logboek), is byte voor byte die in het pakket.',
    en: 'The EML 110b that follows from verkiezing.json (before election day: from the log) is byte for byte the one in the package.',
  },
  source: 'EML_NL 110b; docs/package-format.md',
  run: remade,
};
