// What the papers of 2022-2025 say where our sources do not: inferred, and kept together here (domain.md §2.6, §5.13). Known from the sources are the
// rubrieken and their order, what each holds, the number of lines, "Totaal (stemcijfer)", "SHA-256-Hashcode" and the names of the two annexes.

/** Behind the name of the model; these papers carried the year of their own publication. */
export const generation = '(model 2022-2025)';

/** The place of the control protocol among the rubrieken of Na 31-2. Na 31-1 of November 2023 had no such rubriek. */
export const controlRubriek = '8';

/** The letter of the eligible voters, and letters I to O in the report: the old papers had words only. They are those of screen and count. */
export const eligibleVotersLetter = 'Z';

export const words = {
  csbBox: 'Controles in opdracht van het centraal stembureau',
  csbQuestion: 'Is er een corrigendum bij dit proces-verbaal?',
  csbNo: 'Nee, de telresultaten zijn onderzocht en ongewijzigd',
  csbYes: 'Ja, zie het corrigendum dat bij dit proces-verbaal is gevoegd',
  combined: 'Bij gecombineerde stemmingen',
  combinedOpened:
    'Verzegelde pakken van de andere verkiezing zijn geopend. Noteer hieronder wat daarin is aangetroffen:',
  objections: 'Bezwaren',
  irregularities: 'Onregelmatigheden',
  unexplainedQuestion: 'Zijn er stembureaus met een onverklaard verschil?',
  otherErrorsQuestion: 'Zijn er stembureaus met een andere fout?',
  recounted: 'Stembureaus waar de toegelaten kiezers opnieuw zijn geteld:',
  corrected: 'Stembureaus waarvan de uitslag is gecorrigeerd:',
  noStations: 'geen',
} as const;
