// Totals and why they are what they are.
import { contributionSources } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { countField, electionId, electionParams, keyedBySchema, listOf, totalsSchema } from '../shapes.ts';
import { lead } from './access.ts';

export const totalsRoutes = {
  getTotals: {
    method: 'GET',
    path: '/api/elections/:election/totals',
    access: lead,
    summary: 'Totals of all definitive stations',
    params: electionParams,
    reply: z.strictObject({
      totals: totalsSchema,
      /** Stations that are not definitive yet. */
      open: z.int(),
    }),
  },
  explainTotal: {
    method: 'GET',
    path: '/api/elections/:election/totals/:field',
    access: lead,
    summary: 'Why a total is what it is: station by station, and who typed it when',
    params: z.strictObject({ election: electionId, field: countField }),
    reply: z.strictObject({
      total: z.int(),
      contributions: listOf(
        z.strictObject({
          station: z.int(),
          name: z.string(),
          /** Absent: nothing was written there. */
          value: z.int().exactOptional(),
          /** The paper on which it stands; absent: a corrigendum took it away. */
          source: z.enum(contributionSources).exactOptional(),
          first: keyedBySchema,
          second: keyedBySchema,
        }),
      ),
    }),
  },
} as const satisfies Record<string, Route>;
