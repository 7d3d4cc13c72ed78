// The route of one station's page.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { StationPage } from './station-page.tsx';

export const stationDetailRoutes: RouteObject[] = [
  {
    path: 'verkiezingen/:election/stembureaus/:station',
    Component: StationPage,
    handle: { roles: ['coordinator', 'administrator'], under: 'overzicht' } satisfies RouteHandle,
  },
];
