// Runs `telstaat serve` as a process of its own and waits until it says where it can be reached.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../checks/child.ts';

export type ServerProcess = {
  readonly process: ChildProcess;
  /** The address it printed; undefined when it ended before it listened. */
  readonly address: Promise<string | undefined>;
  /** Its exit code. */
  readonly ended: Promise<number>;
};

export function startServer(args: readonly string[]): ServerProcess {
  const command = [
    '--disable-warning=ExperimentalWarning',
    join(root, 'apps', 'cli', 'src', 'main.ts'),
    'serve',
    ...args,
  ];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
  const address = new Promise<string | undefined>((resolve) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      process.stdout.write(part);
      said = (said + part).slice(-4096);
      const found = /https?:\/\/[^\s'"<>]+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => resolve(undefined));
  });
  return { process: child, address, ended };
}
