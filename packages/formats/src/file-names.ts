// Names of the files we hand out, as the exchange between bodies expects them (domain.md §5.15). Always one safe part of a path.
import type { Contest, Election, Instant } from '@telstaat/core';
import { localTime } from './eml/write-envelope.ts';

type Named = Pick<Election, 'id' | 'category' | 'municipality'>;

/** Letters without accents, digits and hyphens; anything else becomes one underscore. */
function safePart(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^A-Za-z0-9-]+/g, '_')
    .replaceAll(/^[_-]+|[_-]+$/g, '');
}

/** Lower case letters and digits only. */
function plain(text: string): string {
  return safePart(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** `Telling_PS2023_Utrecht_gemeente_Amersfoort.eml.xml` */
export function countFileName(election: Named): string {
  return `${countName(election)}.eml.xml`;
}

/** `Telling_PS2023_Utrecht_gemeente_Amersfoort.zip` */
export function countZipName(election: Named): string {
  return `${countName(election)}.zip`;
}

function countName({ id, municipality }: Named): string {
  return `Telling_${safePart(id)}_gemeente_${safePart(municipality.name)}`;
}

/** `Stembureaus_PS2023_Utrecht_Amersfoort.eml.xml` */
export function pollingStationsFileName({ id, municipality }: Pick<Named, 'id' | 'municipality'>): string {
  return `Stembureaus_${safePart(id)}_${safePart(municipality.name)}.eml.xml`;
}

/** `Verkiezingsdefinitie_PS2023_Utrecht.eml.xml` */
export function definitionFileName({ id }: Pick<Election, 'id'>): string {
  return `Verkiezingsdefinitie_${safePart(id)}.eml.xml`;
}

/** `Kandidatenlijsten_PS2023_Limburg_Maastricht.eml.xml` */
export function candidateListsFileName({ id }: Pick<Election, 'id'>, contest: Contest): string {
  const district = contest.name === undefined ? '' : `_${safePart(contest.name)}`;
  return `Kandidatenlijsten_${safePart(id)}${district}.eml.xml`;
}

/**
 * `osv4-3_telling_ps2023_gemeente_amersfoort.csv`; for a water board with the whole election id, since a municipality may count for
 * several.
 */
export function osv43FileName(election: Named): string {
  const short = plain(election.id.slice(0, 6));
  const area = election.category === 'AB' ? `_${plain(election.id.slice(6))}` : '';
  return `osv4-3_telling_${short}${area}_gemeente_${plain(election.municipality.name)}.csv`;
}

/** `telling-lang_ps2027_utrecht_gemeente_amersfoort.csv`: the long table; a name of our own, like the format. */
export function longCsvFileName({ id, municipality }: Pick<Named, 'id' | 'municipality'>): string {
  return `telling-lang_${safePart(id).toLowerCase()}_gemeente_${safePart(municipality.name).toLowerCase()}.csv`;
}

/** `definitieve-documenten_ps2027_utrecht_gemeente_amersfoort-20270318-214500.zip`; `correctie_…` for a next session. */
export function documentsZipName(
  election: Named,
  options: { readonly session: 'first' | 'next'; readonly createdAt: Instant },
): string {
  const kind = options.session === 'first' ? 'definitieve-documenten' : 'correctie';
  return stampedName(kind, election, options.createdAt);
}

/** `publicatie_ps2027_utrecht_gemeente_amersfoort-20270318-214500.zip`: a name of our own. */
export function publicationZipName(election: Named, { createdAt }: { readonly createdAt: Instant }): string {
  return stampedName('publicatie', election, createdAt);
}

/** `verkiezingsgegevens_ps2027_utrecht_gemeente_amersfoort-20270310-090000.zip`: what is fixed before election day; a name of our own. */
export function definitionZipName(election: Named, { createdAt }: { readonly createdAt: Instant }): string {
  return stampedName('verkiezingsgegevens', election, createdAt);
}

function stampedName(kind: string, { id, municipality }: Named, createdAt: Instant): string {
  const [date = '', time = ''] = localTime(createdAt).slice(0, 19).split('T');
  const stamp = `${date.replaceAll('-', '')}-${time.replaceAll(':', '')}`;
  const place = safePart(municipality.name).toLowerCase();
  return `${kind}_${safePart(id).toLowerCase()}_gemeente_${place}-${stamp}.zip`;
}

/**
 * `PS2027_Utrecht_gemeente_Amersfoort_n_10_2.zip`: blank papers of all stations (domain.md §5.5), with the whole election id because a municipality may
 * count for several water boards. Several papers: `…_formulieren.zip`.
 */
export function papersZipName(
  { id, municipality }: Pick<Named, 'id' | 'municipality'>,
  models: readonly string[],
): string {
  const [model = ''] = models;
  const one = models.length === 1 ? safePart(model).toLowerCase().replaceAll('-', '_') : '';
  return `${safePart(id) || 'verkiezing'}_gemeente_${safePart(municipality.name)}_${one || 'formulieren'}.zip`;
}
