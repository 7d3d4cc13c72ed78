// Help, for all commands and for each: a reading of the table.
import { say, type Language, type Text } from '@telstaat/core';
import { sharedOptions, type Command, type Option } from './command.ts';

const texts = {
  about: {
    nl: 'Telstaat telt verkiezingen op één machine of in één zaal, zonder internet.',
    en: 'Telstaat counts elections on one machine or in one hall, without the internet.',
  },
  usage: { nl: 'Gebruik', en: 'Usage' },
  command: { nl: 'OPDRACHT', en: 'COMMAND' },
  commands: { nl: 'Opdrachten', en: 'Commands' },
  args: { nl: 'Invoer', en: 'Arguments' },
  options: { nl: 'Opties', en: 'Options' },
  optionsWord: { nl: 'OPTIES', en: 'OPTIONS' },
  choices: { nl: 'kies uit', en: 'choose from' },
  fallback: { nl: 'zonder deze optie', en: 'without this option' },
  more: { nl: 'Meer over een opdracht: telstaat OPDRACHT --help', en: 'More about a command: telstaat COMMAND --help' },
} as const satisfies Record<string, Text>;

type Row = readonly [left: string, right: string];

export function helpForAll(commands: readonly Command[], language: Language): string {
  const t = (text: Text): string => say(text, language);
  return [
    t(texts.about),
    '',
    `${t(texts.usage)}: telstaat ${t(texts.command)} [${t(texts.optionsWord)}]`,
    '',
    block(
      t(texts.commands),
      commands.map((command): Row => [command.name, t(command.summary)]),
    ),
    block(t(texts.options), optionRows([...sharedOptions, versionOption], language)),
    t(texts.more),
    '',
  ].join('\n');
}

export function helpFor(command: Command, language: Language): string {
  const t = (text: Text): string => say(text, language);
  const args = command.args.map((arg) => t(arg.name) + (arg.occurs === 'onceOrMore' ? '…' : ''));
  const required = command.options.filter((option) => option.required).map((option) => optionName(option, language));
  const usage = ['telstaat', command.name, ...args, ...required, `[${t(texts.optionsWord)}]`].join(' ');
  return [
    t(command.summary),
    '',
    `${t(texts.usage)}: ${usage}`,
    '',
    ...(command.args.length === 0
      ? []
      : [block(t(texts.args), command.args.map((arg): Row => [t(arg.name), t(arg.summary)]))]), // prettier-ignore
    block(t(texts.options), optionRows([...command.options, ...sharedOptions], language)),
    t(command.details),
    '',
  ].join('\n');
}

export const versionOption = {
  name: 'version',
  summary: { nl: 'Toon de versie van het programma', en: 'Show the version of the program' },
} as const satisfies Option;

function optionRows(options: readonly Option[], language: Language): readonly Row[] {
  return options.map((option) => {
    const notes = [
      ...(option.choices ? [`${say(texts.choices, language)}: ${option.choices.join(', ')}`] : []),
      ...(option.fallback === undefined ? [] : [`${say(texts.fallback, language)}: ${option.fallback}`]),
    ];
    const note = notes.length > 0 ? ` (${notes.join('; ')})` : '';
    return [optionName(option, language), say(option.summary, language) + note];
  });
}

function optionName(option: Option, language: Language): string {
  return `--${option.name}${option.value ? ` ${say(option.value, language)}` : ''}`;
}

function block(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return `${title}:\n${rows.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join('')}`;
}
