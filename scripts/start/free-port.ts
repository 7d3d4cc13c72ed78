// Finds a port on this machine that nobody listens on.
import { createServer } from 'node:net';

/** Where Telstaat is found when nobody says. */
export const usualPort = 8523;

const attempts = 50;

/** The first free port from `first` up; 0 (any) when none of the next fifty is free. */
export async function findFreePort(first: number = usualPort): Promise<number> {
  for (let port = first; port < first + attempts; port += 1) {
    if (await isFree(port)) return port;
  }
  return 0;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
