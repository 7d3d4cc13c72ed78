// From words to an exit code: which command, whether it is used well, and what happens when it cannot go on.
import { say, type Language, type Text } from '@telstaat/core';
import type { Command, ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { Unusable } from './files.ts';
import { helpFor, helpForAll } from './help.ts';
import type { Terminal } from './terminal.ts';
import { readUsage } from './usage.ts';
import { programVersion } from './version.ts';

const texts = {
  unknownCommand: { nl: 'De opdracht "{name}" bestaat niet.', en: 'There is no command "{name}".' },
  unknownOption: {
    nl: 'De optie {name} bestaat niet. Begin met een opdracht.',
    en: 'There is no option {name}. Begin with a command.',
  },
  fault: {
    nl: 'Er ging iets mis in het programma: {message}',
    en: 'Something went wrong in the program: {message}',
  },
} as const satisfies Record<string, Text>;

/** Runs one command line. Never throws: what went wrong is said on the error stream, in one sentence. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(words);
  const [name = '', ...rest] = withoutLanguage(words);
  if (name === '--version') {
    terminal.out(`${programVersion}\n`);
    return 0;
  }
  if (name === '--help') {
    terminal.out(helpForAll(commands, language));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command) return await runCommand(command, rest, { language, terminal });
  if (name !== '') {
    terminal.err(`${say(name.startsWith('-') ? texts.unknownOption : texts.unknownCommand, language, { name })}\n\n`);
  }
  terminal.err(helpForAll(commands, language));
  return 2;
}

interface Setting {
  readonly language: Language;
  readonly terminal: Terminal;
}

async function runCommand(command: Command, words: readonly string[], setting: Setting): Promise<ExitCode> {
  const { language, terminal } = setting;
  const usage = readUsage(command, words);
  if (!usage.ok) {
    terminal.err(`${say(usage.error.text, language, usage.error.params)}\n\n${helpFor(command, language)}`);
    return 2;
  }
  if (usage.value.has('help')) {
    terminal.out(helpFor(command, language));
    return 0;
  }
  try {
    return await command.run({ typed: usage.value, language, terminal });
  } catch (error) {
    if (error instanceof Unusable) terminal.err(`${say(error.text, language, error.params)}\n`);
    else terminal.err(`${say(texts.fault, language, { message: messageOf(error) })}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** The language, wherever it stands in the line: also a wrong line must be answered in it. */
function languageOf(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word === '--lang=en');
  return at >= 0 && (words[at] === '--lang=en' || words[at + 1] === 'en') ? 'en' : 'nl';
}

/** `telstaat --lang en inspect …` is as good as `telstaat inspect … --lang en`. */
function withoutLanguage(words: readonly string[]): readonly string[] {
  if (words[0] === '--lang' && (words[1] === 'nl' || words[1] === 'en')) return words.slice(2);
  return words[0] === '--lang=nl' || words[0] === '--lang=en' ? words.slice(1) : words;
}
