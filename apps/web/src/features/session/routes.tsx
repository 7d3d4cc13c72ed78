// The route of the session page.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { SessionPage } from './session-page.tsx';
import { texts } from './texts.ts';

export const sessionRoutes: RouteObject[] = [
  {
    path: 'zitting',
    Component: SessionPage,
    handle: { roles: ['coordinator'], nav: { label: texts.title, order: 40 } } satisfies RouteHandle,
  },
];
