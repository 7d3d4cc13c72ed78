// Papers to practise from.
import { type RouteObject } from 'react-router';
import { roles } from '@telstaat/core';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { PracticePapersPage } from './practice-papers-page.tsx';

export const practicePaperRoutes: RouteObject[] = [
  { path: 'oefenpapieren', element: <PracticePapersPage />, handle: { roles } satisfies RouteHandle },
];
