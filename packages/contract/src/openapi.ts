// The contract as an OpenAPI document (3.1): made from the route table, so it cannot say anything else than what the server does.
import { electionSchema, keyingSchema, pollingStationSchema, roles, sessionDetailsSchema } from '@telstaat/core';
import type { z } from 'zod';
import { jsonSchemaOf, partsWithReferences, withReferences, type JsonSchema } from './json-schema.ts';
import { complaintSchema, problemSchema } from './problem.ts';
import { isFileReply, type Route } from './route.ts';
import { routes } from './routes.ts';
import * as shapes from './shapes.ts';

export interface OpenApiOptions {
  /** Version of the program. */
  readonly version: string;
  /** The routes to describe; all of ours unless told. */
  readonly routes?: Readonly<Record<string, Route>>;
}

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  /** Path (`/api/people/{number}`) → method in lower case → operation. */
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: JsonSchema;
}

/** Shapes that stand under a name of their own; everything else is written out where it is used. */
const named: Readonly<Record<string, z.ZodType>> = {
  Problem: problemSchema,
  Complaint: complaintSchema,
  Role: shapes.accountSchema.shape.role,
  Account: shapes.accountSchema,
  Login: shapes.loginSchema,
  Slip: shapes.slipSchema,
  Election: electionSchema,
  ElectionSummary: shapes.electionSummarySchema,
  ElectionDetail: shapes.electionDetailSchema,
  PollingStation: pollingStationSchema,
  Session: shapes.sessionSchema,
  SessionDetails: sessionDetailsSchema,
  Keying: keyingSchema,
  Sheet: shapes.sheetSchema,
  Draft: shapes.draftSchema,
  FinishedEntry: shapes.finishedEntrySchema,
  OverviewRow: shapes.overviewRowSchema,
  Totals: shapes.totalsSchema,
  Package: shapes.packageSchema,
  Upload: shapes.uploadSchema,
  Worker: shapes.workerSchema,
  ElectionId: shapes.electionId,
  FieldId: shapes.fieldId,
  CountField: shapes.countField,
  Instant: shapes.instant,
  Sha256: shapes.sha256,
};
const base = '#/components/schemas/';

/** The whole document; plain JSON. */
export function openApi(options: OpenApiOptions): OpenApiDocument {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of Object.entries(options.routes ?? routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(name, route) };
  }
  const schemas = Object.entries(named).map(([name, shape]) => [name, jsonSchemaOf(shape)] as const);
  const names = new Map(schemas.map(([name, schema]) => [JSON.stringify(schema), name]));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Telstaat',
      description: 'Interface of the counting software of one municipality. It is reachable in the hall only.',
      version: options.version,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    paths: withReferences(paths, names, base) as OpenApiDocument['paths'],
    components: {
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, partsWithReferences(schema, names, base)])),
      responses,
      securitySchemes: {
        login: {
          type: 'apiKey',
          in: 'cookie',
          name: 'telstaat',
          description: `Set by logging in. An operation lists the roles that may use it: ${roles.join(', ')}.`,
        },
      },
    },
  };
}

const responses = {
  Complaints: problem('Something is wrong with what was sent: every complaint, with its place. Nothing was changed.'),
  NotLoggedIn: problem('Nobody is logged in here.'),
  NotAllowed: problem('This role may not do this, or the request came from a page of another site.'),
  NotFound: problem('What the address names does not exist.'),
  Refused: problem('The process does not allow this now; the code says why. Nothing was changed.'),
  Fault: problem('Something went wrong in the program; the number of the request is in its log.'),
} as const;

function problem(description: string): JsonSchema {
  const schema = { $ref: `${base}Problem` };
  return { description, content: { 'application/problem+json': { schema } } };
}

function operation(name: string, route: Route): JsonSchema {
  return {
    operationId: name,
    summary: route.summary,
    ...(route.params === undefined && route.query === undefined ? {} : { parameters: parametersOf(route) }),
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [route.takes ?? 'application/json']: { schema: jsonSchemaOf(route.body, 'input') } },
          },
        }),
    responses: { '200': { description: 'Done', content: replyOf(route) }, ...failuresOf(route) },
    // Roles in the place of scopes: OpenAPI 3.1, security requirement object.
    security: route.access === 'public' ? [] : [{ login: route.access }],
  };
}

function parametersOf(route: Route): readonly JsonSchema[] {
  return [...parametersIn('path', route.params), ...parametersIn('query', route.query)];
}

function parametersIn(place: 'path' | 'query', shape: z.ZodType | undefined): readonly JsonSchema[] {
  if (shape === undefined) return [];
  const { properties } = jsonSchemaOf(shape) as { readonly properties: Readonly<Record<string, JsonSchema>> };
  const required = place === 'path';
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required, schema }));
}

function replyOf({ reply }: Route): JsonSchema {
  return isFileReply(reply) ? { [reply.mediaType]: {} } : json(jsonSchemaOf(reply));
}

function json(schema: JsonSchema): JsonSchema {
  return { 'application/json': { schema } };
}

function failuresOf(route: Route): JsonSchema {
  const refer = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` });
  const personal = route.access !== 'public';
  return {
    ...(personal ? { '401': refer('NotLoggedIn') } : {}),
    '403': refer('NotAllowed'),
    ...(route.params === undefined ? {} : { '404': refer('NotFound') }),
    '409': refer('Refused'),
    ...([route.params, route.query, route.body].every((shape) => shape === undefined)
      ? {}
      : { '422': refer('Complaints') }),
    '500': refer('Fault'),
  };
}
