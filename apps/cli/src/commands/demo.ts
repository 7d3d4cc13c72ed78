// `telstaat demo`: a whole election day without hands, from made-up files to verified packages.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCount, say, type Language, type Text } from '@telstaat/core';
import { isPracticeSize, practiceSizes } from '@telstaat/practice';
import { jsonOption, type Command } from '../command.ts';
import type { CountedElection } from '../demo/election-day.ts';
import { makeFolder, Unusable, writeNamedFile } from '../files.ts';

const texts = {
  notEmpty: {
    nl: 'De map {path} is niet leeg. Kies een lege of nieuwe map.',
    en: 'The folder {path} is not empty. Choose an empty or new folder.',
  },
  progress: { nl: '{election}: stembureau {done} van {of}', en: '{election}: station {done} of {of}' },
  lists: { nl: 'Lijsten en kandidaten', en: 'Lists and candidates' },
  stations: { nl: 'Stembureaus', en: 'Polling stations' },
  entries: { nl: 'Invoeren afgerond', en: 'Entries finished' },
  saves: { nl: 'Keer bewaard', en: 'Saves' },
  differences: { nl: 'Verschillen opgelost', en: 'Differences resolved' },
  returned: { nl: 'Papieren met fouten teruggegeven', en: 'Papers with errors given back' },
  voters: { nl: 'Toegelaten kiezers (D)', en: 'Admitted voters (D)' },
  votes: { nl: 'Uitgebrachte stemmen (H)', en: 'Votes cast (H)' },
  package: { nl: 'Pakket', en: 'Package' },
  verified: { nl: 'Gecontroleerd', en: 'Verified' },
  good: { nl: 'alles klopt', en: 'everything is right' },
  bad: { nl: 'NIET in orde', en: 'NOT right' },
  seconds: { nl: 'Klaar in {seconds} seconden: {path}', en: 'Done in {seconds} seconds: {path}' },
} as const satisfies Record<string, Text>;

interface Checked extends CountedElection {
  readonly verified: boolean;
}

export const demo: Command = {
  name: 'demo',
  summary: {
    nl: 'Speel een hele verkiezingsdag na met verzonnen gegevens',
    en: 'Play a whole election day with made-up data',
  },
  args: [],
  options: [
    {
      name: 'out',
      value: { nl: 'MAP', en: 'FOLDER' },
      required: true,
      summary: { nl: 'Lege map voor bestanden en pakketten', en: 'Empty folder for files and packages' },
    },
    {
      name: 'size',
      value: { nl: 'GROOTTE', en: 'SIZE' },
      choices: practiceSizes,
      fallback: 'tiny',
      summary: { nl: 'Hoe groot de gemeente is', en: 'How large the municipality is' },
    },
    {
      name: 'seed',
      value: { nl: 'NUMMER', en: 'NUMBER' },
      range: [0, 999_999_999],
      fallback: '1',
      summary: {
        nl: 'Hetzelfde nummer geeft dezelfde verkiezingsdag, tot op de byte',
        en: 'The same number gives the same election day, to the byte',
      },
    },
    jsonOption,
  ],
  details: {
    nl: 'Alles is verzonnen en is gemerkt als oefening.\nAfloop: 0 alle pakketten kloppen, 1 een pakket klopt niet, 2 het kon niet.',
    en: 'Everything is made up and marked as practice.\nExit code: 0 all packages are right, 1 a package is not, 2 it was not possible.',
  },
  async run({ typed, language, terminal }) {
    // Loaded here: commands that only read a file need no server.
    const { verifyPackage } = await import('@telstaat/server');
    const { runElectionDay } = await import('../demo/election-day.ts');
    const began = performance.now();
    const size = typed.text('size');
    if (!isPracticeSize(size)) throw new Error(`Unknown size ${size}`);
    const seed = typed.number('seed');
    const out = typed.text('out');
    makeEmptyFolder(out);
    const counted = await inTemporaryFolder((folder) =>
      runElectionDay({
        size,
        seed,
        folder,
        onProgress: (progress) => {
          if (progress.done % 10 === 0 || progress.done === progress.of)
            terminal.err(`${say(texts.progress, language, progress)}\n`);
        },
      }),
    );
    const checked: Checked[] = [];
    for (const election of counted) {
      for (const file of [...election.inputs, election.package])
        await writeNamedFile(join(out, file.name), file.bytes, { overwrite: 'no' });
      checked.push({ ...election, verified: (await verifyPackage(election.package.bytes)).verdict === 'passed' });
    }
    const seconds = (performance.now() - began) / 1000;
    if (typed.has('json')) terminal.out(`${JSON.stringify(asJson(checked, { size, seed, seconds }), undefined, 2)}\n`);
    else {
      terminal.out(checked.map((election) => describe(election, language)).join('\n'));
      terminal.out(`\n${say(texts.seconds, language, { seconds: seconds.toFixed(1), path: out })}\n`);
    }
    return checked.every((election) => election.verified) ? 0 : 1;
  },
};

function makeEmptyFolder(path: string): void {
  makeFolder(path);
  if (readdirSync(path).length > 0) throw new Unusable(texts.notEmpty, { path });
}

/** The data of the day is only needed while it lasts. */
async function inTemporaryFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-demo-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe(election: Checked, language: Language): string {
  const { tally } = election;
  const count = (value: number): string => formatCount(value, language);
  const rows: readonly (readonly [Text, string])[] = [
    [texts.lists, `${count(election.lists)}, ${count(election.candidates)}`],
    [texts.stations, count(election.stations)],
    [texts.entries, count(tally.entries)],
    [texts.saves, count(tally.saves)],
    [texts.differences, count(tally.differences)],
    [texts.returned, count(tally.returned)],
    [texts.voters, count(election.voters)],
    [texts.votes, count(election.votes)],
    [texts.package, election.package.name],
    [texts.verified, say(election.verified ? texts.good : texts.bad, language)],
  ];
  const width = Math.max(...rows.map(([label]) => say(label, language).length));
  const lines = rows.map(([label, value]) => `  ${say(label, language).padEnd(width)}  ${value}\n`);
  return `${election.id}: ${election.name}\n${lines.join('')}`;
}

function asJson(
  checked: readonly Checked[],
  about: { readonly size: string; readonly seed: number; readonly seconds: number },
) {
  return {
    ...about,
    elections: checked.map(({ inputs, package: made, ...election }) => ({
      ...election,
      inputs: inputs.map((file) => file.name),
      package: made.name,
    })),
  };
}
