// What leaves: practice papers, packages, and what a municipality publishes.
import { z } from 'zod';
import type { Route } from '../route.ts';
import { electionId, electionParams, jobSchema, listOf, packageSchema, sha256, stationParams } from '../shapes.ts';
import { everyone, lead, coordinator } from './access.ts';

export const leavingRoutes = {
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
    mayTakeLong: true,
    summary: 'Makes and signs the package of documents and files; the session must be completed',
    params: electionParams,
    body: z.strictObject({}),
    reply: packageSchema,
  },
  makeDefinitionPackage: {
    method: 'POST',
    path: '/api/elections/:election/definition-packages',
    access: coordinator,
    mayTakeLong: true,
    summary: 'Makes the signed package of what is fixed before election day: election, lists, stations, form',
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
  makePublication: {
    method: 'POST',
    path: '/api/elections/:election/publications',
    access: coordinator,
    summary: 'Starts making the publication for the website from the package that holds; a print job like the others',
    params: electionParams,
    body: z.strictObject({}),
    reply: jobSchema,
  },
} as const satisfies Record<string, Route>;
