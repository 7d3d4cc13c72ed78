// The one client of the screens. Saves are sent with `keepalive`, so that closing the window does not cut them off.
import {
  backgroundHeader,
  createClient,
  type CallArguments,
  type CallError,
  type CallReply,
  type Client,
  type Fetch,
  type JsonRouteName,
} from '@telstaat/contract';
import { saysLoggedOut } from '@telstaat/core';
import { isBackground } from './activity.ts';
import { patienceFor, within } from './patience.ts';

/** Browsers refuse a kept-alive body above 64 KB. */
const longestKeptAlive = 60_000;

const browserFetch: Fetch = (address, { mayTakeLong, ...init }) =>
  within(patienceFor({ method: init.method, ...(mayTakeLong && { mayTakeLong }) }), async (signal) => {
    const reply = await fetch(address, {
      ...init,
      headers: isBackground(init.method) ? { ...init.headers, [backgroundHeader]: 'yes' } : init.headers,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive: init.body !== undefined && init.body.length < longestKeptAlive,
      ...(signal && { signal }),
    });
    // Whole before the time is up: an answer that stops halfway is none.
    const content: unknown = await reply.json();
    return { ok: reply.ok, status: reply.status, json: () => Promise.resolve(content) };
  });

export const client: Client = createClient({ fetch: browserFetch });

/** A call that was answered with no, or not at all: how it travels through queries and mutations. */
export class CallFailure extends Error {
  readonly error: CallError;
  constructor(error: CallError) {
    super(error.kind === 'unreachable' ? 'unreachable' : error.title);
    this.name = 'CallFailure';
    this.error = error;
  }
}

/** The reply of a route; throws a `CallFailure` otherwise. For queries and mutations. */
export async function ask<Name extends JsonRouteName>(
  name: Name,
  ...input: CallArguments<Name>
): Promise<CallReply<Name>> {
  const result = await client.call(name, ...input);
  if (!result.ok) throw new CallFailure(result.error);
  return result.value;
}

/** True when a failed call says that nobody is logged in (any more), or that there is nothing to log in to. */
export function isLoggedOut(error: unknown): boolean {
  if (!(error instanceof CallFailure) || error.error.kind !== 'refusal') return false;
  const { code } = error.error;
  return saysLoggedOut(code) || code === 'access.notOpened' || code === 'access.damaged';
}
