// A counting hall for tests: a real server on a free port, and people with a browser each. Speaks HTTP and JSON only.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@telstaat/contract';
import { unwrap, type Instant, type Role } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { chanceCost } from '@telstaat/seal';
import { compareStates } from '@telstaat/store';
import { createApplication, type Application } from '../application.ts';
import { realWorld, type World } from '../clock.ts';
import { createHttp, listen, type RunningServer } from '../http.ts';

export interface Person {
  readonly client: Client;
  /** A request as a browser would send it, with this person's cookie. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

export interface Hall {
  readonly application: Application;
  readonly address: string;
  readonly folder: string;
  /** Somebody who is not logged in. */
  visitor(): Person;
  logIn(username: string, password?: string): Promise<Person>;
  close(): Promise<void>;
}

/** The real one, in which passwords are stretched no more than they must: what stretching costs has tests of its own. */
export const quickWorld: World = { ...realWorld, keyCost: chanceCost };

export interface HallOptions {
  readonly world?: World;
  /** Where the data is kept; removed when the hall closes. Default a new folder. */
  readonly folder?: string;
}

export async function openHall(options: HallOptions = {}): Promise<Hall> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'telstaat-hall-'));
  const application = createApplication({ world: quickWorld, ...options, folder });
  const server: RunningServer = await listen(createHttp({ application }), { host: '127.0.0.1', port: 0 });
  const visitor = () => personAt(server.address);
  return {
    application,
    address: server.address,
    folder,
    visitor,
    async logIn(username, password = practicePassword) {
      const person = visitor();
      unwrap(await person.client.call('logIn', { body: { username, password } }));
      return person;
    },
    async close() {
      await server.stop();
      try {
        await followsFromLog(application);
      } finally {
        await application.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/** Whatever happened in a hall: its state follows from its log alone. Throws with the first difference. */
async function followsFromLog({ workplace }: Application): Promise<void> {
  const store = workplace.opened?.store;
  if (!store) return;
  const differing = compareStates(await store.replay()).filter(({ difference }) => difference);
  if (differing.length > 0) throw new Error(`The state does not follow from the log: ${JSON.stringify(differing)}`);
}

/** A hall in which the practice is opened. */
export async function openPracticeHall(options: HallOptions = {}): Promise<Hall> {
  const hall = await openHall(options);
  unwrap(await hall.visitor().client.call('openPractice', { body: {} }));
  return hall;
}

/** `telstaat=…`: what a browser would send after this reply. */
export function cookieOf(reply: Response): string {
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The first login of somebody with a slip: they choose a password, as everybody must, and stay logged in. */
export async function firstLogin(
  hall: Hall,
  slip: { readonly account: { readonly username: string }; readonly temporaryPassword: string },
  password: string,
): Promise<Person> {
  const { account, temporaryPassword: current } = slip;
  const person = await hall.logIn(account.username, current);
  unwrap(await person.client.call('changeOwnPassword', { body: { current, password } }));
  return person;
}

export const practiceUsernames: Record<Role, string> = {
  administrator: 'beheerder',
  coordinator: 'coordinator',
  typist: 'invoerder1',
};

/** Somebody with a browser at a server that runs already. */
export function personAt(address: string): Person {
  let cookie = '';
  const request = async (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    const response = await fetch(url, { ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';')[0] ?? '';
    return response;
  };
  return {
    client: createClient({ base: address.replace(/\/$/, ''), fetch: request }),
    send: (method, path, body, headers = {}) =>
      request(address.replace(/\/$/, '') + path, {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
  };
}

/** A clock that tests move by hand. */
export function fakeWorld(start = '2027-03-18T09:00:00.000Z'): World & { advance(milliseconds: number): void } {
  let time = Date.parse(start);
  return {
    ...quickWorld,
    now: () => new Date(time).toISOString() as Instant,
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
