// How long a connection may take, and how many one address may hold: somebody who sends a letter a minute on a thousand connections must not
// keep the hall from the server.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from './allowances.ts';

export interface ConnectionLimits {
  /** Milliseconds until the headers are there. */
  readonly headers: number;
  /** Milliseconds until the body is there too: a file of official size over poor wireless takes a minute. */
  readonly request: number;
  /** How often it is looked at, in milliseconds. */
  readonly lookEvery: number;
  /** Connections of one address; a browser holds six, and many people may work from one terminal server. */
  readonly perAddress: number;
}

export const connectionLimits: ConnectionLimits = {
  headers: 10_000,
  request: 180_000,
  lookEvery: 2000,
  perAddress: 400,
};

export function limitedServer(listener: RequestListener, limits: ConnectionLimits): Server {
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: limits.lookEvery,
    },
    listener,
  );
  const held = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = networkOf(socket.remoteAddress ?? '');
    const now = (held.get(address) ?? 0) + 1;
    if (now > limits.perAddress) {
      socket.destroy();
      return;
    }
    held.set(address, now);
    socket.once('close', () => {
      const left = (held.get(address) ?? 1) - 1;
      if (left === 0) held.delete(address);
      else held.set(address, left);
    });
  });
  return server;
}
