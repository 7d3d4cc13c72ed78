// Every file has the digest that manifest and sums name.
import type { Check } from '../check.ts';
import { opening } from '../opening.ts';

export const digests: Check = {
  id: '01.03',
  phases: ['definition', 'results', 'publication'],
  category: 'integrity',
  name: { nl: 'De SHA-256 van elk bestand klopt', en: 'The SHA-256 of every file is right' },
  statement: {
    nl: 'Grootte en SHA-256 van elk bestand zijn die van manifest.json, en SHA256SUMS noemt dezelfde.',
    en: 'Size and SHA-256 of each file are those of manifest.json, and SHA256SUMS has the same.',
  },
  source: 'docs/package-format.md, SHA256SUMS',
  run: opening('hash'),
};
