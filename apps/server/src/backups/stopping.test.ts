// Stopping a backup, a rehearsal or a restore half-way: nothing half stays, nothing is told as gone wrong, and the next one is simply made.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FoundBackupInfo } from '@telstaat/contract';
import { unwrap } from '@telstaat/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPracticeHall, type Hall, type Person } from '../testing/hall.ts';
import { Activities, BackupStopped } from './activities.ts';
import type { BackupTaskName } from './backup-tasks.ts';
import type { Watching } from './backup-thread.ts';
import type { MakeInput } from './make-backup.ts';
import { ownFolder } from './places.ts';

let hall: Hall;
let coordinator: Person;
beforeEach(async () => {
  hall = await openPracticeHall();
  coordinator = await hall.logIn('coordinator');
});
afterEach(() => hall.close());

const stop = () => coordinator.client.call('stopBackup');
const backupsOf = () => hall.application.workplace.opened?.backups ?? never();
const never = (): never => {
  throw new Error('It is opened');
};
const kindsInLog = async (): Promise<readonly string[]> =>
  ((await hall.application.workplace.opened?.store.read((tx) => tx.ledger.after(0, 10_000))) ?? []).map(
    ({ type }) => type,
  );

/** Holds one kind of task until it is stopped; resolves when it has begun. Others are done as always. */
function hold(held: BackupTaskName, before: (input: unknown) => void = () => undefined): Promise<void> {
  const { backupThread } = hall.application.workplace;
  const run = backupThread.run.bind(backupThread) as (name: string, input: unknown, watching?: Watching) => unknown;
  return new Promise((begun) => {
    const holding = (name: string, input: unknown, watching: Watching = {}): unknown => {
      if (name !== held) return run(name, input, watching);
      before(input);
      return new Promise((_, reject) => {
        watching.signal?.addEventListener('abort', () => reject(watching.signal?.reason as Error));
        begun();
      });
    };
    Object.assign(backupThread, { run: holding });
  });
}

function release(): void {
  Reflect.deleteProperty(hall.application.workplace.backupThread, 'run');
}

const newest = async (): Promise<Required<Pick<FoundBackupInfo, 'place' | 'file' | 'sha256'>>> => {
  const [found] = unwrap(await coordinator.client.call('listBackups'));
  const { place, file, sha256 } = found ?? never();
  return { place, file, sha256: sha256 ?? never() };
};

it('a backup: who asked is told, nothing of it stays or stands in the log, and the next one is made', async () => {
  const began = hold('makeBackup');
  const asked = coordinator.client.call('makeBackup', { body: {} });
  await began;
  expect(unwrap(await coordinator.client.call('getBackupStatus')).running?.what).toBe('backup');
  const status = unwrap(await stop());
  expect([status.running, status.troubles]).toEqual([undefined, []]);
  expect(await asked).toMatchObject({ error: { status: 409, code: 'backup.stopped' } });
  expect((await kindsInLog()).filter((kind) => /^(backup|attempt)/.test(kind))).toEqual([]);
  release();
  expect(await backupsOf().makeWhenNeeded()).toBe('tried');
  expect(readdirSync(ownFolder(hall.folder))).toHaveLength(2);
});

it('one that is made by itself goes on the next time; who waits to finish goes on at once', async () => {
  const began = hold('makeBackup');
  const finishing = backupsOf().makeBeforeFinishing();
  await began;
  unwrap(await stop());
  await finishing;
  release();
  expect(await backupsOf().makeWhenNeeded()).toBe('tried');
  expect(await backupsOf().makeWhenNeeded()).toBe('notNeeded');
});

it('what a worker had written is cleared away, in the folder that was chosen too; what is of others stays', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'telstaat-stick-'));
  try {
    const administrator = await hall.logIn('beheerder');
    unwrap(await administrator.client.call('chooseBackupFolder', { body: { folder: stick } }));
    const stem = (of: MakeInput) => `oefening-${of.installation.slice(0, 8)}`;
    const others = [
      'foto.jpg',
      'oefening-00000000-nieuw.part',
      'oefening-00000000-000-00000001-20270318T090000Z.sqlite',
    ];
    for (const name of others) writeFileSync(join(stick, name), '');
    // The copy on this computer is made; the one on the stick is held, half-way.
    const { backupThread } = hall.application.workplace;
    const run = backupThread.run.bind(backupThread);
    const began = new Promise<void>((begun) => {
      const holding = (name: BackupTaskName, input: MakeInput, watching: Watching = {}): unknown => {
        if (input.place === 'own') return run(name, input as never, watching);
        for (const ending of ['nieuw.part', 'nieuw.part-journal'])
          writeFileSync(join(stick, `${stem(input)}-${ending}`), '');
        writeFileSync(join(stick, input.copyOf?.description.file ?? never()), '');
        return new Promise((_, reject) => {
          watching.signal?.addEventListener('abort', () => reject(watching.signal?.reason as Error));
          begun();
        });
      };
      Object.assign(backupThread, { run: holding });
    });
    const asked = coordinator.client.call('makeBackup', { body: {} });
    await began;
    unwrap(await stop());
    // It was made somewhere.
    expect((await asked).ok).toBe(true);
    expect(readdirSync(stick).sort()).toEqual(others.sort());
    release();
    // Also when nothing happens any more.
    expect(await backupsOf().makeWhenNeeded()).toBe('tried');
    expect(readdirSync(stick)).toContain(backupsOf().status().last?.file);
    expect(await backupsOf().makeWhenNeeded()).toBe('notNeeded');
  } finally {
    rmSync(stick, { recursive: true });
  }
});

it('in the middle of proving, in the real worker: what is in the folder is whole, or nothing', async () => {
  const { backupThread } = hall.application.workplace;
  const run = backupThread.run.bind(backupThread) as (name: string, input: unknown, watching: Watching) => unknown;
  let stopping: Promise<unknown> = Promise.resolve();
  Object.assign(backupThread, {
    run: (name: string, input: unknown, watching: Watching = {}) =>
      run(name, input, {
        ...watching,
        onProgress: (progress) => {
          watching.onProgress?.(progress);
          if (progress.step === 'check') stopping = backupsOf().activities.stop();
        },
      }),
  });
  expect(await coordinator.client.call('makeBackup', { body: {} })).toMatchObject({
    error: { code: 'backup.stopped' },
  });
  await stopping;
  release();
  expect(readdirSync(ownFolder(hall.folder)).filter((name) => name.includes('.part'))).toEqual([]);
  unwrap(await coordinator.client.call('makeBackup', { body: {} }));
  const found = unwrap(await coordinator.client.call('listBackups'));
  expect(found.map(({ fault }) => fault)).not.toContainEqual(expect.anything());
});

it('a folder that is chosen after the last backup gets one, also when nothing happens any more', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'telstaat-stick-'));
  try {
    const administrator = await hall.logIn('beheerder');
    expect(await backupsOf().makeWhenNeeded()).toBe('tried');
    unwrap(await administrator.client.call('chooseBackupFolder', { body: { folder: stick } }));
    expect(await backupsOf().makeWhenNeeded()).toBe('tried');
    expect(readdirSync(stick)).toContain(backupsOf().status().last?.file);
    expect(await backupsOf().makeWhenNeeded()).toBe('notNeeded');
  } finally {
    rmSync(stick, { recursive: true });
  }
});

it('a rehearsal: nothing of it stays', async () => {
  unwrap(await coordinator.client.call('makeBackup', { body: {} }));
  const body = await newest();
  const began = hold('rehearseRestore', (input) => {
    writeFileSync(join((input as { readonly folder: string }).folder, 'oefening.sqlite'), 'half');
  });
  const asked = coordinator.client.call('rehearseRestore', { body });
  await began;
  unwrap(await stop());
  expect(await asked).toMatchObject({ error: { code: 'backup.stopped' } });
  expect(readdirSync(hall.folder).filter((name) => /proef|herstel/.test(name))).toEqual([]);
  release();
  unwrap(await coordinator.client.call('rehearseRestore', { body }));
});

describe('a restore', () => {
  it('that is being prepared: nothing changed, and nobody is logged out', async () => {
    const administrator = await hall.logIn('beheerder');
    unwrap(await coordinator.client.call('makeBackup', { body: {} }));
    const body = await newest();
    const began = hold('stageBackup');
    const asked = administrator.client.call('restoreBackup', { body });
    await began;
    expect(unwrap(await coordinator.client.call('getBackupStatus')).running?.what).toBe('restore');
    unwrap(await stop());
    expect(await asked).toMatchObject({ error: { code: 'backup.stopped' } });
    expect((await administrator.client.call('getLogin')).ok).toBe(true);
    expect(readdirSync(hall.folder).filter((name) => /herstel/.test(name))).toEqual([]);
    release();
    unwrap(await administrator.client.call('restoreBackup', { body }));
  });

  it('whose own backup is stopped does not go on without it', async () => {
    const administrator = await hall.logIn('beheerder');
    unwrap(await coordinator.client.call('makeBackup', { body: {} }));
    const body = await newest();
    const began = hold('makeBackup');
    await hall.logIn('invoerder1');
    const asked = administrator.client.call('restoreBackup', { body });
    await began;
    unwrap(await stop());
    expect(await asked).toMatchObject({ error: { code: 'backup.stopped' } });
    expect((await administrator.client.call('getLogin')).ok).toBe(true);
  });

  it('that exchanges the data is not stopped', async () => {
    const activities = new Activities();
    let end = (): void => {};
    const restoring = activities.watch('restore', async ({ onProgress, signal }) => {
      onProgress({ step: 'replace', done: 0, total: 1 });
      await new Promise<void>((resolve) => (end = resolve));
      return signal.aborted;
    });
    expect(await activities.stop()).toMatchObject({ error: { code: 'backup.replacing' } });
    // Closing the database is part of the exchange.
    await activities.close();
    end();
    expect(await restoring).toBe(false);
  });
});

it('nothing: that is told', async () => {
  expect(await stop()).toMatchObject({ error: { status: 409, code: 'backup.nothingRuns' } });
});

it('the program: what is being made is stopped, and nothing of it stays', async () => {
  const began = hold('makeBackup');
  const making = backupsOf().makeWhenNeeded();
  await began;
  await backupsOf().close();
  expect(await making).toBe('stopped');
  expect(await backupsOf().makeWhenNeeded()).toBe('notNeeded');
});

it('the one whose turn it is comes first', async () => {
  const activities = new Activities();
  const waiting = async ({ signal }: { readonly signal: AbortSignal }): Promise<void> =>
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const [first, second] = [activities.watch('backup', waiting), activities.watch('rehearsal', waiting)];
  const ended = Promise.allSettled([first, second]);
  expect(activities.running?.what).toBe('backup');
  unwrap(await activities.stop());
  await expect(first).rejects.toBeInstanceOf(BackupStopped);
  expect(activities.running?.what).toBe('rehearsal');
  unwrap(await activities.stop());
  await ended;
  expect(activities.running).toBeUndefined();
});
