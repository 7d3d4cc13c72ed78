// What is typed for the report: its digest follows from the log, its text does not stand in it.
import { createHash } from 'node:crypto';
import { notesText, unwrap, type ReportNotes, type Sha256 } from '@telstaat/core';
import { moment, smallElection } from '@telstaat/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;
const election = smallElection();
const { id } = election;
const salt = '00112233445566778899aabbccddeeff';
const notes: ReportNotes = {
  attendance: [{ initials: 'A.B.', lastName: 'Zonneveld', role: 'Voorzitter', from: '09:00', until: '17:00' }],
  irregularities: [{ time: '10:00', text: 'De zaal was een kwartier dicht.' }],
};

let store: Store;
beforeEach(async () => {
  const installation = { installation: '00112233445566778899aabbccddeeff', practice: false };
  store = unwrap(await openStore({ path: ':memory:', digest, installation, now: moment(0), version: '0.0.0' }));
  const scope = { actor: 'administrator:1', at: moment(0), election: id };
  await store.write((tx) => tx.record(scope, [{ type: 'election.created', data: { election } }]));
});
afterEach(() => store.close());

async function note(some: ReportNotes, text: 'kept' | 'lost' = 'kept'): Promise<Sha256> {
  const sha256 = sha256Of(notesText(some, salt));
  await store.write(async (tx) => {
    const scope = { actor: 'coordinator:2', at: moment(1), election: id };
    await tx.record(scope, [{ type: 'report.noted', data: { sha256 } }]);
    if (text === 'kept') await tx.reportNotes.putText(id, { notes: some, salt });
  });
  return sha256;
}

it('of an election of which nothing was typed there is nothing', async () => {
  expect(await store.read((tx) => tx.reportNotes.get(id))).toBeUndefined();
});

it('is kept, replaced, and rebuilt from the log as a digest; no name stands in the log', async () => {
  await note({});
  const sha256 = await note(notes);
  expect(await store.read((tx) => tx.reportNotes.get(id))).toEqual({ notes, salt, sha256 });
  const { stored, rebuilt } = await store.replay();
  expect(rebuilt).toEqual(stored);
  expect(stored['reportNotes']).toEqual([{ election: id, sha256 }]);
  const events = await store.read((tx) => tx.ledger.after(0, 1000));
  const log = events.map(({ payload }) => Buffer.from(payload).toString('utf8')).join('\n');
  expect(log).toContain(sha256);
  expect(log).not.toMatch(/Zonneveld|kwartier/);
});

it('a text that is gone is damage, not an empty report', async () => {
  await note(notes, 'lost');
  await expect(store.read((tx) => tx.reportNotes.get(id))).rejects.toThrow('not in the store');
});

it('a package that was made no longer holds', async () => {
  const sha256 = 'a'.repeat(64) as Sha256;
  const data = { name: 'a.zip', sha256, emlSha256: sha256, files: [] };
  await store.write(async (tx) => {
    await tx.record({ actor: 'coordinator:2', at: moment(1), election: id }, [{ type: 'package.written', data }]);
    await tx.files.putPackage({ sha256, info: '{}', bytes: new Uint8Array() });
  });
  await note(notes);
  const [kept] = await store.read((tx) => tx.files.packages(id));
  expect(kept?.superseded).toBe(true);
});
