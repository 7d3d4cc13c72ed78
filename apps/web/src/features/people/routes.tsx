// The route of the page with people.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { PeoplePage } from './people-page.tsx';
import { texts } from './texts.ts';

export const peopleRoutes: RouteObject[] = [
  {
    path: 'mensen',
    Component: PeoplePage,
    handle: {
      roles: ['administrator', 'coordinator'],
      nav: { label: texts.title, order: 60, group: 'management' },
    } satisfies RouteHandle,
  },
];
