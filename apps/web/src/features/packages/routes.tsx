// Routes of the output page.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { PackagesPage } from './packages-page.tsx';
import { texts } from './texts.ts';

const roles = ['coordinator', 'administrator'] as const;

function FirstPackages() {
  const { say } = useLanguage();
  return <FirstElection page="uitvoer" title={say(texts.title)} />;
}

export const packagesRoutes: RouteObject[] = [
  {
    path: 'uitvoer',
    Component: FirstPackages,
    handle: { roles, nav: { label: texts.title, order: 50 } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/uitvoer',
    Component: PackagesPage,
    handle: { roles, under: 'uitvoer' } satisfies RouteHandle,
  },
];
