// The log.
import { z } from 'zod';
import type { Route } from '../route.ts';
import { sha256 } from '../shapes.ts';
import { lead } from './access.ts';

export const logRoutes = {
  getLedgerHead: {
    method: 'GET',
    path: '/api/ledger/head',
    access: lead,
    summary: 'How many events the log has, and its last digest',
    reply: z.strictObject({ events: z.int(), head: sha256 }),
  },
} as const satisfies Record<string, Route>;
