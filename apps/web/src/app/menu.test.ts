import { expect, it } from 'vitest';
import type { RouteObject } from 'react-router';
import { menuOf } from './menu.ts';

const label = (nl: string) => ({ nl, en: nl });
const routes: readonly RouteObject[] = [
  { path: 'b', handle: { roles: ['coordinator'], nav: { label: label('B'), order: 2 } } },
  { path: 'a', handle: { roles: ['coordinator', 'administrator'], nav: { label: label('A'), order: 1 } } },
  { path: 'hidden', handle: { roles: ['coordinator'] } },
  { path: 'open', handle: { roles: 'public', nav: { label: label('O'), order: 0 } } },
  { path: 'c', children: [{ path: 'd', handle: { roles: ['coordinator'], nav: { label: label('D'), order: 3 } } }] },
  { path: 'nobody' },
  { path: 'rest', handle: { roles: ['administrator'], nav: { label: label('R'), order: 9, group: 'management' } } },
];

it('is what the role may see, in order', () => {
  expect(menuOf(routes, 'coordinator').map((item) => item.path)).toEqual(['a', 'b', 'c/d']);
  expect(menuOf(routes, 'administrator').map((item) => item.path)).toEqual(['a', 'rest']);
  expect(menuOf(routes, 'administrator').map((item) => item.group)).toEqual([undefined, 'management']);
  expect(menuOf(routes, 'typist')).toEqual([]);
});
