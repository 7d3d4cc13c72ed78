// What stands on every page of an official paper: who made it, which model it is, and how the paper is tied to the count file.
import type { Sha256 } from '../basics/brand.ts';
import { shaOnPaper, shaStart } from '../basics/sha-groups.ts';
import { formatCount } from '../basics/text.ts';
import type { Election } from '../definition/election.ts';
import type { LedgerOnPaper } from './report-input.ts';

export interface Seal {
  /** Local date and time as shown: `16-03-2027 14:05`. */
  readonly createdAt: string;
  /** SHA-256 of the count file (EML 510b); a final document must have it. */
  readonly emlSha256?: Sha256;
  /** Not final: no hash, and a watermark. */
  readonly concept: boolean;
}

/** Date and hash on two lines (domain.md §5.2). Throws when a final document has no hash: it could not be checked later. */
export function sealLines({ createdAt, emlSha256, concept }: Seal): readonly string[] {
  if (concept) return [`Datum: ${createdAt}. Concept: dit document heeft nog geen digitale vingerafdruk.`];
  if (emlSha256 === undefined) throw new Error('A final document needs the hash of its count file');
  return [`Datum: ${createdAt}. Digitale vingerafdruk van EML-telbestand bij dit PV:`, shaOnPaper(emlSha256)];
}

/** `Logboek: 1.234 gebeurtenissen, kop 4f1c 0a99 d37b e2a8`: the start of the head is enough to find it again, and the log up to it. */
export function ledgerLines(ledger: LedgerOnPaper | undefined): readonly string[] {
  if (!ledger) return [];
  return [`Logboek: ${formatCount(ledger.events)} gebeurtenissen, kop ${shaStart(ledger.head)}`];
}

/** The same paper with the head of the log in its footer, above the model: blank papers too say until where the log had come when they were made. */
export function withLedger<Content extends { readonly footer: readonly string[] }>(
  content: Content,
  ledger: LedgerOnPaper,
): Content {
  const { footer } = content;
  return { ...content, footer: [...footer.slice(0, -1), ...ledgerLines(ledger), ...footer.slice(-1)] };
}

/** `OEFENING`, `CONCEPT`, both, or nothing (decision 10). */
export function watermarkOf(election: Election, { concept }: Pick<Seal, 'concept'>): { readonly watermark?: string } {
  const words = [...(election.practice ? ['OEFENING'] : []), ...(concept ? ['CONCEPT'] : [])];
  return words.length > 0 ? { watermark: words.join(' · ') } : {};
}
