// Accounts of the people in the hall.
import { line, roles } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { accountSchema, listOf } from '../shapes.ts';
import { lead, coordinator } from './access.ts';

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
} as const satisfies Record<string, Route>;
