// Starting everything: the data folder, the application, HTTP.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '@telstaat/core';
import type { StoreProblem } from '@telstaat/store';
import { destination, pino, stdSerializers, stdTimeFunctions, type Logger } from 'pino';
import { createApplication } from './application.ts';
import type { World } from './clock.ts';
import { createHttp, listen, type RunningServer } from './http.ts';

export interface ServerOptions {
  /** Data folder; made when it is not there. */
  readonly folder: string;
  readonly port: number;
  /** Address to listen on; only this machine unless told otherwise. */
  readonly host?: string;
  readonly world?: World;
  readonly logger?: Logger;
}

export async function startServer(options: ServerOptions): Promise<Result<RunningServer, StoreProblem>> {
  const { folder, world, logger } = options;
  const application = createApplication({ folder, ...(world ? { world } : {}) });
  const opened = await application.workplace.openExisting();
  if (!opened.ok) return err(opened.error);
  await application.workplace.removeLeftovers();
  const pages = builtPages();
  const http = createHttp({
    application,
    ...(pages === undefined ? {} : { webFolder: pages }),
    logger: logger ?? faultLog(folder),
  });
  const running = await listen(http, { host: options.host ?? '127.0.0.1', port: options.port });
  return ok({
    address: running.address,
    stop: async () => {
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
    { level: 'error', base: null, timestamp: stdTimeFunctions.isoTime, serializers: { error: stdSerializers.err } },
    file,
  );
}

/** The built web pages, beside the server in the house. */
function builtPages(): string | undefined {
  const folder = fileURLToPath(new URL('../../web/dist', import.meta.url));
  return existsSync(folder) ? folder : undefined;
}
