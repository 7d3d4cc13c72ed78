// Logging in and out, and the own password.
import { line } from '@telstaat/core';
import { z } from 'zod';
import type { Route } from '../route.ts';
import { loginSchema } from '../shapes.ts';
import { everyone, done } from './access.ts';

const password = z.string().max(200);

export const loginRoutes = {
  logIn: {
    method: 'POST',
    path: '/api/logins',
    access: 'public',
    summary: 'Logs in; the session is a cookie. After wrong passwords the next attempt must wait',
    body: z.strictObject({ username: z.string().max(60), password }),
    reply: loginSchema,
  },
  getLogin: {
    method: 'GET',
    path: '/api/logins/current',
    access: everyone,
    beforePasswordChange: true,
    summary: 'Who is logged in here, and until when',
    reply: loginSchema,
  },
  logOut: {
    method: 'DELETE',
    path: '/api/logins/current',
    access: everyone,
    beforePasswordChange: true,
    summary: 'Logs out',
    reply: done,
  },
  changeOwnPassword: {
    method: 'PUT',
    path: '/api/logins/current/password',
    access: everyone,
    beforePasswordChange: true,
    summary:
      'Changes the own password; an anonymous person may fill in a name with it. Other logins of this person end',
    body: z.strictObject({ current: password, password, fullName: line(120).exactOptional() }),
    reply: loginSchema,
  },
} as const satisfies Record<string, Route>;
