import { describe, expect, it } from 'vitest';
import { checkPasswordRules, meetsAll } from './password-rules.ts';

describe('rules of a new password', () => {
  it.each([
    ['long enough and repeated', 'beheer', 'een lange zin 1', 'een lange zin 1', undefined, true],
    ['twelve characters', 'beheer', 'twaalf teken', 'twaalf teken', undefined, false],
    ['thirteen characters', 'beheer', 'dertien tekns', 'dertien tekns', undefined, true],
    ['emoji count once', 'beheer', '🗳️🗳️🗳️🗳️', '🗳️🗳️🗳️🗳️', undefined, false],
    ['equal to the user name, in capitals', 'beheerdervandienst', 'BEHEERDERVANDIENST', 'BEHEERDERVANDIENST', undefined, false],
    ['repeated wrongly', 'beheer', 'een lange zin 1', 'een lange zin 2', undefined, false],
    ['empty', 'beheer', '', '', undefined, false],
    ['the one on the slip', 'ine', 'brom-wies-kraat-duin', 'brom-wies-kraat-duin', 'brom-wies-kraat-duin', false],
    ['another than the one on the slip', 'ine', 'een lange zin 1', 'een lange zin 1', 'brom-wies-kraat-duin', true],
  ])('%s', (_, username, password, repeat, current, expected) => {
    expect(meetsAll(checkPasswordRules({ username, password, repeat, current }))).toBe(expected);
  }); // prettier-ignore
});
