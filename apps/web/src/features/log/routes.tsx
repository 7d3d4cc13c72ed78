// Routes of the log.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { EventPage } from './event-page.tsx';
import { LogPage } from './log-page.tsx';
import { texts } from './texts.ts';

const roles = ['coordinator', 'administrator'] as const;

export const logRoutes: RouteObject[] = [
  {
    path: 'logboek',
    Component: LogPage,
    handle: { roles, nav: { label: texts.title, order: 60, group: 'management' } } satisfies RouteHandle,
  },
  { path: 'logboek/:sequence', Component: EventPage, handle: { roles, under: 'logboek' } satisfies RouteHandle },
];
