// What a command is: its name, arguments and options as data, and what it does. Help and the reference page are readings of this.
import type { Language, Text } from '@telstaat/core';
import type { Terminal } from './terminal.ts';

/** 0: good. 1: the answer is no. 2: input that cannot be used, or wrong usage. 3: no answer, for not everything could be asked. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Argument {
  /** As help shows it: `BESTAND`. */
  readonly name: Text;
  readonly summary: Text;
  readonly occurs: 'once' | 'onceOrMore';
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly summary: Text;
  /** What must follow, as help shows it (`MAP`); absent for an option that is simply there or not. */
  readonly value?: Text;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** A whole number from, to. */
  readonly range?: readonly [number, number];
  readonly fallback?: string;
}

/** What a person typed, after the table of options was held against it. */
export interface Typed {
  readonly args: readonly string[];
  /** The value of an option, or its fallback. Throws when the option has neither: asking is a bug then. */
  readonly text: (option: string) => string;
  readonly textIfGiven: (option: string) => string | undefined;
  readonly number: (option: string) => number;
  readonly has: (option: string) => boolean;
}

export interface CommandCall {
  readonly typed: Typed;
  readonly language: Language;
  readonly terminal: Terminal;
}

export interface Command {
  readonly name: string;
  readonly summary: Text;
  /** What help adds: what the exit codes mean here, and an example. */
  readonly details: Text;
  readonly args: readonly Argument[];
  readonly options: readonly Option[];
  readonly run: (call: CommandCall) => Promise<ExitCode>;
}

/** Options that every command has. */
export const sharedOptions = [
  {
    name: 'lang',
    value: { nl: 'TAAL', en: 'LANGUAGE' },
    summary: { nl: 'Taal van de uitvoer', en: 'Language of the output' },
    choices: ['nl', 'en'],
    fallback: 'nl',
  },
  { name: 'help', summary: { nl: 'Toon deze uitleg', en: 'Show this help' } },
] as const satisfies readonly Option[];

export const jsonOption = {
  name: 'json',
  summary: { nl: 'Geef het antwoord als JSON', en: 'Give the answer as JSON' },
} as const satisfies Option;
