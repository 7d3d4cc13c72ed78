// Routes of setting up.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { SetupPage } from './setup-page.tsx';
import { texts } from './texts.ts';
import { WizardPage } from './wizard-page.tsx';

const roles = ['administrator'] as const;

export const setupRoutes: RouteObject[] = [
  {
    path: 'inrichten',
    Component: SetupPage,
    handle: { roles, nav: { label: texts.title, order: 5 } } satisfies RouteHandle,
  },
  { path: 'inrichten/nieuw', Component: WizardPage, handle: { roles } satisfies RouteHandle },
];
