// Connections that dawdle are closed, and one address holds so many and no more.
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Server } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { limitedServer, type ConnectionLimits } from './connections.ts';

const quick: ConnectionLimits = { headers: 40, request: 80, lookEvery: 10, perAddress: 3 };

let server: Server | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await new Promise((resolve) => server?.close(resolve));
});

async function serve(limits: ConnectionLimits): Promise<number> {
  server = limitedServer((_request, response) => response.end('ok'), limits);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Sends a beginning, and gives what the server says until it hangs up. */
function begin(port: number, beginning: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(beginning));
    sockets.push(socket);
    let said = '';
    socket.on('data', (data) => (said += data.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      resolve(said);
    });
  });
}

it('headers that do not end are not waited for', async () => {
  const port = await serve(quick);
  expect(await begin(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /);
});

it('a body that does not end is not waited for', async () => {
  const port = await serve({ ...quick, headers: 40 });
  const said = await begin(port, 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc');
  // Answered already: what is left to come is not waited for either.
  expect(said).toMatch(/^HTTP\/1\.1 (200|408) /);
});

it('one address holds so many connections; a place that comes free is given again', async () => {
  const port = await serve({ ...quick, headers: 60_000, request: 60_000 });
  const held = await Promise.all([1, 2, 3].map(() => opened(port)));
  expect(await begin(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  const [first] = held;
  first?.destroy();
  await freed();
  expect(await begin(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
});

function opened(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.once('data', () => {
      resolve(socket);
    });
  });
}

/** Until the server has seen that one went. */
async function freed(): Promise<void> {
  for (;;) {
    const held = await new Promise<number>((resolve) => server?.getConnections((_, count) => { resolve(count); })); // prettier-ignore
    if (held < 3) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
