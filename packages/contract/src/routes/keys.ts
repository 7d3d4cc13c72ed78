// The key of this installation: its fingerprint to compare with paper, how it stands, and another in its place.
import { keyStates, line, longestReason, type PublicKey } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { accountSchema, listOf, sha256 } from '../shapes.ts';
import { administrator, lead } from './access.ts';

const publicKey = z
  .custom<PublicKey>((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
  .meta({ type: 'string', pattern: '^[0-9a-f]{64}$' });

const keySchema = z.strictObject({
  number: z.int().positive(),
  publicKey,
  /** As people compare it: SHA-256 in sixteen groups of four, and in twelve words. */
  fingerprint: z.strictObject({ sha256, groups: listOf(z.string()), words: listOf(z.string()) }),
  /** Sequence of the event that announced it. */
  announcedAt: z.int().positive(),
  /** Closed after so many events of the log; absent while it is open. */
  closedAfter: z.int().nonnegative().exactOptional(),
  /** Events of the log for which it stood; can be none. */
  events: z.int().nonnegative(),
});

const keysReply = z.strictObject({
  state: z.enum(keyStates),
  /** Every key that was ever announced, in order; the last is open. */
  keys: listOf(keySchema),
  /** Administrators whose password opens the open key. */
  openers: listOf(accountSchema.pick({ number: true, username: true, fullName: true })),
  /** Whether what the operating system of some machine keeps opens it too. */
  opensByMachine: z.boolean(),
});

export const keyRoutes = {
  getKeys: {
    method: 'GET',
    path: '/api/keys',
    access: lead,
    summary: 'How the key stands, with its fingerprint, and every key there ever was',
    reply: keysReply,
  },
  replaceKey: {
    method: 'POST',
    path: '/api/keys',
    access: administrator,
    mayTakeLong: true,
    summary:
      'Closes the open key and makes another; names the key that was on the screen, a reason and the own password',
    body: z.strictObject({
      replaces: z.int().positive(),
      reason: line(longestReason),
      password: z.string().max(200),
    }),
    reply: keysReply,
  },
  getKeySheet: {
    method: 'GET',
    path: '/api/keys/sheet',
    access: lead,
    summary: 'The fingerprint of the open key on paper, to be signed before election day',
    reply: { mediaType: 'application/pdf' },
  },
} as const satisfies Record<string, Route>;
