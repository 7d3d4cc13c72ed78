// Logging in, and the own password.
import { roles } from '@telstaat/core';
import { type RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { OwnPasswordPage } from './choose-password.tsx';
import { LoginPage } from './login-page.tsx';

export const loginRoutes: RouteObject[] = [
  { path: 'inloggen', element: <LoginPage />, handle: { roles: 'public' } satisfies RouteHandle },
  { path: 'wachtwoord', element: <OwnPasswordPage />, handle: { roles } satisfies RouteHandle },
];
