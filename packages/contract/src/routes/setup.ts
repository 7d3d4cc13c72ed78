// Setting up an election from its official files.
import { countingMethods } from '@telstaat/core';
import { z } from 'zod';
import { complaintSchema } from '../problem.ts';
import type { Route } from '../route.ts';
import {
  electionDetailSchema,
  electionId,
  electionParams,
  electionSummarySchema,
  listOf,
  uploadSchema,
} from '../shapes.ts';
import { everyone, lead } from './access.ts';

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

export const setupRoutes = {
  inspectDefinition: {
    method: 'POST',
    path: '/api/definition-inspections',
    access: ['administrator'],
    mayTakeLong: true,
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
    mayTakeLong: true,
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
  setDeciding: {
    method: 'PUT',
    path: '/api/elections/:election/deciding',
    access: ['administrator'],
    summary: 'Sets whether a coordinator may decide a value where two entries differ, before entry starts',
    params: electionParams,
    body: z.strictObject({ mayDecide: z.boolean() }),
    reply: electionSummarySchema,
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
} as const satisfies Record<string, Route>;
