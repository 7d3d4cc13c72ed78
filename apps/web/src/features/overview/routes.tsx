// The overview's route.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { OverviewPage } from './overview-page.tsx';
import { texts } from './texts.ts';

export const overviewRoutes: RouteObject[] = [
  {
    path: 'overzicht',
    Component: OverviewPage,
    handle: {
      roles: ['coordinator', 'administrator'],
      nav: { label: texts.title, order: 10 },
    } satisfies RouteHandle,
  },
];
