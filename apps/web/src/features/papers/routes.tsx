// Routes of the page with papers.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { PapersPage } from './papers-page.tsx';
import { texts } from './texts.ts';

const roles = ['coordinator', 'administrator'] as const;

function FirstPapers() {
  const { say } = useLanguage();
  return <FirstElection page="papieren" title={say(texts.title)} />;
}

export const papersRoutes: RouteObject[] = [
  {
    path: 'papieren',
    Component: FirstPapers,
    handle: { roles, nav: { label: texts.title, order: 25 } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/papieren',
    Component: PapersPage,
    handle: { roles, under: 'papieren' } satisfies RouteHandle,
  },
];
