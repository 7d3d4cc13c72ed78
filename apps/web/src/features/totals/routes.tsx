// Routes of the totals.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { texts } from './texts.ts';
import { TotalsPage } from './totals-page.tsx';

const roles = ['coordinator', 'administrator'] as const;

function FirstTotals() {
  const { say } = useLanguage();
  return <FirstElection page="totalen" title={say(texts.title)} />;
}

export const totalsRoutes: RouteObject[] = [
  {
    path: 'totalen',
    Component: FirstTotals,
    handle: { roles, nav: { label: texts.title, order: 30 } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/totalen',
    Component: TotalsPage,
    handle: { roles, under: 'totalen' } satisfies RouteHandle,
  },
];
