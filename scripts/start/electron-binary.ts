// Finds Electron's binary, or fetches it once: the npm package holds no binary, and the place it comes from is often out
// of reach. A fetch that failed is remembered, so that the next start does not wait for it again.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runChild, workDirectory } from '../checks/child.ts';

const electronPackage = join(root, 'apps', 'desktop', 'node_modules', 'electron');
const failureFile = join(workDirectory, 'electron-not-fetched');
const secondsToFetch = 30;

/** Path of the binary, when it is there. */
export function findElectron(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const relative = readText(join(electronPackage, 'path.txt')) ?? usualName(process.platform);
  const folders = [environment['ELECTRON_OVERRIDE_DIST_PATH'], join(electronPackage, 'dist')];
  return folders.flatMap((folder) => (folder ? [join(folder, relative)] : [])).find((path) => existsSync(path));
}

/** Fetches the binary, unless that failed before for this version. Quiet: whatever happens, there is another window. */
export async function fetchElectron(): Promise<string | undefined> {
  const version = readText(join(electronPackage, 'package.json'));
  const wanted = version === undefined ? undefined : (JSON.parse(version) as { version?: string }).version;
  if (wanted === undefined || readText(failureFile) === wanted) return undefined;
  process.stderr.write(`Electron wordt één keer opgehaald, hooguit ${secondsToFetch} s… (fetching Electron once)\n`);
  const args = [join(electronPackage, 'install.js')];
  await runChild({ command: process.execPath, args, cwd: electronPackage, timeoutSeconds: secondsToFetch });
  const found = findElectron();
  if (found !== undefined) return found;
  mkdirSync(workDirectory, { recursive: true });
  writeFileSync(failureFile, wanted);
  return undefined;
}

function usualName(platform: string): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
}
