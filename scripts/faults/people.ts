// The people of the hall, each with a browser: a client that keeps its cookie and goes on where the server is now.
import { createClient, type Client } from '@telstaat/contract';
import { actorKey, unwrap, type Role } from '@telstaat/core';
import type { Server } from './server.ts';

/** Where the server is now: another port after each start. */
export interface Place {
  server: Server;
}

export interface Person extends Browser {
  /** As the log names them: `typist:7`. */
  readonly actor: string;
}

export interface Credentials {
  readonly username: string;
  readonly number: number;
  readonly role: Role;
}

export const password = 'wie-valt-staat-weer-op';

/** A browser: it keeps its cookie. */
interface Browser {
  readonly client: Client;
  /** A file, by its address. */
  download(path: string): Promise<Uint8Array>;
}

function browserAt(place: Place): Browser {
  let cookie = '';
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('Cookie', cookie);
    const reply = await fetch(place.server.address + path, { ...init, headers });
    cookie = reply.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return reply;
  };
  return {
    client: createClient({ fetch: send }),
    download: async (path) => await (await send(path, {})).bytes(),
  };
}

/** Somebody who is not logged in. */
export function visitor(place: Place): Client {
  return browserAt(place).client;
}

export async function logIn(place: Place, { username, number, role }: Credentials): Promise<Person> {
  const browser = browserAt(place);
  unwrap(await browser.client.call('logIn', { body: { username, password } }));
  return { actor: actorKey({ role, number }), ...browser };
}

/** The first login with the password of the slip, and the own password after it. */
export async function welcome(
  place: Place,
  slip: { readonly account: Credentials; readonly temporaryPassword: string },
): Promise<Credentials> {
  const { account, temporaryPassword: current } = slip;
  const client = visitor(place);
  unwrap(await client.call('logIn', { body: { username: account.username, password: current } }));
  unwrap(await client.call('changeOwnPassword', { body: { current, password } }));
  return { username: account.username, number: account.number, role: account.role };
}
