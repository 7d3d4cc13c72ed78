// What leaves: documents, practice papers, packages.
import { z } from 'zod';
import type { Route } from '../route.ts';
import { electionId, electionParams, listOf, packageSchema, sha256, stationParams } from '../shapes.ts';
import { everyone, lead, coordinator } from './access.ts';

export const leavingRoutes = {
  getReport: {
    method: 'GET',
    path: '/api/elections/:election/documents/na-31-2',
    access: lead,
    summary: 'Na 31-2 as it stands now, marked CONCEPT',
    params: electionParams,
    reply: { mediaType: 'application/pdf' },
  },
  getBlankForm: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/documents/na-31-2-bijlage-1',
    access: lead,
    summary: 'The count form of one station, blank',
    params: stationParams,
    reply: { mediaType: 'application/pdf' },
  },
  getPracticePaper: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/documents/practice-paper',
    access: everyone,
    summary: 'A filled count form to practise with; practice only',
    params: stationParams,
    reply: { mediaType: 'application/pdf' },
  },
  makePackage: {
    method: 'POST',
    path: '/api/elections/:election/packages',
    access: coordinator,
    summary: 'Makes the package of documents and files; the session must be completed',
    params: electionParams,
    body: z.strictObject({}),
    reply: packageSchema,
  },
  listPackages: {
    method: 'GET',
    path: '/api/elections/:election/packages',
    access: lead,
    summary: 'Packages made of this election',
    params: electionParams,
    reply: listOf(packageSchema),
  },
  getPackage: {
    method: 'GET',
    path: '/api/elections/:election/packages/:sha256',
    access: lead,
    summary: 'One package as zip',
    params: z.strictObject({ election: electionId, sha256 }),
    reply: { mediaType: 'application/zip' },
  },
} as const satisfies Record<string, Route>;
