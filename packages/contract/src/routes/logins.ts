// Logging in and out.
import { z } from 'zod';
import type { Route } from '../route.ts';
import { accountSchema } from '../shapes.ts';
import { everyone, done } from './access.ts';

export const loginRoutes = {
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
} as const satisfies Record<string, Route>;
