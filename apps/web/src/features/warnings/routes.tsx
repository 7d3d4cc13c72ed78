// Routes of the list of warnings.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { OpenBadge } from './open-badge.tsx';
import { texts } from './texts.ts';
import { WarningsPage } from './warnings-page.tsx';

const roles = ['coordinator', 'administrator'] as const;

function FirstWarnings() {
  const { say } = useLanguage();
  return <FirstElection page="waarschuwingen" title={say(texts.title)} />;
}

export const warningsRoutes: RouteObject[] = [
  {
    path: 'waarschuwingen',
    Component: FirstWarnings,
    handle: { roles, nav: { label: texts.title, order: 35, Badge: OpenBadge } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/waarschuwingen',
    Component: WarningsPage,
    handle: { roles, under: 'waarschuwingen' } satisfies RouteHandle,
  },
];
