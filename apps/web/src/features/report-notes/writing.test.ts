import type { Sha256 } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { draftOf, type Draft } from './draft.ts';
import {
  afterSaving,
  beginWith,
  follow,
  isChanged,
  textOfWriting,
  writingIn,
  type Kept,
  type Writing,
} from './writing.ts';

const digest = (sign: string) => sign.repeat(64) as Sha256;
const keptWith = (sign: string, ...texts: readonly string[]): Kept => ({
  notes: { irregularities: texts.map((text) => ({ time: '', text })) },
  sha256: digest(sign),
});
const nothing: Kept = { notes: {} };
const write = (writing: Writing, ...texts: readonly string[]): Writing => ({
  ...writing,
  draft: draftWith(...texts),
});
const draftWith = (...texts: readonly string[]): Draft =>
  draftOf({ irregularities: texts.map((text) => ({ time: '', text })) });
const shown = ({ draft }: Writing) => draft.tables.irregularities.map(({ text }) => text);

describe('what stands on the screen', () => {
  it('is what the server keeps, as long as nobody writes', () => {
    const first = follow(undefined, nothing);
    expect(isChanged(first)).toBe(false);
    expect(shown(follow(beginWith(nothing), keptWith('a', 'Theirs')))).toEqual(['Theirs']);
  });

  it('is put together with what somebody else saved, and can be saved over that', () => {
    const writing = follow(write(beginWith(keptWith('a', 'One')), 'One', 'Mine'), keptWith('b', 'One', 'Theirs'));
    expect(shown(writing)).toEqual(['One', 'Mine', 'Theirs']);
    expect(writing.basedOn).toBe(digest('b'));
    expect(writing.review).toEqual(['irregularities']);
    expect(isChanged(writing)).toBe(true);
  });

  it('stays when it was saved, also while an older answer of the server is still there', () => {
    const before = keptWith('a', 'One');
    const sent = write(beginWith(before), 'One', 'Two');
    const typedSince = write(sent, 'One', 'Two', 'Three');
    const saved = afterSaving(typedSince, sent, keptWith('b', 'One', 'Two'));
    for (const kept of [before, keptWith('b', 'One', 'Two')])
      expect(shown(follow(saved, kept))).toEqual(['One', 'Two', 'Three']);
    expect(isChanged(saved)).toBe(true);
    expect(isChanged(afterSaving(sent, sent, keptWith('b', 'One', 'Two')))).toBe(false);
    expect(shown(follow(saved, keptWith('c', 'One', 'Two', 'Theirs')))).toEqual(['One', 'Two', 'Three', 'Theirs']);
  });

  it('stays when it was the first that was ever saved', () => {
    const sent = write(beginWith(nothing), 'One');
    const saved = afterSaving(sent, sent, keptWith('b', 'One'));
    expect(shown(follow(saved, nothing))).toEqual(['One']);
  });
});

describe('what this machine remembers', () => {
  it.each([nothing, keptWith('a', 'One')])('comes back as it was', (kept) => {
    const writing = write(beginWith(kept), 'One', 'Two');
    expect(writingIn(textOfWriting(writing))).toEqual(writing);
  });

  it.each([null, '', '{', '[]', '{}', '{"base":{},"draft":{}}', '{"basedOn":3}'])('%s is nothing', (text) => {
    expect(writingIn(text)).toBeUndefined();
  });
});
