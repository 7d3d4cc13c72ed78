// `telstaat`: the command line.
import { runCommandLine } from './run.ts';
import { realTerminal } from './terminal.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), realTerminal);
