// A refusal or complaint becomes words for people, in either language.
import { expect, test } from 'vitest';
import { refuse } from '../basics/index.ts';
import { complaintHint, complaintText } from './complaints.ts';
import { refusalText } from './refusals.ts';

test('a refusal', () => {
  const refusal = refuse('session.entriesOpen', { open: 1200 });
  expect(refusalText(refusal, 'nl')).toBe('Stembureaus die nog niet definitief zijn: 1.200. Rond die eerst af.');
  expect(refusalText(refusal, 'en')).toBe('Stations that are not definitive yet: 1,200. Finish those first.');
});

test('a complaint about a file and one about a request', () => {
  const cutOff = { code: 'xml.cutOff', severity: 'error', params: { element: 'EML' } } as const;
  expect(complaintText(cutOff, 'nl')).toContain('<EML>');
  expect(complaintHint(cutOff, 'nl')).not.toBe('');
  const missing = { code: 'body.missing', severity: 'error', params: { key: 'name' } } as const;
  expect(complaintText(missing, 'en')).toBe('name is missing.');
});

test('a complaint of a newer version is shown as its code', () => {
  const unknown = { code: 'future.thing', severity: 'error', params: {} } as const;
  expect(complaintText(unknown, 'nl')).toBe('future.thing');
  expect(complaintHint(unknown, 'nl')).toBe('');
});
