// Builds the web app when something it is made from changed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withNodeFirst } from './node-version.mjs';
import { root } from './places.mjs';
import { hashOf, readStamp, writeStamp } from './stamps.mjs';
import { tell, Trouble } from './trouble.mjs';

const inputs = ['apps/web', 'packages/core', 'packages/contract', 'pnpm-lock.yaml', 'tsconfig.base.json'];

/** @param {string} node */
export function buildWeb(node) {
  const wanted = hashOf(inputs);
  const web = join(root, 'apps', 'web');
  if (readStamp('web') === wanted && existsSync(join(web, 'dist', 'index.html'))) return;
  tell('De schermen worden gebouwd…', 'building the web app');
  const vite = join(web, 'node_modules', 'vite', 'bin', 'vite.js');
  const result = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: web,
    env: withNodeFirst(node, process.env),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return writeStamp('web', wanted);
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  throw new Trouble('Het bouwen van de schermen is mislukt.', 'Building the web app failed.');
}
