// The program itself: version, practice, the first administrator.
import { line, roles } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { instant, listOf, loginSchema } from '../shapes.ts';
import { lead } from './access.ts';

const statusReply = z.strictObject({
  version: z.string(),
  /** What is opened: nothing yet, a practice, a real election day; or what is there is damaged. */
  opened: z.enum(['nothing', 'practice', 'real', 'damaged']),
  /** Of which of the two it is, when it is damaged. */
  damaged: z.enum(['practice', 'real']).exactOptional(),
  /** The last restore: what was typed between these two instants is not in the data; browsers may have kept it. */
  restored: z.strictObject({ to: instant, at: instant }).exactOptional(),
  /** Accounts to step into with one click: practice only. */
  practiceAccounts: listOf(
    z.strictObject({ username: z.string(), password: z.string(), fullName: z.string(), role: z.enum(roles) }),
  ),
});

export const programRoutes = {
  getStatus: {
    method: 'GET',
    path: '/api/status',
    access: 'public',
    summary: 'Version, and whether a practice or an election day is opened',
    reply: statusReply,
  },
  openPractice: {
    method: 'POST',
    path: '/api/practice',
    access: 'public',
    mayTakeLong: true,
    onlyThisMachine: true,
    summary: 'Opens a practice election day with people, stations and forms',
    body: z.strictObject({}),
    reply: statusReply,
  },
  closePractice: {
    method: 'DELETE',
    path: '/api/practice',
    access: lead,
    summary: 'Closes the practice and removes everything that was typed in it',
    reply: statusReply,
  },
  createAdministrator: {
    method: 'POST',
    path: '/api/administrators',
    access: 'public',
    onlyThisMachine: true,
    summary: 'Creates the first administrator of a real election day; refused when there is one',
    body: z.strictObject({
      username: line(60),
      fullName: z.union([z.literal(''), line(120)]),
      password: z.string().max(200),
    }),
    reply: loginSchema,
  },
} as const satisfies Record<string, Route>;
