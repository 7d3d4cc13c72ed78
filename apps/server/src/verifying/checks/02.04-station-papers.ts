// The papers of stations in a publication are those of the stations in its count file, one of each, and no others.
import { publicationPaths } from '../../packaging/publication.ts';
import type { Check, CheckOutcome } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { papersOfStations } from '../publication-papers.ts';

function papersThere(evidence: Evidence): CheckOutcome {
  const { sealed } = evidence;
  const papers = papersOfStations(evidence);
  if (!sealed || !papers) return 'notCarriedOut';
  const present = sealed.paths.filter((path) => path.startsWith(publicationPaths.stations));
  const known = new Set(papers.flatMap(({ form, beside }) => [form, ...beside]));
  const missing = papers.filter(({ form }) => !present.includes(form));
  return [
    ...missing.map(({ station, form }) => ({
      file: form,
      text: {
        nl: `Het papier van stembureau ${station} ontbreekt.`,
        en: `The paper of polling station ${station} is missing.`,
      },
    })),
    ...present
      .filter((path) => !known.has(path))
      .map((file) => ({
        file,
        text: {
          nl: 'Dit is geen papier van een stembureau in het telbestand.',
          en: 'This is no paper of a polling station in the count file.',
        },
      })),
  ];
}

export const stationPapers: Check = {
  id: '02.04',
  phases: ['publication'],
  category: 'completeness',
  name: {
    nl: 'Van elk stembureau is het papier er, en geen ander bestand',
    en: 'The paper of each station is there, and no other file',
  },
  statement: {
    nl: 'In stembureaus/ ligt van elk stembureau in de EML 510b precies één telformulier onder zijn eigen naam, hoogstens met het inlegvel en het corrigendum van dat stembureau, en verder niets.',
    en: 'In stembureaus/ lies of each station in the EML 510b exactly one form under its own name, at most with the inserted page and the corrigendum of that station, and nothing else.',
  },
  source: 'docs/package-format.md, publication',
  run: papersThere,
};
