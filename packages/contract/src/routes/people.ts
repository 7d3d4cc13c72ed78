// Accounts of the people in the hall. Passwords given to others are made by chance on the server and told once.
import { line, mostAtOnce, roles } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { accountSchema, listOf, slipSchema } from '../shapes.ts';
import { lead } from './access.ts';

const fullName = z.union([z.literal(''), line(120)]);
const params = z.strictObject({ number: z.coerce.number().int().positive() });

export const peopleRoutes = {
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
    summary: 'Creates an account with a temporary password; a coordinator creates typists only',
    body: z.strictObject({ username: line(60), fullName, role: z.enum(roles) }),
    reply: slipSchema,
  },
  addPeople: {
    method: 'POST',
    path: '/api/people-batches',
    access: lead,
    summary: 'Creates many anonymous accounts of typists with temporary passwords: all of them, or none',
    body: z.strictObject({ count: z.int().min(1).max(mostAtOnce), role: z.literal('typist') }),
    reply: listOf(slipSchema),
  },
  changePerson: {
    method: 'PUT',
    path: '/api/people/:number',
    access: lead,
    summary: 'Activates or deactivates an account, or changes its name',
    params,
    body: z.strictObject({ fullName, active: z.boolean() }),
    reply: accountSchema,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/people/:number/password-resets',
    access: lead,
    summary: 'Gives a new temporary password, and lets somebody who was locked out try again at once',
    params,
    body: z.strictObject({}),
    reply: slipSchema,
  },
} as const satisfies Record<string, Route>;
