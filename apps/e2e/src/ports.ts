// Ports below those that systems give away by themselves (32768 and up on Linux, 49152 and up elsewhere): nobody is given the port of a hall
// that is stopped, so it starts again at the same address.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const ports = { first: 20_000, count: 10_000 } as const;
const attempts = 100;

// Test files run beside each other: each begins somewhere else.
let last = randomInt(ports.count);

/** A port that nobody listens on, and that was not given before in this process. */
export async function findPort(): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    last = (last + 1) % ports.count;
    if (await isFree(ports.first + last)) return ports.first + last;
  }
  throw new Error(`No free port among ${attempts}`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
