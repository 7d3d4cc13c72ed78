import { buildForm, type Instant } from '@telstaat/core';
import { smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { createLocalMemory, type EntryIdentity, type TextStore } from './local-memory.ts';

const form = buildForm(smallElection());
const mine: EntryIdentity = {
  election: 'PS2027_Testland',
  station: 17,
  purpose: 'count',
  account: 7,
  startedAt: '2027-03-18T09:00:00.000Z' as Instant,
};
const unsent = {
  revision: 4,
  sent: [{ field: 'voters.pollCards', value: 12, was: null }],
  waiting: [{ field: 'extra.otherReason.yes', value: true, was: false }],
} as const;

function textStore(texts = new Map<string, string>()): TextStore & { readonly texts: Map<string, string> } {
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
    removeItem: (key) => void texts.delete(key),
  };
}

describe('memory of an unfinished entry', () => {
  it('gives back what was kept', () => {
    const store = textStore();
    createLocalMemory(store, mine).keepUnsent(unsent);
    createLocalMemory(store, mine).keepDesk({ current: 'votes', left: ['extra', 'station'], accepted: ['F.101'] });
    expect(createLocalMemory(store, mine).unsent()).toEqual(unsent);
    expect(createLocalMemory(store, mine).desk(form)).toEqual({
      current: 'votes',
      left: ['extra', 'station'],
      accepted: ['F.101'],
    });
  });

  it.each<[string, Partial<EntryIdentity>]>([
    ['another election', { election: 'AB2027_Testland' }],
    ['another station', { station: 18 }],
    ['another account', { account: 8 }],
    ['an entry started anew', { startedAt: '2027-03-18T10:00:00.000Z' as Instant }],
  ])('never gets into %s', (_, other) => {
    const store = textStore();
    createLocalMemory(store, mine).keepUnsent(unsent);
    createLocalMemory(store, mine).keepDesk({ current: 'votes', left: [], accepted: [] });
    const memory = createLocalMemory(store, { ...mine, ...other });
    expect(memory.unsent()).toBeUndefined();
    expect(memory.desk(form)).toBeUndefined();
  });

  it('of an entry that went away by a restore is taken over by the next one, and by no other', () => {
    const store = textStore();
    const kept = { savedAt: '2027-03-18T09:10:00.000Z', keyings: [{ field: 'voters.pollCards', value: 12 }] } as const;
    const before = createLocalMemory(store, mine);
    before.keepUnsent(unsent);
    before.keepTyped(kept);
    expect(before.typed()).toEqual(kept);
    const instant = (time: string) => `2027-03-18T${time}.000Z` as Instant;
    const later = { ...mine, startedAt: instant('11:00:00') };
    const restored = { to: instant('08:55:00'), at: instant('10:00:00') };
    expect(createLocalMemory(store, later).typed()).toBeUndefined();
    expect(createLocalMemory(store, later, restored).typed()).toEqual(kept);
    expect(createLocalMemory(store, later, restored).unsent()).toEqual(unsent);
    expect(createLocalMemory(store, { ...later, account: 8 }, restored).typed()).toBeUndefined();
    expect(createLocalMemory(store, { ...later, only: ['votes.blank'] }, restored).typed()).toBeUndefined();
    // Begun before the backup was made: it is in the backup, or was ended on purpose.
    const earlier = { to: instant('09:00:00'), at: instant('10:00:00') };
    expect(createLocalMemory(store, later, earlier).typed()).toBeUndefined();
  });

  it('is gone when the entry is finished', () => {
    const store = textStore();
    const memory = createLocalMemory(store, mine);
    memory.keepUnsent(unsent);
    memory.keepDesk({ current: 'votes', left: [], accepted: [] });
    memory.forget();
    expect(store.texts.size).toBe(0);
  });

  it.each(['', 'null', '{', '[]', '{"startedAt":"2027-03-18T09:00:00.000Z","sent":7,"waiting":[{"field":"x"}]}'])(
    'survives rubbish: %j',
    (text) => {
      const store = textStore();
      createLocalMemory(store, mine).keepUnsent(unsent);
      createLocalMemory(store, mine).keepDesk({ current: 'votes', left: [], accepted: [] });
      for (const key of store.texts.keys()) store.texts.set(key, text);
      const memory = createLocalMemory(store, mine);
      expect(memory.unsent()?.sent ?? []).toEqual([]);
      expect(memory.unsent()?.waiting ?? []).toEqual([]);
      expect(memory.desk(form)).toBeUndefined();
    },
  );

  it('of the whole form does not get into the round in which some fields are typed again, nor the other way round', () => {
    const store = textStore();
    createLocalMemory(store, mine).keepUnsent(unsent);
    createLocalMemory(store, mine).keepDesk({ current: 'check', left: [], accepted: [] });
    const again = createLocalMemory(store, { ...mine, only: ['voters.total'] });
    expect(again.unsent()).toBeUndefined();
    expect(again.desk(form)).toBeUndefined();
    again.keepDesk({ current: 'again', left: [], accepted: [] });
    expect(again.desk(form)?.current).toBe('again');
    expect(createLocalMemory(store, mine).desk(form)).toBeUndefined();
  });

  it('of election night stands apart from that of the official count', () => {
    const store = textStore();
    createLocalMemory(store, mine).keepUnsent(unsent);
    const night = createLocalMemory(store, { ...mine, purpose: 'night' });
    expect(night.unsent()).toBeUndefined();
    night.forget();
    expect(createLocalMemory(store, mine).unsent()).toEqual(unsent);
  });

  it('keeps explanations that were not sent, until there are none or the entry is forgotten', () => {
    const store = textStore();
    const memory = createLocalMemory(store, mine);
    expect(memory.notes()).toEqual({});
    memory.keepNotes({ 'W.201': 'twee keer geteld' });
    expect(createLocalMemory(store, mine).notes()).toEqual({ 'W.201': 'twee keer geteld' });
    memory.keepNotes({});
    expect(memory.notes()).toEqual({});
    memory.keepNotes({ 'W.201': 'x' });
    memory.forget();
    expect(store.texts.size).toBe(0);
  });
});
