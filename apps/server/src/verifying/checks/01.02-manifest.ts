// The manifest lists what is there.
import type { Check } from '../check.ts';
import { opening } from '../opening.ts';

export const manifest: Check = {
  id: '01.02',
  phases: ['definition', 'results', 'publication'],
  category: 'completeness',
  name: {
    nl: 'De inhoudsopgave noemt precies de bestanden die erin zitten',
    en: 'The manifest lists exactly the files',
  },
  statement: {
    nl: 'manifest.json is van een vorm die deze versie kent, eenduidig geschreven, en noemt elk bestand van het pakket één keer en geen ander.',
    en: 'manifest.json has a format that this version knows, is written in one way only, and names each file of the package once and no other.',
  },
  source: 'docs/package-format.md, manifest.json',
  run: opening('manifest'),
};
