import { describe, expect, it } from 'vitest';
import { checkPasswordRules, meetsAll } from './password-rules.ts';

describe('rules of a new password', () => {
  it.each([
    ['long enough and repeated', 'beheer', 'een lange zin 1', 'een lange zin 1', true],
    ['twelve characters', 'beheer', 'twaalf teken', 'twaalf teken', false],
    ['thirteen characters', 'beheer', 'dertien tekns', 'dertien tekns', true],
    ['emoji count once', 'beheer', '🗳️🗳️🗳️🗳️', '🗳️🗳️🗳️🗳️', false],
    ['equal to the user name, in capitals', 'beheerdervandienst', 'BEHEERDERVANDIENST', 'BEHEERDERVANDIENST', false],
    ['repeated wrongly', 'beheer', 'een lange zin 1', 'een lange zin 2', false],
    ['empty', 'beheer', '', '', false],
  ])('%s', (_, username, password, repeat, expected) => {
    expect(meetsAll(checkPasswordRules({ username, password, repeat }))).toBe(expected);
  });
});
