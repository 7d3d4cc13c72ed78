// A port that is taken is passed over.
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort } from './free-port.ts';

test('the next port when the first is taken', async () => {
  const server = createServer();
  const taken = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const found = await findFreePort(taken);
  expect(found).not.toBe(taken);
  await new Promise((resolve) => server.close(resolve));
});
