// The differential walk, long: thousands of damaged files.
import { skipWhen } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { dataFiles, electionFolders, noData } from '../../testing/data-files.ts';
import { isValid, walk } from '../../testing/differential.ts';

const files = dataFiles(electionFolders, ['.xml']).filter(isValid);

describe('against the official schemas, long', () => {
  skipWhen(noData);
  test.each(files)('%s', (path) => {
    const walks = [1, 2, 3, 4].map((seed) => walk(path, 1500, seed));
    expect(walks.flatMap((item) => item.missed)).toEqual([]);
  });
});
