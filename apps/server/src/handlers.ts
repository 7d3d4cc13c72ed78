// Every route's handler, joined: the compiler refuses a route without one.
import type { RouteName } from '@telstaat/contract';
import type { Handlers } from './handler.ts';
import { backupHandlers } from './handlers/backups.ts';
import { documentHandlers } from './handlers/documents.ts';
import { electionHandlers } from './handlers/elections.ts';
import { entryHandlers } from './handlers/entry.ts';
import { keyHandlers } from './handlers/keys.ts';
import { leavingHandlers } from './handlers/leaving.ts';
import { logHandlers } from './handlers/log.ts';
import { loginHandlers } from './handlers/logins.ts';
import { nightHandlers } from './handlers/night.ts';
import { noteHandlers } from './handlers/notes.ts';
import { overviewHandlers } from './handlers/overview.ts';
import { peopleHandlers } from './handlers/people.ts';
import { printingHandlers } from './handlers/printing.ts';
import { programHandlers } from './handlers/program.ts';
import { resolvingHandlers } from './handlers/resolving.ts';
import { sessionHandlers } from './handlers/session.ts';
import { setupHandlers } from './handlers/setup.ts';
import { stationHandlers } from './handlers/stations.ts';
import { totalsHandlers } from './handlers/totals.ts';
import { verificationHandlers } from './handlers/verifications.ts';
import { warningHandlers } from './handlers/warnings.ts';

export const handlers: Handlers<RouteName> = {
  ...programHandlers,
  ...loginHandlers,
  ...peopleHandlers,
  ...keyHandlers,
  ...setupHandlers,
  ...electionHandlers,
  ...stationHandlers,
  ...sessionHandlers,
  ...entryHandlers,
  ...resolvingHandlers,
  ...warningHandlers,
  ...nightHandlers,
  ...overviewHandlers,
  ...totalsHandlers,
  ...noteHandlers,
  ...documentHandlers,
  ...printingHandlers,
  ...leavingHandlers,
  ...logHandlers,
  ...backupHandlers,
  ...verificationHandlers,
};
