// The server as a process of its own, so that it can be killed as a power cut would; and how long it takes to start.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../checks/child.ts';
import { serverNodeOptions } from '../start/server-process.ts';

/** From the start of the process until it answers its first question, in milliseconds. */
export interface StartTime {
  readonly waited: number;
  /** What the processor worked for it: says how fast it starts where nothing else runs. Absent where the kernel does not tell. */
  readonly worked?: number;
}

export interface Server {
  readonly address: string;
  readonly startTime: StartTime;
  /** `kill -9`; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asked to stop, as by Ctrl+C; gives its exit code. */
  stop(): Promise<number | null>;
}

/** A server that did not start: what it said, and its exit code. */
export interface NotStarted {
  readonly code: number | null;
  readonly said: string;
}

/** `telstaat` */
export const commandLine = join(root, 'apps', 'cli', 'src', 'main.ts');

/** What the operating system would keep; it opens the key at each start, as in the window of the desktop. */
export const machineSecret = 'ab'.repeat(32);

/** `user`: as whom it runs, where that is not who asks (only root may). */
export async function startServer(folder: string, user?: number): Promise<Server | NotStarted> {
  const begun = performance.now();
  const words = ['serve', '--data', folder, '--port', '0', '--machine-secret'];
  const child = spawn(process.execPath, [...serverNodeOptions, commandLine, ...words], {
    stdio: 'pipe',
    ...(user !== undefined && { uid: user, gid: user }),
  });
  child.stdin.on('error', () => undefined).end(`${machineSecret}\n`);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said = (said + part).slice(-4096);
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await Promise.race([addressOf(child), ended.then(() => undefined)]);
  if (address === undefined) return { code: await ended, said };
  await fetch(`${address}/api/status`);
  const worked = processorTime(child.pid);
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    address,
    startTime: { waited: performance.now() - begun, ...(worked !== undefined && { worked }) },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Throws with what the server said when it does not start. */
export async function mustStart(folder: string, user?: number): Promise<Server> {
  const server = await startServer(folder, user);
  if ('said' in server) throw new Error(`The server did not start (${server.code}). ${server.said}`);
  return server;
}

async function addressOf(child: ChildProcess): Promise<string> {
  return await new Promise((resolve) => {
    let told = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      told += part;
      const found = /(http:\/\/[\d.]+:\d+)\//.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

/** `utime` and `stime` of proc(5), which count hundredths of seconds. */
function processorTime(processId: number | undefined): number | undefined {
  try {
    const line = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const [user = 0, system = 0] = line.slice(line.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number); // prettier-ignore
    return (user + system) * 10;
  } catch {
    return undefined;
  }
}
