// The committee's session and the overview of its stations.
import { sessionCommands, sessionDetailsSchema, sessionParts, seenSchema } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { electionParams, listOf, overviewRowSchema, sessionSchema } from '../shapes.ts';
import { lead, coordinator } from './access.ts';

export const sessionRoutes = {
  setSessionDetails: {
    method: 'PUT',
    path: '/api/elections/:election/session/details',
    access: coordinator,
    summary: 'Place, date and time of the session',
    params: electionParams,
    body: sessionDetailsSchema,
    reply: sessionSchema,
  },
  stepSession: {
    method: 'POST',
    path: '/api/elections/:election/session/steps',
    access: coordinator,
    mayTakeLong: true,
    summary: 'Starts, pauses, resumes, finishes or reopens the session',
    params: electionParams,
    body: z.discriminatedUnion('step', [
      z.strictObject({ step: z.literal('finish'), seen: seenSchema(sessionParts) }),
      z.strictObject({ step: z.enum(sessionCommands).exclude(['finish']) }),
    ]),
    reply: sessionSchema,
  },
  getOverview: {
    method: 'GET',
    path: '/api/elections/:election/overview',
    access: lead,
    summary: 'Status of every polling station',
    params: electionParams,
    reply: z.strictObject({ session: sessionSchema, rows: listOf(overviewRowSchema) }),
  },
} as const satisfies Record<string, Route>;
