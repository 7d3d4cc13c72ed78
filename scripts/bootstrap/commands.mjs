// Which npm script runs which file, and whether that needs the web app to be built first.

/**
 * @typedef {object} Command
 * @property {string} name what stands in package.json behind `bootstrap.mjs`
 * @property {string} file what runs, from the top of the checkout
 * @property {readonly string[]} args given before the person's own arguments
 * @property {'always' | 'serve' | 'never'} web when the web app must be built: `serve` means only for that subcommand
 */

/** @type {readonly Command[]} */
export const commands = [
  { name: 'start', file: 'scripts/start/main.ts', args: [], web: 'always' },
  { name: 'test', file: 'scripts/test/main.ts', args: [], web: 'never' },
  { name: 'test-long', file: 'scripts/test/main.ts', args: ['--long'], web: 'never' },
  { name: 'bench', file: 'scripts/bench/run.ts', args: [], web: 'never' },
  { name: 'faults', file: 'scripts/faults/main.ts', args: [], web: 'never' },
  { name: 'telstaat', file: 'apps/cli/src/main.ts', args: [], web: 'serve' },
  { name: 'docs', file: 'scripts/docs/main.ts', args: [], web: 'never' },
  { name: 'sbom', file: 'scripts/sbom/main.ts', args: [], web: 'never' },
  { name: 'screenshots', file: 'scripts/screenshots/main.ts', args: [], web: 'always' },
];

/**
 * @param {Command} command
 * @param {readonly string[]} args
 * @returns {boolean}
 */
export function needsWeb(command, args) {
  return command.web === 'always' || (command.web === 'serve' && args.includes('serve'));
}
