// Routes of election night.
import type { RouteObject } from 'react-router';
import { Alert } from '../../ui/alert.tsx';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { hasNight, NightPage } from './night-page.tsx';
import { texts } from './texts.ts';

const roles = ['coordinator', 'administrator'] as const;

function FirstNight() {
  const { say } = useLanguage();
  return (
    <FirstElection
      page="avond"
      title={say(texts.title)}
      only={hasNight}
      none={<Alert tone="info">{say(texts.notHere)}</Alert>}
    />
  );
}

export const nightRoutes: RouteObject[] = [
  {
    path: 'avond',
    Component: FirstNight,
    handle: { roles, nav: { label: texts.menu, order: 8 } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/avond',
    Component: NightPage,
    handle: { roles, under: 'avond' } satisfies RouteHandle,
  },
];
