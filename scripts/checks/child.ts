// Runs a program and keeps what it said.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the checkout. */
export const root: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Caches and results that may be thrown away at any time. */
export const workDirectory: string = join(root, '.telstaat');

export type ChildResult = { readonly code: number; readonly output: string };

export type ChildOptions = {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly environment?: Readonly<NodeJS.ProcessEnv>;
  /** `keep` returns what was said; `show` lets it through to the terminal. */
  readonly output?: 'keep' | 'show';
  readonly timeoutSeconds?: number;
};

/** Resolves when the program ended; code 127 when it could not be started, 124 when it took too long. */
export function runChild(options: ChildOptions): Promise<ChildResult> {
  const show = options.output === 'show';
  return new Promise((resolve) => {
    const child = spawn(options.command, options.args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.environment },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part) => parts.push(String(part)));
    let late = false;
    const timer = setTimeout(
      () => {
        late = true;
        child.kill('SIGKILL');
      },
      (options.timeoutSeconds ?? 3600) * 1000,
    );
    const finish = (code: number, extra: string): void => {
      clearTimeout(timer);
      resolve({ code, output: parts.join('') + extra });
    };
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(late ? 124 : (code ?? 1), late ? 'took too long and was stopped\n' : ''));
  });
}

/** Runs the script of an installed package, found from the top of the checkout, under this Node. */
export function runScript(options: Omit<ChildOptions, 'command'> & { readonly script: string }): Promise<ChildResult> {
  const { script, args, ...rest } = options;
  return runChild({ ...rest, command: process.execPath, args: [join(root, 'node_modules', script), ...args] });
}
