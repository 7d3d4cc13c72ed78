// What a route is: the page that both sides of the wire sign. Roles are part of it; a route without roles does not exist.
import type { Role } from '@telstaat/core';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may use a route: everybody on the network, or people who logged in with one of these roles. */
export type Access = 'public' | readonly Role[];

/** A reply that is a file. */
export interface FileReply {
  readonly mediaType: 'application/pdf' | 'application/zip' | 'application/json' | 'application/x-ndjson' | 'text/csv';
  /** Too large to hold in memory: what answers says where the file stands. */
  readonly from?: 'disk';
}

/**
 * `yes` says that a screen asks by itself and nobody is at the keyboard: such a request does not keep a login alive. Everything else does.
 */
export const backgroundHeader = 'X-Telstaat-Background';

export interface Route {
  readonly method: Method;
  /** `/api/elections/:election/stations/:station`; the names between `/:` and `/` are the params. */
  readonly path: string;
  readonly access: Access;
  /** Also for somebody who has not yet changed a temporary password; everything else is closed to them. */
  readonly beforePasswordChange?: true;
  /** Only on the computer on which the server runs: before there are accounts, whoever is first would own the count. */
  readonly onlyThisMachine?: true;
  /** Answering makes something that costs the server work, so one address may ask it only so often, also when it changes nothing. */
  readonly makes?: true;
  /** Answering may take minutes: whoever asks waits. All else is answered soon or not at all. */
  readonly mayTakeLong?: true;
  /** Its body carries whole files, so it may be large. */
  readonly carriesFiles?: true;
  /** Its body is one file, as it is; otherwise a body is JSON. */
  readonly takes?: 'application/zip';
  /** One sentence for the reference. */
  readonly summary: string;
  /** Path params, as text in, parsed out. */
  readonly params?: z.ZodType;
  /** What may follow the path after `?`: every member optional, text in, parsed out. */
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType | FileReply;
}

export function isFileReply(reply: Route['reply']): reply is FileReply {
  return 'mediaType' in reply;
}

/** Path params of a route after parsing; `undefined` when it has none. */
export type ParamsOf<R extends Route> = R['params'] extends z.ZodType ? z.output<R['params']> : undefined;
export type QueryOf<R extends Route> = R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType
  ? z.output<R['reply']>
  : R['reply'] extends { readonly from: 'disk' }
    ? FileOnDisk
    : FileInMemory;

/** A file as a handler gives it, with the name it has for who downloads it. */
export interface FileInMemory {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface FileOnDisk {
  readonly name: string;
  readonly path: string;
}

type Values = Readonly<Record<string, string | number | undefined>>;

/** The address of a call: params filled into the path, and what is asked after it. */
export function addressOf(route: Pick<Route, 'path'>, params: Values = {}, query: Values = {}): string {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  const path = route.path.replaceAll(/:(\w+)/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : encodeURIComponent(String(value));
  });
  return [path, ...(asked.length === 0 ? [] : [asked.join('&')])].join('?');
}
