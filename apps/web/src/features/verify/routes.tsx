// Routes of the auditor: everything about one package stands under its SHA-256, so every step can be reloaded and passed on.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { ComparePage } from './compare-page.tsx';
import { EventPage } from './event-page.tsx';
import { FieldPage } from './field-page.tsx';
import { GivePage } from './give-page.tsx';
import { LinesPage } from './lines-page.tsx';
import { StationPage } from './station-page.tsx';
import { TotalsPage } from './totals-page.tsx';
import { VerificationPage } from './verification-page.tsx';

const handle = { roles: 'public' } as const satisfies RouteHandle;

export const verifyRoutes: RouteObject[] = [
  { path: 'controleren', Component: GivePage, handle },
  { path: 'controleren/:sha256', Component: VerificationPage, handle },
  { path: 'controleren/:sha256/totalen', Component: TotalsPage, handle },
  { path: 'controleren/:sha256/totalen/:field', Component: FieldPage, handle },
  { path: 'controleren/:sha256/stembureaus/:station', Component: StationPage, handle },
  { path: 'controleren/:sha256/stembureaus/:station/logboek', Component: LinesPage, handle },
  { path: 'controleren/:sha256/logboek/:sequence', Component: EventPage, handle },
  { path: 'controleren/:sha256/vergelijken/:other', Component: ComparePage, handle },
];
