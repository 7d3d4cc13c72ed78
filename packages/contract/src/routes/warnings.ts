// Warnings that get somewhere: explained, marked as handled, listed while they are open.
import { explanationSchema } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { electionParams, listOf, stationParams, warningSchema } from '../shapes.ts';
import { coordinator, lead } from './access.ts';

export const warningRoutes = {
  listWarnings: {
    method: 'GET',
    path: '/api/elections/:election/warnings',
    access: lead,
    summary: 'Every warning on what was finished, with its explanations and whether it is handled',
    params: electionParams,
    reply: listOf(warningSchema),
  },
  noteWarning: {
    method: 'PUT',
    path: '/api/elections/:election/stations/:station/warnings',
    access: coordinator,
    summary: "A coordinator's explanation of a warning, and whether it is handled; figures name what was on the screen",
    params: stationParams,
    body: z.strictObject({
      finding: z.string().max(40),
      figures: z.record(z.string(), z.int()),
      text: explanationSchema,
      handled: z.boolean(),
    }),
    /** The warnings of the station as they are now. */
    reply: listOf(warningSchema),
  },
} as const satisfies Record<string, Route>;
