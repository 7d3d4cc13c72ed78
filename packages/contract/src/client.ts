// The typed client: every reply is parsed by the route's own schema before anyone uses it.
import { err, ok, type Result } from '@telstaat/core';
import type { z } from 'zod';
import { problemSchema, type Problem } from './problem.ts';
import { addressOf, isFileReply, type Route } from './route.ts';
import { routes, type RouteName, type Routes } from './routes.ts';

/** What went wrong with a call, when it was not the server that said no. */
export interface Unreachable {
  readonly kind: 'unreachable';
}
export type CallError = Problem | Unreachable;

interface HttpReply {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}
/** The part of `fetch` that the client needs. */
export type Fetch = (
  address: string,
  init: {
    method: string;
    headers: Record<string, string>;
    body?: string | Uint8Array<ArrayBuffer>;
    keepalive?: boolean;
    /** It may be minutes before there is an answer. */
    mayTakeLong?: true;
  },
) => Promise<HttpReply>;

type InputOf<R extends Route> = (R['params'] extends z.ZodType ? { readonly params: z.input<R['params']> } : unknown) &
  (R['query'] extends z.ZodType ? { readonly query: z.input<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { readonly body: z.input<R['body']> } : unknown);
/** Routes without params and body are called with their name alone. */
type Arguments<R extends Route> = unknown extends InputOf<R> ? [] : [input: InputOf<R>];
type JsonReplyOf<R extends Route> = R['reply'] extends z.ZodType ? z.output<R['reply']> : never;

/** Names of routes that answer with JSON. */
export type JsonRouteName = {
  [Name in RouteName]: Routes[Name]['reply'] extends z.ZodType ? Name : never;
}[RouteName];

/** What a call of this route is given after its name. */
export type CallArguments<Name extends JsonRouteName> = Arguments<Routes[Name]>;
/** What this route answers with. */
export type CallReply<Name extends JsonRouteName> = JsonReplyOf<Routes[Name]>;

export interface Client {
  call<Name extends JsonRouteName>(
    name: Name,
    ...input: CallArguments<Name>
  ): Promise<Result<CallReply<Name>, CallError>>;
}

interface CallInput {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

export function createClient(options: { readonly fetch: Fetch; readonly base?: string }): Client {
  const call = async (name: JsonRouteName, input: CallInput = {}): Promise<Result<unknown, CallError>> => {
    const route: Route = routes[name];
    if (isFileReply(route.reply)) throw new Error(`${name} answers with a file`);
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
    if (input.body !== undefined) headers['Content-Type'] = route.takes ?? 'application/json';
    let reply: HttpReply;
    let content: unknown;
    try {
      reply = await options.fetch((options.base ?? '') + addressOf(route, input.params, input.query), {
        method: route.method,
        headers,
        ...(route.mayTakeLong && { mayTakeLong: route.mayTakeLong }),
        ...(input.body === undefined ? {} : { body: bodyOf(input.body) }),
      });
      content = await reply.json();
    } catch {
      return err({ kind: 'unreachable' });
    }
    if (reply.ok) return ok(route.reply.parse(content));
    const problem = problemSchema.safeParse(content);
    return err(problem.success ? problem.data : { kind: 'unreachable' });
  };
  // The one place where the table's types and its values are tied together.
  return { call: call as Client['call'] };
}

/** A file goes as it is. */
function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body);
}

type FileRouteName = Exclude<RouteName, JsonRouteName>;
type FileParams<R extends Route> = R['params'] extends z.ZodType ? [params: z.input<R['params']>] : [];

/** The address of a file to open or download. */
export function fileAddress<Name extends FileRouteName>(name: Name, ...[params]: FileParams<Routes[Name]>): string {
  return addressOf(routes[name], params as Readonly<Record<string, string | number>> | undefined);
}
