// Each rule refuses what it should, and lets through what only looks like it.
import { describe, expect, test } from 'vitest';
import { findFaults } from './tracked-file-rules.ts';

const opening = '// What this is for.\n';

describe('refused', () => {
  test.each([
    { path: 'docs/a.md', text: 'fetch it from https://registry.example.org/x', why: 'registry' },
    { path: 'pnpm-lock.yaml', text: 'resolution: {tarball: http://10.0.0.1/x.tgz}', why: 'lockfile' },
    { path: 'scripts/toolchain/package-lock.json', text: '"resolved": "http://10.0.0.1/x.tgz"', why: 'lockfile' },
    { path: '.npmrc', text: '//host/:_authToken=abc', why: 'credential' },
    { path: 'README.md', text: 'cd /home/jan/telstaat', why: 'path' },
    { path: 'README.md', text: 'see `/root/x`', why: 'path' },
    { path: 'packages/core/src/a.ts', text: `${opening}// TODO later`, why: 'later' },
    { path: 'packages/core/src/a.ts', text: `${opening}// @ts-ignore`, why: 'silences' },
    { path: 'packages/core/src/a.test.ts', text: `${opening}test.only('x')`, why: 'silences' },
    { path: 'packages/core/src/a.ts', text: 'export const a = 1;', why: 'comment' },
    { path: 'packages/core/package.json', text: '{"name": "a"}', why: 'EUPL' },
    { path: 'package.json', text: '{"license": "EUPL-1.2", "dependencies": {"zod": "^4.0.0"}}', why: 'open' },
  ])('$path: $text', ({ path, text, why }) => {
    const faults = findFaults([{ path, text }]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(why);
  });
});

describe('let through', () => {
  test.each([
    { path: 'docs/a.md', text: 'the npm registry; https://github.com/x/registry' },
    { path: 'packages/seal/src/a.ts', text: `#!/usr/bin/env node\n${opening}const a = '/work-list';` },
    { path: 'apps/web/src/a.tsx', text: `/** What this is for. */\nconst path = '/users/1';` },
    {
      path: 'package.json',
      text: '{"license": "EUPL-1.2", "engines": {"node": ">=18"}, "exports": {".": "./src/index.ts"}}',
    },
    { path: 'packages/core/package.json', text: '{"license": "EUPL-1.2", "dependencies": {"a": "workspace:*"}}' },
  ])('$path: $text', ({ path, text }) => {
    expect(findFaults([{ path, text }])).toEqual([]);
  });
});
