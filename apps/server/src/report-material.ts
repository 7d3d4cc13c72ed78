// What a report of the municipality is made from, concept or definitive: stations, definitive sheets, what people wrote, and where the log stands.
import {
  consolidate,
  explanationsOf,
  noNotes,
  notesText,
  reportFor,
  reportKindOf,
  warningsOf,
  withExplanations,
  type ElectionId,
  type Instant,
  type PollingStation,
} from '@telstaat/core';
import type { Reading } from '@telstaat/store';
import { definitiveOf, type DefinitiveStation } from './definitive.ts';
import type { Found } from './loading.ts';
import type { ReportControl } from './packaging/control-files.ts';
import { timeOnPaper } from './packaging/paper-time.ts';
import { ledgerAt } from './packaging/signing.ts';
import { textDigest } from './text-digest.ts';

export interface ReportMaterial {
  readonly stations: readonly PollingStation[];
  readonly definitive: readonly DefinitiveStation[];
  readonly report: ReportControl;
}

export async function reportMaterial(tx: Reading, found: Found): Promise<ReportMaterial> {
  return await materialFor(tx, found, await keptNotes(tx, found.election.id));
}

/** The same, with what was typed for the report given: it stands beside the log, so that who has only the log brings it along. */
export async function materialFor(
  tx: Reading,
  { election: { id }, form }: Pick<Found, 'election' | 'form'>,
  kept: ReportControl['typed'],
): Promise<ReportMaterial> {
  const stations = await tx.elections.stations(id);
  const entries = await tx.elections.entries(id);
  const warnings = await tx.warnings.all(id);
  const explanations = stations.flatMap((station) => {
    const state = entries.get(station.number);
    // What was typed twice and agreed on; the rest may still change.
    if (state?.status !== 'definitive') return [];
    const noted = warningsOf(form, state, warnings.get(station.number) ?? noNotes, station);
    return explanationsOf(station.number, noted);
  });
  return {
    stations,
    definitive: definitiveOf(entries),
    report: {
      ledger: ledgerAt(await tx.ledger.head()),
      ...(kept && { typed: { notes: kept.notes, salt: kept.salt } }),
      notes: withExplanations(kept?.notes ?? {}, explanations),
    },
  };
}

/** The report as it stands now, with the name of its file. */
export async function conceptReport(tx: Reading, found: Found, at: Instant) {
  const { election, form, session } = found;
  const { id, stem } = reportKindOf(election);
  const material = await reportMaterial(tx, found);
  const content = reportFor({
    ...{ election, form, stations: material.stations },
    totals: consolidate(
      form,
      material.definitive.map(({ station, sheet }) => ({ station, sheet })),
    ),
    session: { ...session.details },
    createdAt: timeOnPaper(at),
    concept: true,
    ...material.report,
  });
  return { id, name: `${stem}_concept.pdf`, content };
}

/** What was typed for the report. Throws when it is not the text whose digest stands in the log. */
export async function keptNotes(tx: Reading, id: ElectionId) {
  const kept = await tx.reportNotes.get(id);
  if (kept && textDigest(notesText(kept.notes, kept.salt)) !== kept.sha256)
    throw new Error(`The notes of ${id} are not those of the log`);
  return kept;
}
