// What a route is: the page that both sides of the wire sign. Roles are part of it; a route without roles does not exist.
import type { Role } from '@telstaat/core';
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may use a route: everybody on the network, or people who logged in with one of these roles. */
export type Access = 'public' | readonly Role[];

/** A reply that is a file. */
export interface FileReply {
  readonly mediaType: 'application/pdf' | 'application/zip';
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
  /** Its body carries whole files, so it may be large. */
  readonly carriesFiles?: true;
  /** One sentence for the reference. */
  readonly summary: string;
  /** Path params, as text in, parsed out. */
  readonly params?: z.ZodType;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType | FileReply;
}

export function isFileReply(reply: Route['reply']): reply is FileReply {
  return 'mediaType' in reply;
}

/** Path params of a route after parsing; `undefined` when it has none. */
export type ParamsOf<R extends Route> = R['params'] extends z.ZodType ? z.output<R['params']> : undefined;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
export type ReplyOf<R extends Route> = R['reply'] extends z.ZodType
  ? z.output<R['reply']>
  : { readonly name: string; readonly bytes: Uint8Array };

/** The address of a call: params filled into the path. */
export function addressOf(route: Pick<Route, 'path'>, params: Readonly<Record<string, string | number>> = {}): string {
  return route.path.replaceAll(/:(\w+)/g, (place, name: string) => {
    const value = params[name];
    return value === undefined ? place : encodeURIComponent(String(value));
  });
}
