// Starting everything: the data folder, the application, HTTP.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backupEvery, err, ok, type Result } from '@telstaat/core';
import { makeFolders } from '@telstaat/seal';
import { takeSlot, type StoreProblem } from '@telstaat/store';
import { destination, pino, stdTimeFunctions, type Logger } from 'pino';
import { createApplication } from './application.ts';
import { realTimers, type Timers, type World } from './clock.ts';
import { diskProblem, folderProblem } from './disk-trouble.ts';
import { createHttp, listen, type RunningServer } from './http.ts';
import { faultRecord } from './security/fault-record.ts';

export interface ServerOptions {
  /** Data folder; made when it is not there. */
  readonly folder: string;
  readonly port: number;
  /** Address to listen on; only this machine unless told otherwise. */
  readonly host?: string;
  readonly world?: World;
  readonly timers?: Timers;
  readonly logger?: Logger;
}

export interface StartedServer extends RunningServer {
  /** What the operating system keeps for this machine's user: opens the key of the count. */
  useMachineSecret(secret: string): Promise<void>;
}

/** One server per data folder: another one is refused before it touches anything. Throws what keeps it from listening. */
export async function startServer(options: ServerOptions): Promise<Result<StartedServer, StoreProblem>> {
  try {
    makeFolders(options.folder);
  } catch (error) {
    return err(folderProblem(error));
  }
  const slot = takeSlot(options.folder);
  if (!slot.ok) return slot;
  let started: Result<StartedServer, StoreProblem> | undefined;
  try {
    started = await startHere(options);
  } catch (error) {
    const problem = diskProblem(error);
    if (!problem) throw error;
    return err(problem);
  } finally {
    if (!started?.ok) slot.value.release();
  }
  if (!started.ok) return started;
  const { value } = started;
  return ok({
    ...value,
    stop: async () => {
      await value.stop();
      slot.value.release();
    },
  });
}

async function startHere(options: ServerOptions): Promise<Result<StartedServer, StoreProblem>> {
  const { folder, world, timers = realTimers } = options;
  const application = createApplication({
    ...{ folder, timers },
    ...(world ? { world } : {}),
    onFault: (fault) => logger.error(fault, 'fault'),
  });
  const opened = await application.workplace.openExisting();
  if (!opened.ok) return err(opened.error);
  await application.workplace.removeLeftovers();
  // The folder is there now; nobody could have started a job before.
  const logger = options.logger ?? faultLog(folder);
  const pages = builtPages();
  const http = createHttp({
    application,
    ...(pages === undefined ? {} : { webFolder: pages }),
    logger,
  });
  // First: a port that is taken must leave nothing running.
  const running = await listen(http, { host: options.host ?? '127.0.0.1', port: options.port });
  const callOff = timers.every(backupEvery, async () => {
    try {
      await application.workplace.opened?.backups.makeInPassing();
    } catch (error) {
      logger.error({ error }, 'fault');
    }
  });
  return ok({
    address: running.address,
    useMachineSecret: (secret) => application.workplace.useMachineSecret(secret),
    stop: async () => {
      callOff();
      await running.stop();
      await application.close();
    },
  });
}

/** Faults go to a file in the data folder, under the number that the user was given. */
function faultLog(folder: string): Logger {
  const file = destination({ dest: join(folder, 'telstaat-fouten.log'), sync: true });
  // A log that cannot be written must not stop the count.
  file.on('error', () => {});
  return pino(
    { level: 'error', base: null, timestamp: stdTimeFunctions.isoTime, serializers: { error: faultRecord } },
    file,
  );
}

/** The built web pages, beside the server in the house. */
function builtPages(): string | undefined {
  const folder = fileURLToPath(new URL('../../web/dist', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}
