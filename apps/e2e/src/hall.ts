// A counting hall: a real server on a free port with its own data folder, that can be stopped and started again as in a power cut.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { chanceCost } from '@telstaat/seal';
import { createApplication, createHttp, listen, realWorld, type Application, type World } from '@telstaat/server';
import { repository } from '@telstaat/testkit';
import { findPort } from './ports.ts';

export interface Hall {
  /** `http://127.0.0.1:43211`, the same after a restart. */
  readonly address: string;
  readonly folder: string;
  /** What runs behind the address: for what no screen can make happen, such as a disk that is full. */
  application(): Application;
  /** Calls as this person; logged in once. */
  as(username: string, password?: string): Promise<Client>;
  /** Calls of somebody who is not logged in. */
  visitor(): Client;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** The built screens: of this checkout, or the folder that the environment names. */
export function builtScreens(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const folder = environment['TELSTAAT_SCREENS'] ?? join(repository, 'apps', 'web', 'dist');
  return existsSync(join(folder, 'index.html')) ? folder : undefined;
}

interface Running {
  readonly application: Application;
  stop(): Promise<void>;
}

/** The real one, in which passwords are stretched no more than they must: the server has tests of what that costs. */
export const quickWorld: World = { ...realWorld, keyCost: chanceCost };

async function run(folder: string, port: number, world: World): Promise<Running> {
  const application = createApplication({ folder, world });
  const opened = await application.workplace.openExisting();
  if (!opened.ok) throw new Error(opened.error.text.nl);
  const screens = builtScreens();
  const http = createHttp({ application, ...(screens === undefined ? {} : { webFolder: screens }) });
  const server = await listen(http, { host: '127.0.0.1', port });
  return {
    application,
    stop: async () => {
      await server.stop();
      await application.close();
    },
  };
}

export async function openHall({ world = quickWorld }: { readonly world?: World } = {}): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'telstaat-e2e-'));
  const port = await findPort();
  let running: Running | undefined = await run(folder, port, world);
  const address = `http://127.0.0.1:${port}`;
  const clients = new Map<string, Promise<Client>>();
  const stop = async () => {
    await running?.stop();
    running = undefined;
  };
  return {
    address,
    folder,
    application: () => {
      if (!running) throw new Error('It was stopped');
      return running.application;
    },
    visitor: () => clientAt(address),
    as: (username, password = practicePassword) => {
      const known = clients.get(username) ?? logIn(address, { username, password });
      clients.set(username, known);
      return known;
    },
    stop,
    start: async () => {
      running ??= await run(folder, port, world);
    },
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function logIn(address: string, body: { readonly username: string; readonly password: string }): Promise<Client> {
  const client = clientAt(address);
  unwrap(await client.call('logIn', { body }));
  return client;
}

/** A client that keeps its cookie, as a browser does. */
function clientAt(address: string): Client {
  let cookie = '';
  return createClient({
    base: address,
    fetch: async (url, init) => {
      const response = await fetch(url, {
        ...init,
        headers: { ...init.headers, ...(cookie ? { Cookie: cookie } : {}) },
      });
      const [set] = response.headers.getSetCookie();
      if (set !== undefined) cookie = set.split(';')[0] ?? '';
      return response;
    },
  });
}
