// All screens and who may see them. A route without a handle that names its roles is not found.
import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { entryRoutes } from '../features/entry/routes.tsx';
import { loginRoutes } from '../features/login/routes.tsx';
import { practicePaperRoutes } from '../features/practice-papers/routes.tsx';
import { typistStartRoutes } from '../features/typist-start/routes.tsx';
import { welcomeRoutes } from '../features/welcome/routes.tsx';
import type { RouteHandle } from '../ui/route-handle.ts';
import { Entrance } from './entrance.tsx';
import { menuOf } from './menu.ts';
import { FaultPage } from './pages.tsx';
import { Shell } from './shell.tsx';

// Routes of the administrator and the coordinator.
const collected = import.meta.glob<Record<string, RouteObject[]>>(
  '../features/{setup,people,stations,overview,station-detail,session,totals,packages}/routes.tsx',
  { eager: true },
);

const screens: readonly RouteObject[] = [
  { index: true, element: <Entrance />, handle: { roles: 'public' } satisfies RouteHandle },
  ...welcomeRoutes,
  ...loginRoutes,
  ...practicePaperRoutes,
  ...typistStartRoutes,
  ...entryRoutes,
  ...Object.values(collected).flatMap((module) => Object.values(module).flat()),
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
