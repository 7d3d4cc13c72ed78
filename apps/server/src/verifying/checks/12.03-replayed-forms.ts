// The log leads to exactly the forms of the package: each field as both typists keyed it, with who and when.
import { formPath, packagePaths } from '../../packaging/paths.ts';
import type { Check } from '../check.ts';
import { ofReplay, otherThanReplayed } from '../replay-findings.ts';

export const replayedForms: Check = {
  id: '12.03',
  phases: ['results'],
  category: 'evidence',
  name: {
    nl: 'Uit het logboek volgen precies de telformulieren van het pakket',
    en: 'The log gives exactly the forms of the package',
  },
  statement: {
    nl: 'Wie de toetsaanslagen van het logboek naspeelt, krijgt byte voor byte elk bestand van controle/formulieren/: beide invoeren, wie, wanneer, en wat definitief werd.',
    en: 'Whoever replays the keyings of the log gets byte for byte each file of controle/formulieren/: both entries, who, when, and what became definitive.',
  },
  source: 'docs/package-format.md, controle/formulieren/; docs/generated/events.md (entry.keyed)',
  run: ofReplay((counted, evidence) => {
    const { forms } = evidence;
    const replayed = new Set(counted.definitive.map(({ station }) => formPath(station)));
    const present = new Set(forms.map(({ path }) => path));
    return [
      ...[...replayed].flatMap((path) => otherThanReplayed(path, counted, evidence)),
      ...[...replayed]
        .filter((path) => !present.has(path))
        .map((file) => ({
          file,
          text: {
            nl: 'Volgens het logboek is dit stembureau geteld, maar het telformulier ontbreekt.',
            en: 'According to the log this station was counted, but its form is missing.',
          },
        })),
      ...[...present]
        .filter((path) => !replayed.has(path))
        .map((file) => ({
          file,
          text: {
            nl: 'Volgens het logboek is dit telformulier niet definitief geworden.',
            en: 'According to the log this form did not become definitive.',
          },
        })),
      ...(replayed.size === 0
        ? [
            {
              file: packagePaths.log,
              text: { nl: 'Volgens het logboek is niets geteld.', en: 'According to the log nothing was counted.' },
            },
          ]
        : []),
    ];
  }),
};
