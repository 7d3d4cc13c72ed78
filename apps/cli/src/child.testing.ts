// Runs the real command line as a process of its own, as people do.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const main = join(import.meta.dirname, 'main.ts');

export interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

export type Running = ChildProcessByStdio<null, Readable, Readable>;

export function startTelstaat(words: readonly string[]): Running {
  return spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

export async function telstaat(...words: readonly string[]): Promise<Ended> {
  const child = startTelstaat(words);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => out.push(part));
  child.stderr.on('data', (part: Buffer) => err.push(part));
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** A folder for one test file, with a way to put files in it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'telstaat-cli-'));
  return {
    path,
    at: (name: string): string => join(path, name),
    put: (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    remove: (): void => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
