// What a municipality puts on its website, made from the sealed package and nothing else: the same count file, so the same fingerprint as on the
// signed paper, and nothing that names staff (decision 11). The same package gives the same bytes.
import { countedSheet, filledPapers, paperFileName, publicNotes, type DocumentContent } from '@telstaat/core';
import { renderPapers, renderPdf, type PaperToDraw, type RenderPapersOptions } from '@telstaat/documents';
import { publicationZipName } from '@telstaat/formats';
import { checkSignature, prepare, signedFiles, type Manifest, type PackageFile, type RoledFile } from '@telstaat/seal';
import type { ElectionControl } from './control-files.ts';
import { reportToDraw } from './derive.ts';
import { layOutMaterial, type Derived, type Material } from '../verifying/material.ts';
import { practiceName, type Names } from './paths.ts';
import { publicationPage } from './publication-page.ts';
import type { OpenedKey } from '../keys/key-ring.ts';
import { keyFiles } from './signing.ts';

export const publicationPaths = { page: 'index.html', stations: 'stembureaus/' } as const;

export interface PublicationPlan {
  /** File name of the zip. */
  readonly name: string;
  /** Papers to make. */
  readonly total: number;
  /** The files in the order of the zip: they come when all papers are made, for the contents stand first. */
  readonly files: (control: PublicationControl) => AsyncGenerator<PackageFile, void, void>;
}

export interface PublicationControl extends Pick<RenderPapersOptions, 'signal' | 'render'> {
  readonly onPaper?: () => void;
}

/** Throws when the bytes are not a whole, signed package of results. */
export function planPublication(bytes: Uint8Array, signing: OpenedKey): PublicationPlan {
  const whole = { ...wholeMaterial(bytes), signing };
  const { election, createdAt } = whole.control;
  const papers = stationPapers(whole);
  const plain = publicationZipName(election, { createdAt });
  return {
    name: practiceName(election, plain),
    total: papers.length + 1,
    files: (control) => publicationFiles(whole, papers, control),
  };
}

interface Whole {
  readonly control: ElectionControl;
  readonly derived: Derived;
  readonly names: Names;
  readonly stations: Material['stations'];
  /** Of the package: what is published rests on the same definition and log. */
  readonly manifest: Manifest;
}

interface Publishing extends Whole {
  readonly signing: OpenedKey;
}

function wholeMaterial(bytes: Uint8Array): Whole {
  const { sealed, control, derived, names, stations } = layOutMaterial(bytes);
  const isOurs = sealed?.manifest.kind === 'results' && checkSignature(sealed).length === 0;
  if (!isOurs || !control || !derived || !names) throw new Error('Only a whole package can be published');
  return { control, derived, names, stations, manifest: sealed.manifest };
}

async function* publicationFiles(
  whole: Publishing,
  papers: readonly PaperToDraw[],
  { onPaper, ...drawing }: PublicationControl,
): AsyncGenerator<PackageFile, void, void> {
  const { control, derived, names, manifest, signing } = whole;
  const { counted, count, spreadsheet } = derived;
  const { createdAt } = control;
  const files: RoledFile[] = [
    { path: names.count, role: 'count', bytes: count.bytes },
    { path: names.spreadsheet, role: 'spreadsheet', bytes: spreadsheet },
    { path: names.longTable, role: 'spreadsheet', bytes: derived.longTable },
    { path: names.stations, role: 'stations', bytes: derived.stations },
  ];
  for await (const { name, bytes } of renderPapers(papers, { createdAt, ...drawing })) {
    files.push({ path: name, role: 'paper', bytes });
    onPaper?.();
  }
  drawing.signal?.throwIfAborted();
  const { render = renderPdf } = drawing;
  const toDraw = reportToDraw(counted, {
    ...{ totals: count.totals, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
    notes: publicNotes(counted.report.notes),
  });
  files.push({ path: names.report, role: 'report', bytes: await render(...toDraw) });
  onPaper?.();
  const sheets = counted.sheets.map(({ station, sheet }) => ({
    station,
    counts: countedSheet(counted.form, sheet).counts,
  }));
  const page = publicationPage({
    ...{ counted: { ...counted, sheets }, totals: count.totals, names, emlSha256: count.sha256, files },
    key: signing.key,
  });
  files.push({ path: publicationPaths.page, role: 'page', bytes: page });
  const { format: _, version: __, files: ___, program, ...details } = manifest;
  const prepared = prepare({ ...details, kind: 'publication', key: signing.key, programVersion: program.version }, [
    ...files,
    ...keyFiles('publication', signing.keys),
  ]);
  yield* signedFiles(prepared, signing.sign(prepared.statement));
}

/** What was typed of each station, on the papers it was typed from. */
function stationPapers({ control, derived, stations }: Whole): readonly PaperToDraw[] {
  const { election } = control;
  return stations.flatMap(({ station: number, sheet }) => {
    const station = control.stations.find((item) => item.number === number);
    if (!station) throw new Error(`No station ${number}`);
    return filledPapers(derived.counted.form, { election, station, sheet }).map(({ kind, build }) => ({
      name: `${publicationPaths.stations}${paperFileName(kind, election, number)}`,
      build: () => asCopy(build()),
    }));
  });
}

/** Nobody may take it for the paper that people signed. */
function asCopy(content: DocumentContent): DocumentContent {
  return { ...content, footer: ['Overgenomen van het papier. Het papier zelf is het origineel.', ...content.footer] };
}
