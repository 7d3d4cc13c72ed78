// Runs the command itself: same terminal, same exit code, and a stop asked of us is a stop asked of it.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { withNodeFirst } from './node-version.mjs';
import { root } from './places.mjs';

/**
 * @param {{node: string, file: string, args: readonly string[]}} what
 */
export function runAndExit({ node, file, args }) {
  // A path on the command line is meant from where the person stands, and npm has gone to the top of the checkout.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    cwd,
    env: withNodeFirst(node, process.env),
    stdio: 'inherit',
  });
  // Ctrl+C reaches the whole group by itself: wait for the child. Other signals come to us alone: pass them on.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) =>
    process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 1)),
  );
}
