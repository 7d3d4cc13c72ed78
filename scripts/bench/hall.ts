// A hall for measurements: the real server in its own process on a temporary folder, and people who speak HTTP with it.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@telstaat/contract';
import { root } from '../checks/child.ts';
import { serverNodeOptions } from '../start/server-process.ts';

export interface Hall {
  readonly address: string;
  /** Of the server. */
  readonly processId: number;
  /** Somebody with a browser of their own: a client that keeps its cookie. */
  readonly visitor: () => Client;
  close(): Promise<void>;
}

/** Starts `telstaat serve` on an empty folder. Throws when it does not start. */
export async function openHall(): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-bench-'));
  const main = join(root, 'apps', 'cli', 'src', 'main.ts');
  const command = [...serverNodeOptions, main, 'serve', '--data', folder, '--port', '0'];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (part: string) => complaints.push(part));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await addressOf(child);
  if (address === undefined || child.pid === undefined)
    throw new Error(`The server did not start. ${complaints.join('')}`);
  return {
    address,
    processId: child.pid,
    visitor: () => visitorOf(address),
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string | undefined> {
  return await new Promise((resolve) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      const found = /http:\/\/[\d.]+:\d+\//.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => resolve(undefined));
  });
}

function visitorOf(address: string): Client {
  let cookie = '';
  return createClient({
    base: address.replace(/\/$/, ''),
    fetch: async (url, init) => {
      const reply = await fetch(url, {
        ...init,
        headers: { ...init.headers, ...(cookie === '' ? {} : { Cookie: cookie }) },
      });
      cookie = reply.headers.get('Set-Cookie')?.split(';')[0] ?? cookie;
      return reply;
    },
  });
}
