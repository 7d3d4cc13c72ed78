// Polling stations: typed, imported, copied.
import { pollingStationSchema } from '@telstaat/core';
import { z } from 'zod';
import { complaintSchema } from '../problem.ts';
import type { Route } from '../route.ts';
import { electionId, electionParams, listOf, stationParams, uploadSchema } from '../shapes.ts';
import { lead, done } from './access.ts';

export const stationRoutes = {
  addStation: {
    method: 'POST',
    path: '/api/elections/:election/stations',
    access: lead,
    summary: 'Adds a polling station',
    params: electionParams,
    body: pollingStationSchema,
    reply: pollingStationSchema,
  },
  changeStation: {
    method: 'PUT',
    path: '/api/elections/:election/stations/:station',
    access: lead,
    summary: 'Changes a polling station; its number stays',
    params: stationParams,
    body: pollingStationSchema,
    reply: pollingStationSchema,
  },
  removeStation: {
    method: 'DELETE',
    path: '/api/elections/:election/stations/:station',
    access: lead,
    summary: 'Removes a polling station that has no entry',
    params: stationParams,
    reply: done,
  },
  inspectStations: {
    method: 'POST',
    path: '/api/elections/:election/station-inspections',
    access: lead,
    mayTakeLong: true,
    carriesFiles: true,
    summary: 'Reads a file of polling stations (EML 110b or CSV) and tells everything about it; stores nothing',
    params: electionParams,
    body: z.strictObject({ file: uploadSchema }),
    reply: z.strictObject({
      stations: listOf(pollingStationSchema),
      complaints: listOf(complaintSchema),
      eligibleVoters: z.int().exactOptional(),
    }),
  },
  importStations: {
    method: 'POST',
    path: '/api/elections/:election/station-imports',
    access: lead,
    mayTakeLong: true,
    carriesFiles: true,
    summary: 'Takes over polling stations from a file or from another election of the day, into an empty list',
    params: electionParams,
    body: z.union([z.strictObject({ file: uploadSchema }), z.strictObject({ copyFrom: electionId })]),
    reply: z.strictObject({ added: z.int() }),
  },
} as const satisfies Record<string, Route>;
