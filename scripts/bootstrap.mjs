// The one door behind every npm script: makes this checkout ready on a machine with Node 18 or newer and npm, then
// runs the command under Node 24. No dependencies, no TypeScript: it must run before anything is installed.
// It is silent, and fast, when nothing needs doing; what it does say goes to stderr, so that stdout is the command's.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, needsWeb } from './bootstrap/commands.mjs';
import { installPackages } from './bootstrap/install.mjs';
import { findNode } from './bootstrap/node-version.mjs';
import { root } from './bootstrap/places.mjs';
import { runAndExit } from './bootstrap/run.mjs';
import { Trouble } from './bootstrap/trouble.mjs';
import { buildWeb } from './bootstrap/web-build.mjs';

const [name = '', ...args] = process.argv.slice(2);

try {
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    const known = commands.map((candidate) => candidate.name).join(', ');
    throw new Trouble(
      `Onbekende opdracht '${name}'. Kies uit: ${known}.`,
      `Unknown command '${name}'. Choose: ${known}.`,
    );
  }
  if (!existsSync(join(root, command.file))) {
    throw new Trouble(
      `Het bestand ${command.file} ontbreekt; deze kopie van Telstaat is niet volledig.`,
      `The file ${command.file} is missing; this copy of Telstaat is not complete.`,
    );
  }
  const node = findNode();
  installPackages(node);
  if (needsWeb(command, args)) buildWeb(node);
  runAndExit({ node, file: command.file, args: [...command.args, ...args] });
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`${error.nl}\n${error.en}\n`);
  process.exitCode = 1;
}
