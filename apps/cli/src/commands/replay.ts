// `telstaat replay`: rebuilds the state from the log alone and compares it with what is stored. Looks at a copy in memory: nothing is written.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formatCount, say, type ElectionId, type Language, type Text } from '@telstaat/core';
import { digest } from '@telstaat/seal';
import {
  compareStates,
  inspectStore,
  ReplayStopped,
  type BesideFault,
  type InspectedStore,
  type LogCheck,
  type TableComparison,
} from '@telstaat/store';
import { jsonOption, type Command } from '../command.ts';
import { Unusable } from '../files.ts';

const texts = {
  practice: { nl: 'oefening', en: 'practice' },
  whole: { nl: 'logboek: heel, {events} gebeurtenissen', en: 'log: whole, {events} events' },
  broken: {
    nl: 'logboek: KLOPT NIET vanaf gebeurtenis {sequence} ({reason})',
    en: 'log: NOT RIGHT from event {sequence} on ({reason})',
  },
  stopped: {
    nl: 'Gebeurtenis {sequence} kan niet worden nagespeeld: de toestand volgt niet uit het logboek.',
    en: 'Event {sequence} cannot be replayed: the state does not follow from the log.',
  },
  equal: { nl: 'gelijk ({rows} rijen)', en: 'equal ({rows} rows)' },
  differs: { nl: 'ANDERS bij {row}{place}', en: 'DIFFERENT at {row}{place}' },
  stored: { nl: 'bewaard', en: 'stored' },
  rebuilt: { nl: 'uit het logboek', en: 'from the log' },
  nothing: { nl: 'niets', en: 'nothing' },
  beside: { nl: 'bestanden naast het logboek', en: 'files beside the log' },
  besideRight: { nl: 'elk zoals het logboek zegt', en: 'each as the log says' },
  gone: { nl: 'WEG: {kind} {sha256}', en: 'GONE: {kind} {sha256}' },
  other: { nl: 'ANDERS: {kind} {sha256} is nu {found}', en: 'DIFFERENT: {kind} {sha256} is now {found}' },
  good: { nl: 'De toestand volgt uit het logboek.', en: 'The state follows from the log.' },
  bad: { nl: 'De toestand volgt NIET uit het logboek.', en: 'The state does NOT follow from the log.' },
  noData: { nl: 'In {path} staan geen gegevens van Telstaat.', en: 'There are no data of Telstaat in {path}.' },
  noElection: { nl: 'De verkiezing {id} staat niet in deze gegevens.', en: 'The election {id} is not in these data.' },
} as const satisfies Record<string, Text>;

const reasons = {
  gap: { nl: 'er ontbreekt iets', en: 'something is missing' },
  hash: { nl: 'de inhoud past niet bij de keten', en: 'the content does not fit the chain' },
  checkpoint: { nl: 'het logboek is ingekort of opnieuw geschreven', en: 'the log was shortened or written anew' },
} as const satisfies Record<Extract<LogCheck, { ok: false }>['reason'], Text>;

const kinds = {
  source: { nl: 'officieel bestand', en: 'official file' },
  package: { nl: 'uitvoerpakket', en: 'package' },
  report: { nl: 'verslag', en: 'report' },
} as const satisfies Record<BesideFault['kind'], Text>;

export const replay: Command = {
  name: 'replay',
  summary: {
    nl: 'Bouw de toestand opnieuw op uit het logboek en vergelijk die met wat bewaard is',
    en: 'Rebuild the state from the log and compare it with what is stored',
  },
  args: [],
  options: [
    {
      name: 'data',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: { nl: 'Map met de gegevens, of één reservekopie', en: 'Folder with the data, or one backup' },
    },
    {
      name: 'election',
      value: { nl: 'KENMERK', en: 'ID' },
      summary: { nl: 'Vergelijk alleen deze verkiezing', en: 'Compare this election only' },
    },
    jsonOption,
  ],
  details: {
    nl: 'Leest een kopie: er wordt niets gewijzigd, ook niet als Telstaat draait.\nAfloop: 0 gelijk, 1 niet gelijk of het logboek klopt niet, 2 de gegevens kunnen niet worden gelezen.',
    en: 'Reads a copy: nothing is changed, also while Telstaat runs.\nExit code: 0 equal, 1 not equal or the log is not right, 2 the data cannot be read.',
  },
  async run({ typed, language, terminal }) {
    const election = typed.textIfGiven('election') as ElectionId | undefined;
    const reports: FileReport[] = [];
    for (const path of filesAt(typed.text('data'))) reports.push(await reportOn(path, election));
    if (election !== undefined && !reports.some(({ hasElection }) => hasElection))
      throw new Unusable(texts.noElection, { id: election });
    if (typed.has('json')) terminal.out(`${JSON.stringify(reports, undefined, 2)}\n`);
    else terminal.out(reports.flatMap((report) => linesOf(report, language)).map((line) => `${line}\n`).join('')); // prettier-ignore
    return reports.every(isRight) ? 0 : 1;
  },
};

interface FileReport {
  readonly file: string;
  readonly installation: string;
  readonly practice: boolean;
  readonly hasElection: boolean;
  readonly log: { readonly ok: true; readonly events: number } | Extract<LogCheck, { ok: false }>;
  /** The event at which it went wrong; then nothing could be compared. */
  readonly stoppedAt?: number;
  readonly tables: readonly TableComparison[];
  readonly beside: readonly BesideFault[];
}

/** The databases of a data folder, or the one file. Throws Unusable. */
function filesAt(path: string): readonly string[] {
  if (!existsSync(path)) throw new Unusable(texts.noData, { path });
  if (!statSync(path).isDirectory()) return [path];
  const files = ['telstaat.sqlite', 'oefening.sqlite']
    .map((name) => join(path, name))
    .filter((file) => existsSync(file));
  if (files.length === 0) throw new Unusable(texts.noData, { path });
  return files;
}

async function reportOn(file: string, election: ElectionId | undefined): Promise<FileReport> {
  const opened = await inspectStore(file, digest);
  if (!opened.ok) throw new Unusable(opened.error.text);
  const store = opened.value;
  try {
    const check = await store.checkLedger();
    const { installation, practice } = store.installation;
    return {
      ...{ file, installation, practice },
      hasElection: election !== undefined && (await store.read((tx) => tx.elections.get(election))) !== undefined,
      log: check.ok ? { ok: true, events: check.events } : check,
      ...(await compared(store, election)),
      beside: await store.besideFaults(),
    };
  } finally {
    await store.close();
  }
}

async function compared(
  store: InspectedStore,
  election: ElectionId | undefined,
): Promise<Pick<FileReport, 'tables' | 'stoppedAt'>> {
  try {
    return { tables: compareStates(await store.replay(), election) };
  } catch (error) {
    if (error instanceof ReplayStopped) return { tables: [], stoppedAt: error.sequence };
    throw error;
  }
}

function isRight({ log, tables, stoppedAt, beside }: FileReport): boolean {
  return log.ok && stoppedAt === undefined && beside.length === 0 && tables.every(({ difference }) => !difference);
}

function linesOf(report: FileReport, language: Language): readonly string[] {
  const { file, practice, installation, log, stoppedAt, tables } = report;
  const width = Math.max(...tables.map(({ table }) => table.length), 0);
  return [
    file,
    `  ${installation}${practice ? ` (${say(texts.practice, language)})` : ''}`,
    log.ok
      ? `  ${say(texts.whole, language, { events: log.events })}`
      : `  ${say(texts.broken, language, { sequence: String(log.sequence), reason: reasons[log.reason] })}`,
    ...(stoppedAt === undefined ? [] : [`  ${say(texts.stopped, language, { sequence: String(stoppedAt) })}`]),
    ...tables.flatMap((table) => tableLines(table, width, language)),
    ...besideLines(report.beside, language),
    `  ${say(isRight(report) ? texts.good : texts.bad, language)}`,
  ];
}

function tableLines(
  { table, rows, difference }: TableComparison,
  width: number,
  language: Language,
): readonly string[] {
  const name = `  ${table.padEnd(width)}  `;
  if (!difference) return [name + say(texts.equal, language, { rows: formatCount(rows, language) })];
  const { row, place, stored, rebuilt } = difference;
  const value = (label: Text, text: string | undefined) =>
    `      ${say(label, language)}: ${text === undefined ? say(texts.nothing, language) : shortened(text)}`;
  return [
    name + say(texts.differs, language, { row, place: place === undefined ? '' : `: ${place}` }),
    value(texts.stored, stored),
    value(texts.rebuilt, rebuilt),
  ];
}

function besideLines(faults: readonly BesideFault[], language: Language): readonly string[] {
  const title = `  ${say(texts.beside, language)}: `;
  if (faults.length === 0) return [title + say(texts.besideRight, language)];
  return faults.map(({ kind, sha256, found }) => {
    const params = { kind: kinds[kind], sha256, found: found ?? '' };
    return title + say(found === undefined ? texts.gone : texts.other, language, params);
  });
}

/** A whole row is longer than anybody reads on a terminal. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
