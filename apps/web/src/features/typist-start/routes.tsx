// Where a typist begins.
import { type RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { TypistStartPage } from './typist-start-page.tsx';

export const typistStartRoutes: RouteObject[] = [
  { path: 'invoeren', element: <TypistStartPage />, handle: { roles: ['typist'] } satisfies RouteHandle },
];
