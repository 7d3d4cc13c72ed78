// The first screens: practise or set up.
import { type RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { FirstAdministratorPage } from './first-administrator-page.tsx';
import { NextStepsPage } from './next-steps-page.tsx';
import { WelcomePage } from './welcome-page.tsx';

const handle = { roles: 'public' } as const satisfies RouteHandle;

export const welcomeRoutes: RouteObject[] = [
  { path: 'welkom', element: <WelcomePage />, handle },
  { path: 'welkom/beheerder', element: <FirstAdministratorPage />, handle },
  {
    path: 'welkom/verder',
    element: <NextStepsPage />,
    handle: { roles: ['administrator'] } satisfies RouteHandle,
  },
];
