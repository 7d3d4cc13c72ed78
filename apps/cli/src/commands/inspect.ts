// `telstaat inspect`: what is in a file, and everything that is wrong with it.
import {
  formatCount,
  hasErrors,
  say,
  shaOnPaper,
  type CandidateLists,
  type ElectionDefinition,
  type Language,
  type Sha256,
  type Text,
} from '@telstaat/core';
import { inspect, readCandidateLists, readDefinition, type Inspection } from '@telstaat/formats';
import { sha256Hex } from '@telstaat/seal';
import { jsonOption, type Command, type ExitCode } from '../command.ts';
import { complaintInWords, complaintLines } from '../complaint-lines.ts';
import { readNamedFile, Unusable, type NamedFile } from '../files.ts';
import type { Terminal } from '../terminal.ts';

const texts = {
  fingerprint: { nl: 'Vingerafdruk (SHA-256)', en: 'Fingerprint (SHA-256)' },
  good: { nl: 'Geen opmerkingen.', en: 'No remarks.' },
} as const satisfies Record<string, Text>;

interface Inspected {
  readonly file: NamedFile;
  readonly sha256: Sha256;
  readonly inspection: Inspection;
}

export const inspectCommand: Command = {
  name: 'inspect',
  summary: {
    nl: 'Vertel wat er in verkiezingsbestanden staat en wat eraan mankeert',
    en: 'Tell what is in election files and what is wrong with them',
  },
  args: [
    {
      name: { nl: 'BESTAND', en: 'FILE' },
      summary: {
        nl: 'EML 110a, 110b, 230b, 510 of 520, OSV4-3-CSV of CSV met stembureaus',
        en: 'EML 110a, 110b, 230b, 510 or 520, OSV4-3 CSV or CSV of polling stations',
      },
      occurs: 'onceOrMore',
    },
  ],
  options: [jsonOption],
  details: {
    nl: 'Geeft u een verkiezingsdefinitie (110a) mee, dan worden de andere bestanden daarmee vergeleken; met\nkandidatenlijsten (230b) ook de tellingen.\nAfloop: 0 geen fouten, 1 een bestand heeft fouten, 2 een bestand kan niet worden gelezen.',
    en: 'With an election definition (110a) among the files, the others are compared with it; with candidate\nlists (230b) the counts are too.\nExit code: 0 no errors, 1 a file has errors, 2 a file cannot be read.',
  },
  async run({ typed, language, terminal }) {
    await Promise.resolve();
    const { files, unread } = readAll(typed.args, terminal, language);
    const inspected = inspectAll(files);
    if (typed.has('json'))
      terminal.out(`${JSON.stringify(inspected.map((one) => asJson(one, language)), undefined, 2)}\n`); // prettier-ignore
    else terminal.out(inspected.map((one) => describe(one, language)).join('\n'));
    return exitCodeOf(inspected, unread);
  },
};

function readAll(paths: readonly string[], terminal: Terminal, language: Language) {
  let unread = 0;
  const files = paths.flatMap((path): readonly NamedFile[] => {
    try {
      return [readNamedFile(path)];
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      terminal.err(`${say(error.text, language, error.params)}\n`);
      unread += 1;
      return [];
    }
  });
  return { files, unread };
}

/** A definition or candidate lists among the files are the context of the others, unless there are several. */
function inspectAll(files: readonly NamedFile[]): readonly Inspected[] {
  const kinds = files.map((file) => ({ file, kind: inspect(file).kind }));
  const only = <T>(found: readonly (T | undefined)[]): T | undefined => (found.length === 1 ? found[0] : undefined);
  const ofKind = (kind: string): readonly NamedFile[] =>
    kinds.filter((one) => one.kind === kind).map((one) => one.file);
  const definition: ElectionDefinition | undefined = only(
    ofKind('110a').map((file) => readDefinition(file, { purpose: 'inspect' }).value),
  );
  const candidateLists: CandidateLists | undefined = only(ofKind('230b').map((file) => readCandidateLists(file).value));
  const context = { ...(definition ? { definition } : {}), ...(candidateLists ? { candidateLists } : {}) };
  return files.map((file) => ({ file, sha256: sha256Hex(file.bytes), inspection: inspect(file, context) }));
}

function exitCodeOf(inspected: readonly Inspected[], unread: number): ExitCode {
  if (unread > 0) return 2;
  return inspected.some(({ inspection }) => hasErrors(inspection.complaints)) ? 1 : 0;
}

function describe({ file, sha256, inspection }: Inspected, language: Language): string {
  const figures = [
    ...inspection.figures.map(({ label, value }) => [
      say(label, language),
      typeof value === 'number' ? formatCount(value, language) : value,
    ]),
    [say(texts.fingerprint, language), shaOnPaper(sha256)],
  ];
  const width = Math.max(...figures.map(([label = '']) => label.length));
  const remarks = complaintLines(inspection.complaints, language);
  const lines = [
    say(inspection.title, language),
    ...figures.map(([label = '', value = '']) => `${label.padEnd(width)}  ${value}`),
    ...(remarks.length === 0 ? [say(texts.good, language)] : remarks),
  ];
  return `${file.path}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function asJson({ file, sha256, inspection }: Inspected, language: Language) {
  const { kind, title, figures, complaints } = inspection;
  return {
    file: file.path,
    kind,
    title: say(title, language),
    sha256,
    figures: figures.map(({ label, value }) => ({ label: say(label, language), value })),
    complaints: complaints.map((complaint) => complaintInWords(complaint, language)),
  };
}
