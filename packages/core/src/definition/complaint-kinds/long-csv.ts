// Complaints about the long table (`station;field;count`).
import { askSender, checkFile, checkWithSender, kind } from './kind.ts';
import type { ComplaintKind } from '../../basics/complaint.ts';

export const longCsvKinds = {
  'long.notLong': kind(
    'error',
    {
      nl: 'Dit is geen lange tabel: de eerste regel moet beginnen met "{expected}".',
      en: 'This is not a long table: the first row must begin with "{expected}".',
    },
    checkFile,
  ),
  'long.fieldMissing': kind(
    'error',
    { nl: 'Op deze regel staat niet welk getal het is.', en: 'This row does not say which number it is.' },
    askSender,
  ),
  'long.fieldUnknown': kind(
    'warning',
    {
      nl: 'Het veld "{field}" is niet bekend. De getallen zijn bewaard.',
      en: 'The field "{field}" is not known. Its numbers were kept.',
    },
    checkWithSender,
  ),
  'long.twice': kind(
    'error',
    {
      nl: 'Veld "{field}" van stembureau {station} staat er twee keer in.',
      en: 'Field "{field}" of polling station {station} is given twice.',
    },
    askSender,
  ),
} as const satisfies Record<string, ComplaintKind>;
