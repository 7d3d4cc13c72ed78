// Every route of the server, described once: method, path, who may, what goes in, what comes out.
import {
  countingMethods,
  entryStatuses,
  keyingSchema,
  line,
  pollingStationSchema,
  resolutions,
  roles,
  sessionCommands,
  sessionDetailsSchema,
} from '@telstaat/core';
import { z } from 'zod';
import { complaintSchema } from './problem.ts';
import type { Route } from './route.ts';
import {
  accountSchema,
  countField,
  draftSchema,
  electionDetailSchema,
  electionId,
  electionParams,
  electionSummarySchema,
  fieldId,
  finishedEntrySchema,
  instant,
  keyedBySchema,
  listOf,
  overviewRowSchema,
  packageSchema,
  sessionSchema,
  sha256,
  stationParams,
  totalsSchema,
  uploadSchema,
} from './shapes.ts';

const everyone = roles;
const lead = ['administrator', 'coordinator'] as const;
const coordinator = ['coordinator'] as const;
const typist = ['typist'] as const;
const done = z.strictObject({});
const text = z.strictObject({ nl: z.string(), en: z.string() });

const fileReport = z.strictObject({
  name: z.string(),
  kind: z.string(),
  title: text,
  /** SHA-256 in groups of four with two withheld; the indexes of those two. */
  groups: listOf(z.string()),
  withheld: z.tuple([z.int(), z.int()]).readonly(),
  figures: listOf(z.strictObject({ label: text, value: z.union([z.string(), z.number()]) })),
  complaints: listOf(complaintSchema),
});

const statusReply = z.strictObject({
  version: z.string(),
  /** What is opened: nothing yet, a practice, or a real election day. */
  opened: z.enum(['nothing', 'practice', 'real']),
  /** Accounts to step into with one click: practice only. */
  practiceAccounts: listOf(
    z.strictObject({ username: z.string(), password: z.string(), fullName: z.string(), role: z.enum(roles) }),
  ),
});

const entryDetail = z.strictObject({
  status: z.enum(entryStatuses),
  first: finishedEntrySchema.exactOptional(),
  second: finishedEntrySchema.exactOptional(),
  /** Fields in which the two finished entries differ, in the order of the paper. */
  differences: listOf(fieldId),
});

export const routes = {
  // The program itself
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
    summary: 'Creates the first administrator of a real election day; refused when there is one',
    body: z.strictObject({
      username: line(60),
      fullName: z.union([z.literal(''), line(120)]),
      password: z.string().max(200),
    }),
    reply: accountSchema,
  },

  // Logging in
  logIn: {
    method: 'POST',
    path: '/api/logins',
    access: 'public',
    summary: 'Logs in; the session is a cookie',
    body: z.strictObject({ username: z.string().max(60), password: z.string().max(200) }),
    reply: accountSchema,
  },
  getLogin: {
    method: 'GET',
    path: '/api/logins/current',
    access: everyone,
    summary: 'Who is logged in here',
    reply: accountSchema,
  },
  logOut: {
    method: 'DELETE',
    path: '/api/logins/current',
    access: everyone,
    summary: 'Logs out',
    reply: done,
  },

  // People
  listPeople: {
    method: 'GET',
    path: '/api/people',
    access: lead,
    summary: 'All accounts',
    reply: listOf(accountSchema),
  },
  addPerson: {
    method: 'POST',
    path: '/api/people',
    access: lead,
    summary: 'Creates an account; a coordinator creates typists only',
    body: z.strictObject({
      username: line(60),
      fullName: z.union([z.literal(''), line(120)]),
      role: z.enum(roles),
      password: z.string().max(200),
    }),
    reply: accountSchema,
  },
  changePerson: {
    method: 'PUT',
    path: '/api/people/:number',
    access: lead,
    summary: 'Activates or deactivates an account, changes its name, or sets a new password',
    params: z.strictObject({ number: z.coerce.number().int().positive() }),
    body: z.strictObject({
      fullName: z.union([z.literal(''), line(120)]),
      active: z.boolean(),
      password: z.string().max(200).exactOptional(),
    }),
    reply: accountSchema,
  },

  // Setting up
  inspectDefinition: {
    method: 'POST',
    path: '/api/definition-inspections',
    access: ['administrator'],
    carriesFiles: true,
    summary: 'Reads a definition and its candidate lists and tells everything about them; stores nothing',
    body: z.strictObject({
      definition: uploadSchema,
      candidates: uploadSchema.exactOptional(),
      stations: uploadSchema.exactOptional(),
      /** Four digits, when chosen. */
      municipality: z.string().exactOptional(),
    }),
    reply: z.strictObject({
      definition: fileReport,
      candidates: fileReport.exactOptional(),
      stations: fileReport.exactOptional(),
      /** Present when the definition can be used. */
      election: z
        .strictObject({ id: electionId, name: z.string(), category: z.string(), electionDate: z.string() })
        .exactOptional(),
      municipalities: listOf(
        z.strictObject({ code: z.string(), name: z.string(), district: z.string().exactOptional() }),
      ),
      /** Eligible voters according to the file of polling stations. */
      eligibleVoters: z.int().exactOptional(),
    }),
  },
  createElection: {
    method: 'POST',
    path: '/api/elections',
    access: ['administrator'],
    carriesFiles: true,
    summary: 'Sets up an election from its official files; the withheld groups of both fingerprints must be right',
    body: z.strictObject({
      definition: uploadSchema,
      definitionGroups: z.tuple([z.string(), z.string()]),
      candidates: uploadSchema,
      candidatesGroups: z.tuple([z.string(), z.string()]),
      stations: uploadSchema.exactOptional(),
      municipality: z.string().regex(/^\d{4}$/),
      countingMethod: z.enum(countingMethods),
      modelYear: z.union([z.literal(2027), z.literal(2023)]),
      eligibleVoters: z.int().min(1).max(999_999_999),
    }),
    reply: electionSummarySchema,
  },
  listElections: {
    method: 'GET',
    path: '/api/elections',
    access: everyone,
    summary: 'The elections of the day',
    reply: listOf(electionSummarySchema),
  },
  getElection: {
    method: 'GET',
    path: '/api/elections/:election',
    access: everyone,
    summary: 'One election with its lists, session and polling stations',
    params: electionParams,
    reply: electionDetailSchema,
  },
  setEligibleVoters: {
    method: 'PUT',
    path: '/api/elections/:election/eligible-voters',
    access: lead,
    summary: 'Sets the number of eligible voters of the municipality (Z), before entry starts',
    params: electionParams,
    body: z.strictObject({ eligibleVoters: z.int().min(1).max(999_999_999) }),
    reply: electionSummarySchema,
  },

  // Polling stations
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
    carriesFiles: true,
    summary: 'Takes over polling stations from a file or from another election of the day, into an empty list',
    params: electionParams,
    body: z.union([z.strictObject({ file: uploadSchema }), z.strictObject({ copyFrom: electionId })]),
    reply: z.strictObject({ added: z.int() }),
  },

  // The session
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
    summary: 'Starts, pauses, resumes, finishes or reopens the session',
    params: electionParams,
    body: z.strictObject({ step: z.enum(sessionCommands) }),
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

  // Entering
  getOpening: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/opening',
    access: typist,
    summary: 'Which entry this would be for me; the refusal tells why I cannot open it',
    params: stationParams,
    reply: z.strictObject({
      station: pollingStationSchema,
      entry: z.union([z.literal(1), z.literal(2)]),
      /** I have begun it before. */
      resumes: z.boolean(),
    }),
  },
  listMyDrafts: {
    method: 'GET',
    path: '/api/my-drafts',
    access: typist,
    summary: 'My entries that are not finished, over all elections of the day',
    reply: listOf(
      z.strictObject({
        election: electionId,
        station: pollingStationSchema,
        entry: z.union([z.literal(1), z.literal(2)]),
        startedAt: instant,
        returned: z.boolean(),
      }),
    ),
  },
  claimEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Starts my entry of this station, or opens it again where I left it',
    params: stationParams,
    body: z.strictObject({}),
    reply: draftSchema,
  },
  saveDraft: {
    method: 'PUT',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Keeps typed fields durably; sending the same save twice is harmless',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative(), keyings: z.array(keyingSchema).min(1).max(5000) }),
    reply: z.strictObject({ revision: z.int(), savedAt: instant }),
  },
  discardDraft: {
    method: 'DELETE',
    path: '/api/elections/:election/stations/:station/draft',
    access: typist,
    summary: 'Deletes my unfinished entry',
    params: stationParams,
    reply: done,
  },
  finaliseEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/finalisations',
    access: typist,
    summary: 'Finishes my entry; every finding on it must have been accepted',
    params: stationParams,
    body: z.strictObject({ revision: z.int().nonnegative(), accepted: z.array(z.string().max(40)).max(500) }),
    reply: z.strictObject({ outcome: z.enum(['firstHasErrors', 'firstFinalised', 'different', 'definitive']) }),
  },
  getEntry: {
    method: 'GET',
    path: '/api/elections/:election/stations/:station/entry',
    access: lead,
    summary: 'What was finished for this station: both entries, and where they differ',
    params: stationParams,
    reply: entryDetail,
  },
  resolveEntry: {
    method: 'POST',
    path: '/api/elections/:election/stations/:station/resolutions',
    access: coordinator,
    summary: 'Gives back or deletes an entry with errors, or resolves a difference by entering again',
    params: stationParams,
    body: z.strictObject({ resolution: z.enum(resolutions) }),
    reply: entryDetail,
  },

  // Totals
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
          first: keyedBySchema,
          second: keyedBySchema,
        }),
      ),
    }),
  },

  // Leaving
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

  // The log
  getLedgerHead: {
    method: 'GET',
    path: '/api/ledger/head',
    access: lead,
    summary: 'How many events the log has, and its last digest',
    reply: z.strictObject({ events: z.int(), head: sha256 }),
  },
} as const satisfies Record<string, Route>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
