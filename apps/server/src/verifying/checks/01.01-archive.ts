// The zip is the one that Telstaat writes for these files.
import type { Check } from '../check.ts';
import { opening } from '../opening.ts';

export const archive: Check = {
  id: '01.01',
  phases: ['definition', 'results', 'publication'],
  category: 'integrity',
  name: {
    nl: 'Het zip-bestand is byte voor byte zoals Telstaat het schreef',
    en: 'The zip is byte for byte as Telstaat wrote it',
  },
  statement: {
    nl: 'Wie de bestanden in de zip opnieuw inpakt zoals docs/package-format.md voorschrijft, krijgt precies deze bytes.',
    en: 'Whoever packs the files of the zip again as docs/package-format.md prescribes gets exactly these bytes.',
  },
  source: 'docs/package-format.md, archive; decision 0003',
  run: opening('archive'),
};
