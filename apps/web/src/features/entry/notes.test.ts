import type { CallError } from '@telstaat/contract';
import { err, ok, type Result } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { createNotes, type NotesByFinding } from './notes.ts';

const unreachable: CallError = { kind: 'unreachable' };

/** A server that answers as told, and a machine that remembers what is unsent. */
function setting(opened: { readonly saved?: NotesByFinding; readonly unsent?: NotesByFinding } = {}) {
  const sent: (readonly [finding: string, text: string])[] = [];
  const waiting: (() => void)[] = [];
  let answer: Result<unknown, CallError> = ok({});
  let kept: NotesByFinding = opened.unsent ?? {};
  let isReady = true;
  const notes = createNotes({
    saved: opened.saved ?? {},
    unsent: opened.unsent ?? {},
    isReady: () => Promise.resolve(isReady),
    send: (finding, text) => {
      sent.push([finding, text]);
      return Promise.resolve(answer);
    },
    keep: (unsent) => (kept = unsent),
    wait: (_, run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
  });
  return {
    notes,
    sent,
    waiting,
    kept: () => kept,
    answerWith: (next: Result<unknown, CallError>) => (answer = next),
    setReady: (next: boolean) => (isReady = next),
  };
}

describe('explanations', () => {
  it('are kept with every key and sent when the field is left', async () => {
    const { notes, sent, kept } = setting();
    notes.type('W.201', 'twee');
    notes.type('W.201', ' twee keer geteld ');
    expect(kept()).toEqual({ 'W.201': ' twee keer geteld ' });
    expect(sent).toEqual([]);
    notes.leave();
    expect(await notes.settle(['W.201'])).toEqual(ok(undefined));
    expect(sent).toEqual([['W.201', 'twee keer geteld']]);
    expect(kept()).toEqual({});
    expect(notes.textOf('W.201')).toBe(' twee keer geteld ');
  });

  it.each<[string, CallError]>([
    ['the server is away', unreachable],
    ['its disk is full', { kind: 'refusal', title: '', status: 507, detail: '', code: 'storage.full', params: {} }],
  ])('are tried again while %s, and what was typed last is what is sent', async (_, no) => {
    const { notes, sent, waiting, kept, answerWith } = setting();
    answerWith(err(no));
    notes.type('W.201', 'eerst');
    notes.leave();
    expect(await notes.settle(['W.201'])).toEqual(err(no));
    expect(kept()).toEqual({ 'W.201': 'eerst' });
    notes.type('W.201', 'daarna');
    answerWith(ok({}));
    for (const run of [...waiting]) run();
    expect(await notes.settle(['W.201'])).toEqual(ok(undefined));
    expect(sent.at(-1)).toEqual(['W.201', 'daarna']);
    expect(kept()).toEqual({});
  });

  it('wait until the fields are saved', async () => {
    const { notes, sent, setReady } = setting();
    setReady(false);
    notes.type('W.201', 'tekst');
    expect(await notes.settle(['W.201'])).toEqual(err(undefined));
    expect(sent).toEqual([]);
  });

  it('of an earlier visit are sent; those of findings that are gone are not', async () => {
    const { notes, sent, kept } = setting({ unsent: { 'W.201': 'a', 'W.203': 'b' } });
    expect(notes.textOf('W.203')).toBe('b');
    expect(await notes.settle(['W.203'])).toEqual(ok(undefined));
    expect(sent).toEqual([['W.203', 'b']]);
    expect(kept()).toEqual({});
  });

  it('that did not change are not sent; an emptied one is', async () => {
    const { notes, sent } = setting({ saved: { 'W.201': 'tekst' } });
    notes.type('W.201', 'tekst!');
    notes.type('W.201', 'tekst');
    await notes.settle(['W.201']);
    expect(sent).toEqual([]);
    notes.type('W.201', '');
    await notes.settle(['W.201']);
    expect(sent).toEqual([['W.201', '']]);
  });
});
