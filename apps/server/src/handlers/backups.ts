// Backups on the screens: making, listing, rehearsing, restoring; and restoring when nothing can be opened.
import { join } from 'node:path';
import { actorKey, ok, type Instant, type Sha256 } from '@telstaat/core';
import { administratorIn } from '@telstaat/store';
import { BackupStopped } from '../backups/activities.ts';
import { FirstAttempts } from '../backups/first-attempts.ts';
import type { FoundBackup } from '../backups/list-backups.ts';
import { placesOf, readSettings } from '../backups/places.ts';
import { ended, refusedFor, restoreHere } from '../backups/restore-here.ts';
import type { Backups } from '../backups/backups.ts';
import { refused, refusedBy, type Answer } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { passwordMatches } from '../passwords.ts';
import type { Workplace } from '../workplace.ts';

type Names =
  | 'getBackupStatus'
  | 'listBackups'
  | 'makeBackup'
  | 'chooseBackupFolder'
  | 'stopBackup'
  | 'rehearseRestore'
  | 'restoreBackup'
  | 'searchBackups'
  | 'restoreFirst';

export const backupHandlers: Handlers<Names> = {
  async getBackupStatus({ backups, world }) {
    return ok(await statusOf(backups, world.now()));
  },

  async listBackups({ backups }) {
    return ok((await backups.list()).map(infoOf));
  },

  async makeBackup({ backups, actor }) {
    const made = await backups.makeNow(actorKey(actor));
    return made.ok ? made : refusedBy(made.error);
  },

  async chooseBackupFolder({ backups, body, world }) {
    const chosen = await backups.chooseFolder(body.folder);
    return chosen.ok ? ok(await statusOf(backups, world.now())) : refusedBy(chosen.error);
  },

  async stopBackup({ backups, world }) {
    const stopped = await backups.activities.stop();
    return stopped.ok ? ok(await statusOf(backups, world.now())) : refusedBy(stopped.error);
  },

  async rehearseRestore({ backups, body, actor }) {
    const found = findIn(await backups.list(), body);
    if (!found.ok) return found;
    const rehearsal = await backups.rehearse(found.value, actorKey(actor)).catch(unlessStopped);
    if (!rehearsal) return refused('backup.stopped');
    if (!rehearsal.ok) return refusedFor(rehearsal.error);
    const { contents, eventsAfter, size, milliseconds } = rehearsal.value;
    return ok({ file: body.file, contents, eventsAfter, size, milliseconds });
  },

  async restoreBackup({ backups, workplace, world, body, actor, login }) {
    const found = findIn(await backups.list(), body);
    if (!found.ok) return found;
    const { folder, file } = found.value;
    const restored = await restoreHere({ workplace, world, folder, file, actor: actorKey(actor) });
    if (!restored.ok) return restored;
    login.clear();
    return ended(restored.value);
  },

  async searchBackups({ workplace, body }) {
    if (workplace.opened || workplace.isBuilding) return refused('backup.onlyBefore');
    const found = await search(workplace, body.folder);
    return ok({ folders: found.folders, backups: found.backups.map(infoOf) });
  },

  async restoreFirst({ workplace, world, body }) {
    if (workplace.opened || workplace.isBuilding) return refused('backup.onlyBefore');
    const attempts = attemptsAt(workplace);
    const seconds = attempts.begin(body.username, world.now());
    if (seconds !== undefined) return refused('access.wait', { seconds });
    const { backups } = await search(workplace, body.folder);
    const found = findIn(backups, { place: 'chosen', file: body.file, sha256: body.sha256 });
    if (!found.ok) return found;
    const { folder, file } = found.value;
    const administrator = administratorIn(join(folder, file), body.username);
    if (!administrator || !(await passwordMatches(body.password, administrator.passwordHash)))
      return refused('backup.notAdministrator');
    attempts.succeeded();
    const actor = actorKey({ role: 'administrator', number: administrator.number });
    const restored = await restoreHere({ workplace, world, folder, file, actor });
    return restored.ok ? ended(restored.value) : restored;
  },
};

function unlessStopped(error: unknown): undefined {
  if (!(error instanceof BackupStopped)) throw error;
}

async function statusOf(backups: Backups, now: Instant) {
  return { ...backups.status(), places: await backups.places(), now };
}

function infoOf({ sha256, ...rest }: FoundBackup) {
  return rest.fault === 'unreadable' ? rest : { ...rest, sha256 };
}

interface Chosen {
  readonly place: FoundBackup['place'];
  readonly file: string;
  readonly sha256: Sha256;
}

/** The backup as it stood on the screen, if it can be restored. */
function findIn(backups: readonly FoundBackup[], { place, file, sha256 }: Chosen): Answer<FoundBackup> {
  const found = backups.find((backup) => backup.place === place && backup.file === file);
  if (!found) return refused('backup.unknown');
  if (found.fault !== undefined) return refusedFor(found.fault);
  return found.sha256 === sha256 ? ok(found) : refusedFor('sum');
}

/** The folders that are known of here, or the one that somebody names; as far as they can be read. */
async function search(workplace: Workplace, named: string | undefined) {
  const kind = workplace.damage?.kind;
  const settings = kind && (await readSettings(workplace.folder, kind));
  const known = placesOf(workplace.folder, settings).map(({ folder }) => folder);
  const folders = named === undefined ? known : [named];
  const backups = await workplace.backupThread.run('listBackups', {
    places: folders.map((folder) => ({ place: 'chosen' as const, folder })),
    here: {
      ...(settings && { installation: settings.installation }),
      ...(kind && { practice: kind === 'practice' }),
    },
    scratch: join(workplace.folder, 'proef.sqlite.part'),
  });
  return { folders, backups };
}

const attempts = new WeakMap<Workplace, FirstAttempts>();

function attemptsAt(workplace: Workplace): FirstAttempts {
  const known = attempts.get(workplace) ?? new FirstAttempts();
  attempts.set(workplace, known);
  return known;
}
