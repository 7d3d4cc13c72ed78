// What a municipality puts on its website, made from the sealed package and nothing else: the same count file, so the same fingerprint as on the
// signed paper, and nothing that names staff (decision 11). The same package gives the same bytes.
import { filledPapers, paperFileName, publicNotes, type DocumentContent } from '@telstaat/core';
import { renderPapers, type PaperToDraw } from '@telstaat/documents';
import { publicationZipName } from '@telstaat/formats';
import { withManifest, type PackageFile, type RoledFile } from '@telstaat/seal';
import type { ElectionControl } from './control-files.ts';
import { deriveReport } from './derive.ts';
import { layOutMaterial, type Derived, type Material } from './material.ts';
import type { Names } from './paths.ts';
import { publicationPage } from './publication-page.ts';

export const publicationPaths = { page: 'index.html', stations: 'stembureaus/' } as const;

export interface PublicationPlan {
  /** File name of the zip. */
  readonly name: string;
  /** Papers to make. */
  readonly total: number;
  /** The files in the order of the zip: they come when all papers are made, for the contents stand first. */
  readonly files: (control: PublicationControl) => AsyncGenerator<PackageFile, void, void>;
}

export interface PublicationControl {
  readonly signal?: AbortSignal;
  readonly onPaper?: () => void;
}

/** Throws when the bytes are not a whole package of ours. */
export function planPublication(bytes: Uint8Array): PublicationPlan {
  const whole = wholeMaterial(bytes);
  const { election, createdAt } = whole.control;
  const papers = stationPapers(whole);
  const plain = publicationZipName(election, { createdAt });
  return {
    name: election.practice ? `OEFENING_${plain}` : plain,
    total: papers.length + 1,
    files: (control) => publicationFiles(whole, papers, control),
  };
}

interface Whole {
  readonly control: ElectionControl;
  readonly derived: Derived;
  readonly names: Names;
  readonly stations: Material['stations'];
  readonly programVersion: string;
}

function wholeMaterial(bytes: Uint8Array): Whole {
  const { sealed, control, derived, names, stations } = layOutMaterial(bytes);
  if (!sealed || !control || !derived || !names) throw new Error('Only a whole package can be published');
  return { control, derived, names, stations, programVersion: sealed.manifest.program.version };
}

async function* publicationFiles(
  whole: Whole,
  papers: readonly PaperToDraw[],
  { signal, onPaper }: PublicationControl,
): AsyncGenerator<PackageFile, void, void> {
  const { control, derived, names, programVersion } = whole;
  const { counted, count, spreadsheet } = derived;
  const { createdAt, election } = control;
  const files: RoledFile[] = [
    { path: names.count, role: 'count', bytes: count.bytes },
    { path: names.spreadsheet, role: 'spreadsheet', bytes: spreadsheet },
    { path: names.longTable, role: 'spreadsheet', bytes: derived.longTable },
    { path: names.stations, role: 'stations', bytes: derived.stations },
  ];
  for await (const { name, bytes } of renderPapers(papers, { createdAt, ...(signal && { signal }) })) {
    files.push({ path: name, role: 'paper', bytes });
    onPaper?.();
  }
  signal?.throwIfAborted();
  const report = deriveReport(counted, {
    ...{ totals: count.totals, emlSha256: count.sha256 },
    countFile: { name: names.count, bytes: count.bytes },
    spreadsheet: { name: names.spreadsheet, bytes: spreadsheet },
    notes: publicNotes(counted.report.notes),
  });
  files.push({ path: names.report, role: 'report', bytes: report });
  onPaper?.();
  const page = publicationPage({ counted, totals: count.totals, names, emlSha256: count.sha256, files });
  files.push({ path: publicationPaths.page, role: 'page', bytes: page });
  const { id, practice } = election;
  yield* withManifest({ kind: 'publication', election: id, practice, createdAt, programVersion }, files);
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
