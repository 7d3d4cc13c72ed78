// The command line as data, for the reference pages.
export type { Argument, Command, ExitCode, Option } from './command.ts';
export { commands } from './commands.ts';
export { helpFor, helpForAll } from './help.ts';
