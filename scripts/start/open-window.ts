// Finds out what this machine can show a window with, and opens it.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium, tool } from '@telstaat/testkit';
import { readSecretLine } from '../../apps/desktop/src/secret-line.mjs';
import { root } from '../checks/child.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { appWindowArguments, findDisplay, type WindowChoice, type WindowFacts } from './window-choice.ts';

/** Looks around; fetches Electron only when a window was asked for and can be shown. */
export async function findWindowFacts(asked: WindowFacts['asked']): Promise<WindowFacts> {
  const display = findDisplay(process.platform, process.env);
  const wanted = asked === 'open' && display === 'present';
  const electron = findElectron() ?? (wanted ? await fetchElectron() : undefined);
  return { asked, display, electron, chromium: findChromium(), opener: findOpener() };
}

function findOpener(): readonly string[] | undefined {
  if (process.platform === 'darwin') return ['open'];
  // `start` is a word of the shell; the empty text is the title that it takes its first quoted argument for.
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""'];
  return tool('xdg-open') === undefined ? undefined : ['xdg-open'];
}

/** The window's process while the window is open; undefined for a browser, whose life is its own. Only Electron can tell a secret. */
export function openWindow(
  choice: WindowChoice,
  address: string,
  onSecret: (secret: string) => void,
): ChildProcess | undefined {
  const user = process.getuid?.() === 0 ? 'root' : 'person';
  switch (choice.kind) {
    case 'electron': {
      const confinement = user === 'root' ? ['--no-sandbox'] : [];
      const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env;
      const args = [...confinement, join(root, 'apps', 'desktop'), `--telstaat-address=${address}`];
      const child = spawn(choice.path, args, { stdio: ['ignore', 'pipe', 'ignore'], env: environment });
      createInterface({ input: child.stdout }).on('line', (line) => {
        const secret = readSecretLine(line);
        if (secret !== undefined) onSecret(secret);
      });
      return child;
    }
    case 'app window': {
      // A profile of its own, gone afterwards: pages of a count do not stay behind in a browser's cache.
      const profile = mkdtempSync(join(tmpdir(), 'telstaat-window-'));
      const child = spawn(choice.path, appWindowArguments({ address, profile, user }), { stdio: 'ignore' });
      child.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
      return child;
    }
    case 'browser': {
      const [command = '', ...args] = choice.opener;
      const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
      child.on('error', () => undefined);
      child.unref();
      return undefined;
    }
    case 'none':
      return undefined;
  }
}
