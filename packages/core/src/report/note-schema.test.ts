// What may be typed for a report, how explanations come together, and what is left out when it is published.
import { repeatedSha256 } from '@telstaat/testkit';
import { describe, expect, it, test } from 'vitest';
import { decideNotes, notesText, reportNotesSchema, typedNotesSchema } from './note-schema.ts';
import { publicNotes, withExplanations, type ReportNotes } from './notes.ts';

const attendance = [{ initials: 'A.', lastName: 'Jansen', role: 'Lid', from: '09:00', until: '' }];
const stations = [{ number: 1 }, { number: 2 }];

describe('a typed text', () => {
  const parsed = (text: string) => typedNotesSchema.safeParse({ irregularities: [{ time: '', text }] });
  test.each([
    ['  een   twee ', 'een twee'],
    ['een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
    ['\n\n een \n\n twee \n', 'een\n\ntwee'],
    ['a'.repeat(2000), 'a'.repeat(2000)],
  ])('%j is kept as %j', (typed, kept) => {
    expect(parsed(typed).data?.irregularities?.[0]?.text).toBe(kept);
  });
  test.each(['', ' \n ', 'a\u0007', 'a\u202e', '\u200b', 'een\n\u200b', 'a'.repeat(2001)])('%j is refused', (typed) => {
    expect(parsed(typed).success).toBe(false);
  });
});

test.each(['', '00:00', '23:59'])('the time %j is one', (from) => {
  expect(typedNotesSchema.safeParse({ attendance: [{ ...attendance[0], from }] }).success).toBe(true);
});
test.each(['9:00', '24:00', '12:60', '12:00:00', 'negen'])('the time %j is none', (from) => {
  expect(typedNotesSchema.safeParse({ attendance: [{ ...attendance[0], from }] }).success).toBe(false);
});

describe('deciding', () => {
  const kept = repeatedSha256('a');
  const explained = (...numbers: number[]): ReportNotes => ({
    explanations: numbers.map((station) => ({ station, text: 'x' })),
  });
  test.each<readonly [string, Parameters<typeof decideNotes>[0], string | undefined]>([
    ['what nobody else changed', { notes: explained(1, 2), replaces: kept }, undefined],
    ['what somebody else changed', { notes: {}, replaces: repeatedSha256('b') }, 'report.notesChanged'],
    ['what somebody else wrote first', { notes: {} }, 'report.notesChanged'],
    ['a station that is not there', { notes: explained(3), replaces: kept }, 'report.unknownStation'],
    ['a station twice', { notes: explained(1, 1), replaces: kept }, 'report.stationTwice'],
  ])('%s', (_, command, code) => {
    const decided = decideNotes(command, { stations, kept });
    expect(decided.ok ? undefined : decided.error.code).toBe(code);
  });

  it('keeps no table without rows: the one to write on stays', () => {
    const notes = { attendance: [], objections: [], control: { differences: 'none' } } as const;
    expect(decideNotes({ notes }, { stations })).toEqual({ ok: true, value: { control: { differences: 'none' } } });
  });
});

test('the digest is of notes and salt', () => {
  const salts = ['00', '01'].map((salt) => notesText({ attendance }, salt));
  expect(salts[0]).not.toBe(salts[1]);
  expect(JSON.parse(salts[0] ?? '')).toEqual({ notes: { attendance }, salt: '00' });
});

describe('explanations of warnings', () => {
  it('stand behind what was typed about the station, in order of number', () => {
    const notes: ReportNotes = { attendance, explanations: [{ station: 7, text: 'Nageteld' }] };
    const added = [
      { station: 3, text: 'Veel blanco' },
      { station: 7, text: 'Veel volmachten\nKlopt' },
    ];
    const all = withExplanations(notes, added);
    expect(all).toEqual({
      attendance,
      explanations: [
        { station: 3, text: 'Veel blanco' },
        { station: 7, text: 'Nageteld\nVeel volmachten\nKlopt' },
      ],
    });
    expect(reportNotesSchema.parse(all)).toEqual(all);
    expect(withExplanations({}, [])).toEqual({});
  });
});

test('what is published names nobody who was there', () => {
  expect(publicNotes({ attendance, control: { differences: 'none' } })).toEqual({ control: { differences: 'none' } });
});
