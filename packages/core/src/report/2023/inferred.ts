// What the papers of 2022-2025 say where our sources do not: inferred, and kept together here (domain.md §2.6, §5.13). Known are the rubrieken of the
// reports, their order and what each holds, the box on the front, the number of lines, "Totaal (stemcijfer)", "SHA-256-Hashcode" and the names of the
// two annexes; and, of the statutory text of Na 31-2, the headings and the questions of rubriek 8 to 13.

/** Behind the name of the model; these papers carried the year of their own publication. */
export const generation = '(model 2022-2025)';

/** The letter of the eligible voters, and letters I to O in the report: the old papers had words only. They are those of screen and count. */
export const eligibleVotersLetter = 'Z';

/**
 * The last rubrieken by number. Those of Na 31-2 are known; Na 31-1 has one rubriek less before them. Names and signatures were two rubrieken; here they
 * stand in one box per person. The control protocol came after March 2023: it has no number.
 */
export const lastRubrieken = {
  'Na 31-2': { combined: '8', objections: '9', irregularities: '10', lists: '11', signing: '12 en 13' },
  'Na 31-1': { combined: '7', objections: '8', irregularities: '9', lists: '10', signing: '11 en 12' },
} as const;

/**
 * The rubrieken of N 10-1 and N 10-2: known are 3 (voters), 4 (votes) and 5 (differences). The others stand in the order of the report of the
 * municipality, and hold what the station had to report: where and when, who was there, objections, irregularities, signatures. The rows and lines are ours.
 */
export const stationRubrieken = {
  place: { code: '1', title: 'Locatie en openingstijden stembureau' },
  attendance: { code: '2', title: 'Aanwezigheid stembureauleden', rows: 21 },
  objections: { code: '6', title: 'Bezwaren van kiezers', lines: 10 },
  irregularities: { code: '7', title: 'Onregelmatigheden of bijzonderheden', lines: 10 },
  /** The votes per list and candidate of N 10-1 are 8 (`sheet/forms-2023.ts`). */
  signing: { 'Model N 10-1': '9', 'Model N 10-2': '8', title: 'Ondertekening leden van het stembureau' },
} as const;

export const words = {
  unexplainedQuestion: 'Zijn er stembureaus met een onverklaard verschil?',
  otherErrorsQuestion: 'Zijn er stembureaus met een andere fout?',
  corrected: 'Stembureaus waarvan de uitslag is gecorrigeerd:',
  recounted: 'Stembureaus waar de toegelaten kiezers opnieuw zijn geteld:',
  noStations: 'geen',
  recountBox: 'Het gemeentelijk stembureau vult dit vak alleen in als het de toegelaten kiezers opnieuw telt.',
} as const;
