// The menu of a role, read from the handles of the routes.
import type { Role, Text } from '@telstaat/core';
import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import type { RouteHandle } from '../ui/route-handle.ts';

export interface MenuItem {
  readonly path: string;
  readonly label: Text;
  readonly Badge?: ComponentType;
  /** Stands under one button, not in the bar itself. */
  readonly group?: 'management';
}

export function menuOf(routes: readonly RouteObject[], role: Role): readonly MenuItem[] {
  return collect(routes)
    .filter(({ handle }) => handle.roles !== 'public' && handle.roles.includes(role))
    .sort((a, b) => a.order - b.order)
    .map(({ path, label, Badge, group }) => ({
      path,
      label,
      ...(Badge ? { Badge } : {}),
      ...(group ? { group } : {}),
    }));
}

interface Found extends MenuItem {
  readonly order: number;
  readonly handle: RouteHandle;
}

function collect(routes: readonly RouteObject[], base = ''): readonly Found[] {
  return routes.flatMap((route): readonly Found[] => {
    const path = route.path?.startsWith('/') ? route.path : [base, route.path].filter(Boolean).join('/');
    const handle = route.handle as RouteHandle | undefined;
    const own = handle?.nav ? [{ path, ...handle.nav, handle }] : [];
    return [...own, ...collect(route.children ?? [], path === '/' ? '' : path)];
  });
}
