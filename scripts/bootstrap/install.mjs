// Installs the packages of the workspace, exactly as the lockfile says, when anything about them changed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pnpmEnvironment } from './environment.mjs';
import { withNodeFirst } from './node-version.mjs';
import { root } from './places.mjs';
import { hashOf, readStamp, writeStamp } from './stamps.mjs';
import { findPnpm } from './toolchain.mjs';
import { tell, Trouble } from './trouble.mjs';

/** @returns {string[]} every package.json of the workspace, from the top of the checkout */
function manifests() {
  const members = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  return ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...members];
}

/** @param {string} node */
export function installPackages(node) {
  const wanted = hashOf(manifests(), [process.platform, process.arch]);
  if (readStamp('install') === wanted && existsSync(join(root, 'node_modules', '.modules.yaml'))) return;
  const pnpm = findPnpm(node);
  tell('Onderdelen worden geïnstalleerd…', 'installing packages');
  const result = spawnSync(node, [pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env: withNodeFirst(node, pnpmEnvironment(process.env)),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return writeStamp('install', wanted);
  process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  throw new Trouble(
    'Het installeren is mislukt. Hierboven staat wat pnpm meldt. De eerste keer is toegang nodig tot de npm-registry.',
    'Installing failed. Above is what pnpm says. The first time, access to the npm registry is needed.',
  );
}
