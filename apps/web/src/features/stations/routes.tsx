// Routes of the polling stations of an election.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { StationsPage } from './stations-page.tsx';
import { texts } from './texts.ts';

const roles = ['administrator', 'coordinator'] as const;

function FirstStations() {
  const { say } = useLanguage();
  return <FirstElection page="stembureaus" title={say(texts.title)} />;
}

export const stationsRoutes: RouteObject[] = [
  {
    path: 'stembureaus',
    Component: FirstStations,
    handle: { roles, nav: { label: texts.title, order: 20, group: 'management' } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/stembureaus',
    Component: StationsPage,
    handle: { roles, under: 'stembureaus' } satisfies RouteHandle,
  },
];
