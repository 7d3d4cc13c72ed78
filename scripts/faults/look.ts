// What is on the disk after the plug was pulled, looked at on a copy: the chain, the state that follows from it, and the backups that call themselves proven.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest, sha256Hex } from '@telstaat/seal';
import type { ElectionId, Instant } from '@telstaat/core';
import { compareStates, inspectStore } from '@telstaat/store';
import type { LoggedEvent } from './promises.ts';

export interface DiskLook {
  /** Whether every link of the log is right. */
  readonly isWhole: boolean;
  /** Tables that differ from what follows from the log, and files that are not as the log says. */
  readonly differing: readonly string[];
  /** Events of the log. */
  readonly events: number;
  /** Those after `since`. */
  readonly news: readonly (LoggedEvent & { readonly at: Instant })[];
}

const database = 'telstaat.sqlite';

/** The files as the crash left them; the server starts on the others. */
export function copyAfterCrash(folder: string): string {
  const copy = `${folder}-kopie`;
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy);
  for (const name of [database, `${database}-wal`])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name));
  return copy;
}

export async function lookAtDisk(folder: string, since: number): Promise<DiskLook> {
  const opened = await inspectStore(join(folder, database), digest);
  if (!opened.ok) throw new Error(opened.error.text.en);
  const store = opened.value;
  try {
    const check = await store.checkLedger();
    const tables = compareStates(await store.replay()).filter(({ difference }) => difference);
    const beside = await store.besideFaults();
    const news = await store.read((tx) => tx.ledger.after(since, Number.MAX_SAFE_INTEGER));
    return {
      isWhole: check.ok,
      differing: [...tables.map(({ table }) => table), ...beside.map(({ kind, sha256 }) => `${kind} ${sha256}`)],
      events: since + news.length,
      news: news.map(({ type, payload }) => ({ type, ...payloadOf(payload) })),
    };
  } finally {
    await store.close();
  }
}

function payloadOf(payload: Uint8Array) {
  return JSON.parse(Buffer.from(payload).toString('utf8')) as {
    readonly actor: string;
    readonly at: Instant;
    readonly election?: ElectionId;
    readonly station?: number;
    readonly data: unknown;
  };
}

/** Backups that are told to be proven, and are not: read whole here, once each. */
export class BackupCheck {
  readonly #seen = new Set<string>();

  get count(): number {
    return this.#seen.size;
  }

  async wrong(
    listed: readonly {
      readonly folder: string;
      readonly file: string;
      readonly sha256?: string;
      readonly fault?: string;
    }[],
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    for (const { folder, file, sha256, fault } of listed) {
      const path = join(folder, file);
      if (fault !== undefined || this.#seen.has(path)) continue;
      this.#seen.add(path);
      if (sha256Hex(readFileSync(path)) !== sha256 || !(await isWhole(path))) wrong.push(file);
    }
    return wrong;
  }
}

async function isWhole(path: string): Promise<boolean> {
  const opened = await inspectStore(path, digest);
  if (!opened.ok) return false;
  try {
    const { ok } = await opened.value.checkLedger();
    return ok && compareStates(await opened.value.replay()).every(({ difference }) => !difference);
  } finally {
    await opened.value.close();
  }
}

/** Files that a backup which was cut short left. */
export function partsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.part|proef/.test(name));
}
