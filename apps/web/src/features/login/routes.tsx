// Logging in.
import { type RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { LoginPage } from './login-page.tsx';

export const loginRoutes: RouteObject[] = [
  { path: 'inloggen', element: <LoginPage />, handle: { roles: 'public' } satisfies RouteHandle },
];
