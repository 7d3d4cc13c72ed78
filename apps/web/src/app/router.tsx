// All screens and who may see them. A route without a handle that names its roles is not found.
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { backupRoutes } from '../features/backups/routes.tsx';
import { entryRoutes } from '../features/entry/routes.tsx';
import { keyRoutes } from '../features/keys/routes.tsx';
import { logRoutes } from '../features/log/routes.tsx';
import { loginRoutes } from '../features/login/routes.tsx';
import { nightRoutes } from '../features/night/routes.tsx';
import { overviewRoutes } from '../features/overview/routes.tsx';
import { packagesRoutes } from '../features/packages/routes.tsx';
import { papersRoutes } from '../features/papers/routes.tsx';
import { peopleRoutes } from '../features/people/routes.tsx';
import { practicePaperRoutes } from '../features/practice-papers/routes.tsx';
import { reportNotesRoutes } from '../features/report-notes/routes.tsx';
import { sessionRoutes } from '../features/session/routes.tsx';
import { setupRoutes } from '../features/setup/routes.tsx';
import { stationDetailRoutes } from '../features/station-detail/routes.tsx';
import { stationsRoutes } from '../features/stations/routes.tsx';
import { totalsRoutes } from '../features/totals/routes.tsx';
import { typistStartRoutes } from '../features/typist-start/routes.tsx';
import { verifyRoutes } from '../features/verify/routes.tsx';
import { warningsRoutes } from '../features/warnings/routes.tsx';
import { welcomeRoutes } from '../features/welcome/routes.tsx';
import type { RouteHandle } from '../ui/route-handle.ts';
import { Entrance } from './entrance.tsx';
import { menuOf } from './menu.ts';
import { FaultPage } from './pages.tsx';
import { Shell } from './shell.tsx';

const screens: readonly RouteObject[] = [
  { index: true, element: <Entrance />, handle: { roles: 'public' } satisfies RouteHandle },
  ...welcomeRoutes,
  ...loginRoutes,
  ...practicePaperRoutes,
  ...typistStartRoutes,
  ...entryRoutes,
  ...setupRoutes,
  ...peopleRoutes,
  ...keyRoutes,
  ...overviewRoutes,
  ...stationsRoutes,
  ...stationDetailRoutes,
  ...sessionRoutes,
  ...warningsRoutes,
  ...nightRoutes,
  ...totalsRoutes,
  ...papersRoutes,
  ...reportNotesRoutes,
  ...packagesRoutes,
  ...logRoutes,
  ...backupRoutes,
  ...verifyRoutes,
  { path: '*', element: null },
];

export function createRouter() {
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell menuFor={(role) => menuOf(screens, role)} />,
      errorElement: <FaultPage />,
      // A fault on one screen leaves the bar and the menu standing.
      children: [{ errorElement: <FaultPage />, element: <Outlet />, children: [...screens] }],
    },
  ]);
}
