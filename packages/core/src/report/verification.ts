// What verifying a package gives: checks with their verdicts, what the package says it is, and what people check by hand. The page, the JSON and the
// PDF (controleverslag) are three readings of this one report.
import type { Instant, Sha256, StationNumber } from '../basics/brand.ts';
import type { Text } from '../basics/text.ts';
import type { CountField } from '../sheet/field-id.ts';

/** What a package is, and so which checks apply: made before election day, after the count, or what of that is published. */
export const verificationPhases = ['definition', 'results', 'publication'] as const;
export type VerificationPhase = (typeof verificationPhases)[number];

export const verificationPhaseNames = {
  definition: { nl: 'Definitie (vóór de verkiezingsdag)', en: 'Definition (before election day)' },
  results: { nl: 'Uitslag (na de telling)', en: 'Results (after the count)' },
  publication: { nl: 'Publicatie (voor de website)', en: 'Publication (for the website)' },
} as const satisfies Record<VerificationPhase, Text>;

/**
 * `completeness`: is everything there? `authenticity`: who vouches for it? `consistency`: do related things agree? `integrity`: is each thing as it
 * may be? `evidence`: does every result follow from what people did?
 */
export const checkCategories = ['completeness', 'authenticity', 'consistency', 'integrity', 'evidence'] as const;
export type CheckCategory = (typeof checkCategories)[number];

export const checkCategoryNames = {
  completeness: { nl: 'Volledigheid', en: 'Completeness' },
  authenticity: { nl: 'Echtheid', en: 'Authenticity' },
  consistency: { nl: 'Samenhang', en: 'Consistency' },
  integrity: { nl: 'Juistheid', en: 'Integrity' },
  evidence: { nl: 'Bewijs', en: 'Evidence' },
} as const satisfies Record<CheckCategory, Text>;

/**
 * Of one check. `notCarriedOut`: what it needs was missing or wrong; never a pass. `excluded`: whoever verified left it out. `notApplicable`: there
 * is nothing in such a package that it could be asked of.
 */
export const checkVerdicts = ['passed', 'failed', 'notCarriedOut', 'excluded', 'notApplicable'] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

export const checkVerdictNames = {
  passed: { nl: 'goed', en: 'passed' },
  failed: { nl: 'FOUT', en: 'FAILED' },
  notCarriedOut: { nl: 'kon niet worden uitgevoerd', en: 'could not be carried out' },
  excluded: { nl: 'overgeslagen op verzoek', en: 'excluded on request' },
  notApplicable: { nl: 'niet van toepassing', en: 'not applicable' },
} as const satisfies Record<CheckVerdict, Text>;

/** Of the whole. `incomplete`: nothing failed, but not everything that applies was carried out. */
export const overallVerdicts = ['passed', 'failed', 'incomplete'] as const;
export type OverallVerdict = (typeof overallVerdicts)[number];

export const overallVerdictTexts = {
  passed: { nl: 'Het pakket klopt.', en: 'The package is right.' },
  failed: { nl: 'Het pakket klopt NIET. Gebruik het niet.', en: 'The package is NOT right. Do not use it.' },
  incomplete: {
    nl: 'Niet alles is gecontroleerd. Zo is het pakket niet goedgekeurd.',
    en: 'Not everything was checked. The package is not approved like this.',
  },
} as const satisfies Record<OverallVerdict, Text>;

/** Failed when anything failed or nothing at all was checked; passed only when everything that applies was carried out and passed. */
export function overallVerdict(verdicts: readonly CheckVerdict[]): OverallVerdict {
  if (verdicts.includes('failed') || !verdicts.includes('passed')) return 'failed';
  return verdicts.every((verdict) => verdict === 'passed' || verdict === 'notApplicable') ? 'passed' : 'incomplete';
}

/** One thing that is wrong, and where. */
export interface VerificationFinding {
  /** Path in the package; absent when it is the zip itself. */
  readonly file?: string;
  /** Field, line or place in that file. */
  readonly field?: string;
  /** What the rest of the package says it should be. */
  readonly expected?: string;
  readonly found?: string;
  readonly text: Text;
}

/** What a check is, without what it does. */
export interface CheckDescription {
  /** `05.02`; never used again for another check. */
  readonly id: string;
  readonly phases: readonly VerificationPhase[];
  readonly category: CheckCategory;
  readonly name: Text;
  /** Exactly what holds when it passes. */
  readonly statement: Text;
  /** Law, paper, section of docs/package-format.md or decision from which it comes. */
  readonly source: string;
}

export interface CheckReport extends CheckDescription {
  readonly verdict: CheckVerdict;
  readonly findings: readonly VerificationFinding[];
  /** Findings beyond those shown. */
  readonly more: number;
}

/** A key that this installation ever announced. */
export interface ReportedKey {
  readonly number: number;
  /** 32 bytes, hexadecimal. */
  readonly publicKey: string;
  /** SHA-256 of the public key, in groups of four and in words, to compare with paper. */
  readonly fingerprint: { readonly sha256: Sha256; readonly words: readonly string[] };
  /** Number of the event that announced it; absent: no event of the log did. */
  readonly announcedAt?: number;
  /** Number of the event that closed it; absent: it was open. */
  readonly closedAt?: number;
  /** Events of the log under this key: from its announcement to its closing, or to the end. May be 0. */
  readonly events: number;
  /** Whether this package was signed with it. */
  readonly signed: boolean;
}

/** What the package says it is; only of a package whose bytes are whole. */
export interface PackageIdentity {
  readonly phase: VerificationPhase;
  readonly formatVersion: number;
  readonly election: string;
  readonly electionName?: string;
  readonly electionDate?: string;
  readonly municipality?: string;
  readonly practice: boolean;
  readonly createdAt: Instant;
  readonly programVersion: string;
  readonly installation: string;
  /** SHA-256 of controle/definitie.json: what was fixed before election day. */
  readonly definition: Sha256;
  readonly ledger: { readonly events: number; readonly head: Sha256 };
  /** Fingerprint of the count file: to compare with the signed paper. */
  readonly emlSha256?: Sha256;
}

/** A number to find on the paper of a drawn station. */
export interface DrawnNumber {
  readonly field: CountField;
  /** The letter on paper, or list and candidate. */
  readonly code: string;
  readonly label: string;
  readonly value: number;
}

export interface DrawnStation {
  readonly station: StationNumber;
  readonly name: string;
  readonly numbers: readonly DrawnNumber[];
}

/** What no program can check: what people hold beside paper and sign. */
export interface HandChecks {
  /** Every key ever used, also one under which nothing happened. */
  readonly keys: readonly ReportedKey[];
  /** Stations of the election, and those of which a form is in the package; absent without forms. */
  readonly stations?: { readonly expected: readonly StationNumber[]; readonly present: readonly StationNumber[] };
  /** Drawn with the package's own SHA-256, so that everybody draws the same. */
  readonly drawn: readonly DrawnStation[];
}

/** What whoever reads the verdict must know beside it: no check fails on it. */
export const verificationRemarks = {
  passwordAtMachine: {
    nl: 'Op de computer van Telstaat zelf is een nieuw wachtwoord voor een beheerder gemaakt, zonder dat iemand was ingelogd. Dat hoort alleen als een beheerder het wachtwoord kwijt was. Vraag wie dat deed en wie erbij was; het logboek zegt wanneer en voor welk account.',
    en: 'On the computer of Telstaat itself a new password for an administrator was made, without anybody being logged in. That is right only when an administrator had lost the password. Ask who did it and who was there; the log says when and for which account.',
  },
  noEarlierDefinition: {
    nl: 'Er was geen vastlegging vóór de verkiezingsdag: volgens het logboek is vóór die dag geen definitiepakket gemaakt. Dat de gegevens van de verkiezing niet later zijn veranderd, is dus niet aangetoond.',
    en: 'Nothing was fixed before election day: according to the log no definition package was made before that day. So it is not shown that the election was not changed later.',
  },
  onlyFingerprint: {
    nl: 'In een publicatie zit geen logboek. Iedereen kan met een eigen sleutel een publicatie maken die klopt: alleen de vergelijking van de vingerafdruk met het ondertekende sleutelblad vertelt van wie de sleutel is.',
    en: 'A publication has no log. Anybody can make a publication that is right with a key of their own: only comparing the fingerprint with the signed key sheet tells whose key it is.',
  },
  onlyClaimed: {
    nl: 'Uit welke installatie een publicatie komt en op welke definitie zij rust, zegt alleen de publicatie zelf. Geef het pakket met de uitslag of het definitiepakket op om het te controleren.',
    en: 'Of which installation a publication is and on which definition it rests, only the publication itself says. Give the package of results or the definition package to verify it.',
  },
} as const satisfies Record<string, Text>;

/** What whoever verified says the key is: its fingerprint on paper (words, or groups), a key file, or another package that was signed with it. */
export const givenKeySources = ['words', 'fingerprint', 'keyFile', 'package'] as const;

export interface GivenKeyClaim {
  readonly from: (typeof givenKeySources)[number];
  /** Of the key; absent when only its words are known. */
  readonly sha256?: Sha256;
  readonly words: readonly string[];
}

export const givenKeySourceNames = {
  words: { nl: 'twaalf woorden van papier', en: 'twelve words from paper' },
  fingerprint: { nl: 'zestien groepen van papier', en: 'sixteen groups from paper' },
  keyFile: { nl: 'sleutelbestand', en: 'key file' },
  package: { nl: 'sleutel van een ander pakket', en: 'key of another package' },
} as const satisfies Record<GivenKeyClaim['from'], Text>;

export interface VerificationRemark {
  readonly id: keyof typeof verificationRemarks;
  readonly text: Text;
}

/** How many checks ended how. */
export type VerdictCounts = Readonly<Record<CheckVerdict, number>>;

export interface VerificationReport {
  readonly format: 'telstaat-verification';
  readonly version: 1;
  readonly verdict: OverallVerdict;
  /** Version of the program that verified. */
  readonly verifiedWith: string;
  /** By the clock of whoever verified; absent when nobody told. */
  readonly verifiedAt?: Instant;
  /** Name of the file, as whoever verified has it. */
  readonly file?: string;
  /** Of the bytes that were verified. */
  readonly sha256: Sha256;
  /** Bytes of the zip. */
  readonly size: number;
  readonly package?: PackageIdentity;
  /** Definition digest that whoever verified gave, of a definition package or typed. */
  readonly givenDefinition?: Sha256;
  /** Key that whoever verified gave; absent when none was given, or what was given has none. */
  readonly givenKey?: GivenKeyClaim;
  /** What must be known beside the verdict; empty when there is nothing. */
  readonly remarks: readonly VerificationRemark[];
  /** Ids that were left out. */
  readonly excluded: readonly string[];
  readonly counts: VerdictCounts;
  readonly checks: readonly CheckReport[];
  readonly byHand: HandChecks;
}

export function countVerdicts(checks: readonly Pick<CheckReport, 'verdict'>[]): VerdictCounts {
  const counts = { passed: 0, failed: 0, notCarriedOut: 0, excluded: 0, notApplicable: 0 };
  for (const { verdict } of checks) counts[verdict] += 1;
  return counts;
}

/** What a page on which packages are checked says no to. */
export const verificationRefusals = {
  'verification.none': {
    nl: 'Dit pakket wordt hier niet (meer) bewaard: na een uur, of na twee andere, wordt een pakket vergeten. Kies het bestand opnieuw.',
    en: 'This package is not held here (any more): after an hour, or after two others, a package is forgotten. Choose the file again.',
  },
  'verification.busy': {
    nl: 'Er wordt al een ander pakket ingelezen. Probeer het over een minuut opnieuw.',
    en: 'Another package is being read already. Try again in a minute.',
  },
  'verification.running': {
    nl: 'Dit pakket wordt nog gecontroleerd. Wacht tot het klaar is.',
    en: 'This package is still being checked. Wait until it is done.',
  },
  'verification.tooLong': {
    nl: 'Dit pakket controleren duurde te lang; het is gestopt. Controleer het op een eigen computer met de opdracht „telstaat verify”.',
    en: 'Checking this package took too long; it was stopped. Check it on a computer of your own with the command “telstaat verify”.',
  },
  'verification.noKey': {
    nl: 'Dit is geen vingerafdruk van een sleutel. Typ de twaalf woorden of de zestien groepen van het sleutelblad, of geef de tekst van een sleutelbestand.',
    en: 'This is no fingerprint of a key. Type the twelve words or the sixteen groups of the key sheet, or give the text of a key file.',
  },
  'verification.noForms': {
    nl: 'In dit pakket zijn geen telformulieren te lezen om doorheen te lopen.',
    en: 'There are no forms to be read in this package to walk through.',
  },
  'verification.notThere': {
    nl: 'Dit staat niet in het pakket.',
    en: 'This is not in the package.',
  },
} as const satisfies Record<string, Text>;
