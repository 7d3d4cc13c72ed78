// Routes of backups: the page of who leads, and restoring when nobody can log in.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { BackupsPage } from './backups-page.tsx';
import { FirstRestorePage } from './first-restore-page.tsx';
import { texts } from './texts.ts';

export const backupRoutes: RouteObject[] = [
  {
    path: 'reservekopieen',
    Component: BackupsPage,
    handle: {
      roles: ['administrator', 'coordinator'],
      nav: { label: texts.title, order: 70, group: 'management' },
    } satisfies RouteHandle,
  },
  { path: 'herstellen', Component: FirstRestorePage, handle: { roles: 'public' } satisfies RouteHandle },
];
