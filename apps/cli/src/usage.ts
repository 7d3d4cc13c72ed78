// Holding what was typed against the table of a command: every mistake is said in words, with the help that goes with it.
import { parseArgs } from 'node:util';
import { err, ok, type Result, type Text, type TextParams } from '@telstaat/core';
import { sharedOptions, type Argument, type Command, type Option, type Typed } from './command.ts';

export interface UsageProblem {
  readonly text: Text;
  readonly params: TextParams;
}

const texts = {
  unknownOption: { nl: 'De optie {option} bestaat niet bij "{command}".', en: '"{command}" has no option {option}.' },
  valueMissing: { nl: 'Achter {option} hoort een waarde.', en: 'The option {option} needs a value.' },
  valueNotAllowed: { nl: 'De optie {option} heeft geen waarde.', en: 'The option {option} takes no value.' },
  twice: { nl: 'De optie {option} staat er twee keer.', en: 'The option {option} is given twice.' },
  required: { nl: 'De optie {option} ontbreekt.', en: 'The option {option} is missing.' },
  notAChoice: {
    nl: '"{value}" kan niet bij {option}. Kies uit: {choices}.',
    en: '"{value}" is not possible for {option}. Choose from: {choices}.',
  },
  notANumber: {
    nl: 'Bij {option} hoort een heel getal van {from} tot en met {to}, niet "{value}".',
    en: '{option} needs a whole number from {from} to {to}, not "{value}".',
  },
  argumentTooMany: { nl: '"{value}" is te veel.', en: '"{value}" is one too many.' },
} as const satisfies Record<string, Text>;

const problem = (text: Text, params: TextParams): { readonly ok: false; readonly error: UsageProblem } =>
  err({ text, params });

/** What was typed behind the name of the command, or the first thing that is wrong with it. */
export function readUsage(command: Command, words: readonly string[]): Result<Typed, UsageProblem> {
  const options: readonly Option[] = [...command.options, ...sharedOptions];
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      options.map((option) => [option.name, { type: option.value ? ('string' as const) : ('boolean' as const) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const given = new Map<string, string>();
  const args: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const checked = readOption(options, token, { command, given });
    if (!checked.ok) return checked;
    given.set(token.name, checked.value);
  }
  if (given.has('help')) return ok(typedOf(options, given, args));
  const missing = options.find((option) => option.required && !given.has(option.name));
  if (missing) return problem(texts.required, { option: `--${missing.name}` });
  const wrong = checkArguments(command.args, args);
  return wrong ?? ok(typedOf(options, given, args));
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function readOption(
  options: readonly Option[],
  token: OptionToken,
  { command, given }: { readonly command: Command; readonly given: ReadonlyMap<string, string> },
): Result<string, UsageProblem> {
  const name = { option: token.rawName };
  const option = options.find((one) => one.name === token.name);
  if (!option || token.rawName !== `--${option.name}`) {
    return problem(texts.unknownOption, { ...name, command: command.name });
  }
  if (given.has(option.name)) return problem(texts.twice, name);
  const { value } = token;
  if (!option.value) return value === undefined ? ok('') : problem(texts.valueNotAllowed, name);
  // `--out --json`: the next option was taken for the value.
  if (value === undefined || value === '' || value.startsWith('--')) return problem(texts.valueMissing, name);
  if (option.choices && !option.choices.includes(value)) {
    return problem(texts.notAChoice, { ...name, value, choices: option.choices.join(', ') });
  }
  if (option.range) {
    const [from, to] = option.range;
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= from && number <= to)) return problem(texts.notANumber, { ...name, value, from, to });
  }
  return ok(value);
}

function checkArguments(
  expected: readonly Argument[],
  args: readonly string[],
): { readonly ok: false; readonly error: UsageProblem } | undefined {
  const missing = expected[args.length];
  if (missing) return problem(ofArgument(missing), {});
  const tooMany = args[expected.length];
  if (tooMany === undefined || expected.at(-1)?.occurs === 'onceOrMore') return undefined;
  return problem(texts.argumentTooMany, { value: tooMany });
}

/** Arguments have a name in each language, unlike options. */
function ofArgument({ name }: Argument): Text {
  return { nl: `${name.nl} ontbreekt.`, en: `${name.en} is missing.` };
}

function typedOf(options: readonly Option[], given: ReadonlyMap<string, string>, args: readonly string[]): Typed {
  const textIfGiven = (name: string): string | undefined => {
    const option = options.find((one) => one.name === name);
    if (!option) throw new Error(`No option ${name} in the table`);
    return given.get(name) ?? option.fallback;
  };
  const text = (name: string): string => {
    const value = textIfGiven(name);
    if (value === undefined) throw new Error(`The option ${name} has no value`);
    return value;
  };
  return { args, text, textIfGiven, number: (name) => Number(text(name)), has: (name) => given.has(name) };
}
