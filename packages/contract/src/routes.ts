// Every route of the server, described once: method, path, who may, what goes in, what comes out.
import type { Route } from './route.ts';
import { programRoutes } from './routes/program.ts';
import { loginRoutes } from './routes/logins.ts';
import { peopleRoutes } from './routes/people.ts';
import { keyRoutes } from './routes/keys.ts';
import { setupRoutes } from './routes/setup.ts';
import { stationRoutes } from './routes/stations.ts';
import { sessionRoutes } from './routes/session.ts';
import { entryRoutes } from './routes/entry.ts';
import { nightRoutes } from './routes/night.ts';
import { totalsRoutes } from './routes/totals.ts';
import { leavingRoutes } from './routes/leaving.ts';
import { paperRoutes } from './routes/papers.ts';
import { logRoutes } from './routes/log.ts';
import { backupRoutes } from './routes/backups.ts';
import { verificationRoutes } from './routes/verifications.ts';
import { warningRoutes } from './routes/warnings.ts';

export const routes = {
  ...programRoutes,
  ...loginRoutes,
  ...peopleRoutes,
  ...keyRoutes,
  ...setupRoutes,
  ...stationRoutes,
  ...sessionRoutes,
  ...entryRoutes,
  ...warningRoutes,
  ...nightRoutes,
  ...totalsRoutes,
  ...paperRoutes,
  ...leavingRoutes,
  ...logRoutes,
  ...backupRoutes,
  ...verificationRoutes,
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
