// Runs `telstaat serve` as a process of its own and waits until it says where it can be reached.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../checks/child.ts';

export type ServerProcess = {
  readonly process: ChildProcess;
  /** The address it printed; undefined when it ended before it listened. */
  readonly address: Promise<string | undefined>;
  /** Sends the secret that the operating system keeps: in a pipe, never on a command line. */
  readonly tellMachineSecret: (secret: string) => void;
  /** Its exit code. */
  readonly ended: Promise<number>;
};

/**
 * For the process of the server. Where a machine has much memory Node lets short-lived objects grow to a hundred MiB before it looks what can go; the
 * old laptops that this runs on as well have no room for that (`npm run bench -- printing memory`).
 */
export const serverNodeOptions = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4'] as const;

export function startServer(args: readonly string[]): ServerProcess {
  const command = [
    ...serverNodeOptions,
    join(root, 'apps', 'cli', 'src', 'main.ts'),
    'serve',
    '--machine-secret',
    ...args,
  ];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  // The server may have ended; what was to be told is then of no use.
  child.stdin.on('error', () => undefined);
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
  return { process: child, address, ended, tellMachineSecret: (secret) => child.stdin.end(`${secret}\n`) };
}
