// The route of the page about the key.
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { KeysPage } from './keys-page.tsx';
import { texts } from './texts.ts';

export const keyRoutes: RouteObject[] = [
  {
    path: 'sleutel',
    Component: KeysPage,
    handle: {
      roles: ['administrator', 'coordinator'],
      nav: { label: texts.title, order: 65, group: 'management' },
    } satisfies RouteHandle,
  },
];
