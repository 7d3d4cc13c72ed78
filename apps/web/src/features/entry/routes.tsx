// The address of the entry screen.
import { type RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { EntryPage } from './entry-page.tsx';

const handle = { roles: ['typist'], bare: true, holdsWork: true } as const satisfies RouteHandle;

export const entryRoutes: RouteObject[] = [
  { path: 'invoeren/:election/:station', element: <EntryPage key="count" purpose="count" />, handle },
  { path: 'invoeren/:election/:station/avond', element: <EntryPage key="night" purpose="night" />, handle },
];
