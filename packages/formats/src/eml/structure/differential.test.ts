// The crown of this room: what both official schema versions refuse, our reader never lets pass in silence. The schemas and the real files
// are outside the repository, so this skips where they are absent.
import { skipWhen } from '@telstaat/testkit';
import { describe, expect, test } from 'vitest';
import { hasErrors } from '@telstaat/core';
import { dataFile, dataFiles, electionFolders, noData } from '../../testing/data-files.ts';
import { complaintsAs, isValid, walk } from '../../testing/differential.ts';
import { refusedByAll } from '../../testing/official-schemas.ts';
import { messageOf } from '../messages.ts';

const files = dataFiles([...electionFolders, 'invalid'], ['.xml']);

describe('against the official schemas', () => {
  skipWhen(noData);
  test.each(files)(
    '%s: a file that both schemas refuse gets a complaint, a valid file none about structure',
    (path) => {
      const file = dataFile(path);
      const message = messageOf(file.bytes) ?? '';
      const complaints = complaintsAs(message, file);
      const bad = complaints.filter((complaint) => complaint.severity !== 'note');
      if (refusedByAll(file.bytes, message)) expect(complaints).not.toHaveLength(0);
      else if (!path.startsWith('invalid/')) expect(hasErrors(complaints) ? bad : []).toEqual([]);
    },
  );

  test.each(files.filter((path) => !path.startsWith('invalid/') && isValid(path)))(
    '%s: damaged in many ways',
    (path) => {
      const { refused, missed } = walk(path, 150, path.length * 7919);
      expect(missed).toEqual([]);
      expect(refused).toBeGreaterThan(30);
    },
  );
});
