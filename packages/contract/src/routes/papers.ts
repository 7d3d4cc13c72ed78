// Papers: what people type for the report, one paper at a time to look at, and print jobs for many.
import { typedNotesSchema } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import {
  electionParams,
  jobParams,
  jobSchema,
  listOf,
  paperSchema,
  reportNotesReplySchema,
  municipalityPaperParams,
  sha256,
  blankPaperId,
  stationPaperParams,
} from '../shapes.ts';
import { coordinator, lead } from './access.ts';

export const paperRoutes = {
  getReportNotes: {
    method: 'GET',
    path: '/api/elections/:election/report-notes',
    access: lead,
    summary: 'What was typed for the report of the session',
    params: electionParams,
    reply: reportNotesReplySchema,
  },
  putReportNotes: {
    method: 'PUT',
    path: '/api/elections/:election/report-notes',
    access: coordinator,
    summary: 'Replaces what was typed for the report; names the digest of what was on the screen',
    params: electionParams,
    body: z.strictObject({ notes: typedNotesSchema, replaces: sha256.exactOptional() }),
    reply: reportNotesReplySchema,
  },
  listPapers: {
    method: 'GET',
    path: '/api/elections/:election/papers',
    access: lead,
    summary: 'The papers of this election, in the order in which they are used',
    params: electionParams,
    reply: listOf(paperSchema),
  },
  getReport: {
    method: 'GET',
    path: '/api/elections/:election/papers/:paper',
    access: lead,
    summary: 'The report as it stands now, marked CONCEPT; or a page that the committee fills in by hand',
    params: municipalityPaperParams,
    reply: { mediaType: 'application/pdf' },
  },
  getStationPaper: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/papers/:paper',
    access: lead,
    summary: 'A paper of one station, blank',
    params: stationPaperParams,
    reply: { mediaType: 'application/pdf' },
  },
  startPrintJob: {
    method: 'POST',
    path: '/api/elections/:election/print-jobs',
    access: lead,
    summary:
      'Starts making blank papers as one zip, those of stations for all unless named; one such job at a time per election',
    params: electionParams,
    body: z.strictObject({
      papers: z.array(blankPaperId).min(1).max(20),
      stations: z.array(z.int().positive()).min(1).max(10_000).exactOptional(),
    }),
    reply: jobSchema,
  },
  listPrintJobs: {
    method: 'GET',
    path: '/api/elections/:election/print-jobs',
    access: lead,
    summary: 'Jobs of this election that are running or ended less than an hour ago, newest first',
    params: electionParams,
    reply: listOf(jobSchema),
  },
  getPrintJob: {
    method: 'GET',
    path: '/api/elections/:election/print-jobs/:job',
    access: lead,
    summary: 'How far a job is',
    params: jobParams,
    reply: jobSchema,
  },
  cancelPrintJob: {
    method: 'DELETE',
    path: '/api/elections/:election/print-jobs/:job',
    access: lead,
    summary: 'Stops a job, or removes its file',
    params: jobParams,
    reply: jobSchema,
  },
  getPrintJobFile: {
    method: 'GET',
    path: '/api/elections/:election/print-jobs/:job/file',
    access: lead,
    summary: 'The zip that a job made',
    params: jobParams,
    reply: { mediaType: 'application/zip', from: 'disk' },
  },
} as const satisfies Record<string, Route>;
