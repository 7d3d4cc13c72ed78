import { typedNotesSchema, type ReportNotes } from '@telstaat/core';
import { describe, expect, it } from 'vitest';
import { draftOf, notesOf, tidyRow, type Draft } from './draft.ts';

const stations = [1, 2, 12];
const empty = draftOf({});

const whole: ReportNotes = {
  attendance: [
    { initials: 'A.B.', lastName: 'de Vries', role: 'Voorzitter', from: '08:30', until: '18:00', location: 'Sporthal' },
    { initials: '', lastName: 'Bakker', role: 'Lid', from: '', until: '' },
  ],
  explanations: [{ station: 12, text: 'Nageteld.\nKlopt.' }],
  objections: [{ time: '10:15', objection: 'Stembiljet 3 is ongeldig.', reply: '' }],
  irregularities: [{ time: '', text: 'Schorsing.' }],
  control: { differences: 'found', explanation: 'Gebeld.' },
  combinedVoting: { packsOpened: true, found: 'Twee biljetten.' },
};

const withRows = (tables: Partial<Draft['tables']>): Draft => ({ ...empty, tables: { ...empty.tables, ...tables } });
const faultsOf = (draft: Draft) => {
  const read = notesOf(draft, stations);
  return read.ok ? {} : Object.fromEntries(read.faults);
};

describe('notes of a draft', () => {
  it.each<[string, ReportNotes]>([
    ['whole notes', whole],
    ['nothing', {}],
    ['no differences', { control: { differences: 'none' } }],
    ['no packs opened', { combinedVoting: { packsOpened: false, found: '' } }],
  ])('are what the draft was made from: %s', (_, notes) => {
    expect(typedNotesSchema.parse(notes)).toEqual(notes);
    expect(notesOf(draftOf(notes), stations)).toEqual({ ok: true, notes });
  });

  it('leave empty rows out, and read times as people type them', () => {
    const draft = withRows({
      attendance: [{}, { initials: ' ', lastName: ' Jansen ', role: 'Lid', from: '9', until: '17.30', location: ' ' }],
      irregularities: [{ time: '', text: ' ' }],
    });
    expect(notesOf(draft, stations)).toEqual({
      ok: true,
      notes: { attendance: [{ initials: '', lastName: 'Jansen', role: 'Lid', from: '09:00', until: '17:30' }] },
    });
  });

  it('tell of every field what is wrong, at its place on the screen', () => {
    const draft = withRows({
      attendance: [{}, { initials: 'A.', from: '25:00' }],
      explanations: [
        { station: '12', text: 'Nageteld' },
        { station: '12', text: 'Nog een keer' },
        { station: '99', text: 'Wat?' },
        { station: '', text: 'Waar?' },
      ],
      objections: [{ time: '10:00', objection: ' ', reply: 'Gehoord' }],
      irregularities: [{ time: '', text: 'x'.repeat(2001) }],
    });
    expect(Object.keys(faultsOf(draft))[0]).toBe('attendance.1.lastName');
    expect(faultsOf(draft)).toEqual({
      'attendance.1.lastName': 'missing',
      'attendance.1.role': 'missing',
      'attendance.1.from': 'time',
      'explanations.1.station': 'stationTwice',
      'explanations.2.station': 'station',
      'explanations.3.station': 'station',
      'objections.0.objection': 'missing',
      'irregularities.0.text': 'text',
    });
  });

  it('tell which answer is too long', () => {
    expect(faultsOf({ ...empty, control: { answer: 'found', text: 'x'.repeat(2001) } })).toEqual({ control: 'text' });
  });

  it('do not hold words behind an answer that asks for none', () => {
    const draft: Draft = { ...empty, combinedVoting: { answer: 'no', text: 'Oud' } };
    expect(notesOf(draft, stations)).toEqual({
      ok: true,
      notes: { combinedVoting: { packsOpened: false, found: '' } },
    });
  });
});

it('rows are compared as they are kept', () => {
  expect(tidyRow({ time: '9', text: ' een  twee \n drie ', reply: ' ' })).toEqual({
    time: '09:00',
    text: 'een twee\ndrie',
  });
});
