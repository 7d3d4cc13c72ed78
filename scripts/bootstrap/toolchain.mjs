// Brings pnpm (and Node 24 where the machine's own is older) from the npm registry, by the lockfile in
// scripts/toolchain. npm comes with every Node; corepack and npx each fail somewhere in closed networks.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmEnvironment } from './environment.mjs';
import { toolchainDirectory } from './places.mjs';
import { hashOf } from './stamps.mjs';
import { tell, Trouble } from './trouble.mjs';

/** Lies with what it is about, so that a machine that went offline keeps what it has. */
const stamp = join(toolchainDirectory, 'node_modules', '.telstaat-stamp');
const wanted = () => hashOf(['scripts/toolchain/package-lock.json']);

/** @returns {boolean} whether what lies there is what the lockfile names */
export function toolchainIsCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

const pnpmScript = join(toolchainDirectory, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs');

/**
 * @param {string} node
 * @returns {string} path of pnpm's script, to be run by Node 24
 */
export function findPnpm(node) {
  if (!existsSync(pnpmScript) || !toolchainIsCurrent()) installToolchain({ node, withNode: false });
  return pnpmScript;
}

/**
 * @param {{node: string, withNode: boolean}} wanted
 */
export function installToolchain({ node, withNode }) {
  if (withNode) {
    tell(`Node ${process.version} is te oud; Node 24 wordt opgehaald…`, 'fetching Node 24 from the npm registry');
  } else {
    tell('pnpm wordt opgehaald…', 'fetching pnpm from the npm registry');
  }
  // The engines warning is about pnpm under the old Node, under which it will never run.
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--engine-strict=false'];
  if (!withNode) args.push('--omit=optional');
  const result = runNpm(node, args);
  if (result.status !== 0 || !existsSync(pnpmScript)) {
    process.stderr.write(result.output.replace(/^npm error( {2,}.*|[ {}]*)\n/gm, ''));
    throw new Trouble(
      'Het ophalen is mislukt. Telstaat heeft de eerste keer toegang nodig tot de npm-registry (het adres staat in de ' +
        'instellingen van npm). Controleer de verbinding en probeer het opnieuw.',
      'Fetching failed. The first time, Telstaat needs the npm registry (its address is in the settings of npm). ' +
        'Check the connection and try again.',
    );
  }
  writeFileSync(stamp, wanted());
}

/**
 * @param {string} node
 * @param {readonly string[]} args
 * @returns {{status: number | null, output: string}}
 */
function runNpm(node, args) {
  // Inside an npm script npm says where its own script is; so it runs without a shell, also on Windows.
  const script = process.env['npm_execpath'];
  const isNpm = script !== undefined && /npm-cli\.c?js$/.test(script) && existsSync(script);
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = {
    cwd: toolchainDirectory,
    env: npmEnvironment(process.env),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const result = isNpm
    ? spawnSync(node, [script, ...args], options)
    : spawnSync('npm', [...args], { ...options, shell: process.platform === 'win32' });
  return { status: result.status, output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n` };
}
