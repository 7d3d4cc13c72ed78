// What is typed for the report, over HTTP: kept, printed, superseding packages, and never in the log or in a publication.
import { unwrap, type ReportNotes } from '@telstaat/core';
import { unpack } from '@telstaat/seal';
import { tool } from '@telstaat/testkit';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPackage } from './verifying/verify-package.ts';
import { fakeWorld, openPracticeHall, type Hall, type Person } from './testing/hall.ts';
import { enter, finishSession, paperOf, ps, stationNumbers } from './testing/typing.ts';

const params = { election: ps };
const world = fakeWorld();
const notes = {
  attendance: [{ initials: 'Q.', lastName: 'Zonneveldt', role: 'Voorzitter', from: '09:00', until: '17:00' }],
  explanations: [{ station: 1, text: 'Nageteld,\n\n  en het  klopt. ' }],
  objections: [{ time: '10:15', objection: 'Het is te warm.', reply: 'Een raam is geopend.' }],
  irregularities: [],
  control: { differences: 'none' as const },
};
const kept: ReportNotes = {
  attendance: notes.attendance,
  explanations: [{ station: 1, text: 'Nageteld,\n\nen het klopt.' }],
  objections: notes.objections,
  control: notes.control,
};

let hall: Hall;
let coordinator: Person;
beforeAll(async () => {
  hall = await openPracticeHall({ world });
  coordinator = await hall.logIn('coordinator');
});
afterAll(() => hall.close());

const put = (some: object, replaces?: string) =>
  coordinator.send('PUT', `/api/elections/${ps}/report-notes`, {
    notes: some,
    ...(replaces !== undefined && { replaces }),
  });
const get = async () => unwrap(await coordinator.client.call('getReportNotes', { params }));
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const reply = await coordinator.send('GET', path);
  expect([path, reply.status]).toEqual([path, 200]);
  return new Uint8Array(await reply.arrayBuffer());
};
const logText = async (): Promise<string> => {
  const store = hall.application.workplace.opened?.store;
  const events = (await store?.read((tx) => tx.ledger.after(0, 100_000))) ?? [];
  return events.map(({ payload }) => Buffer.from(payload).toString('utf8')).join('\n');
};

describe('what is typed', () => {
  it('is nothing at first, then tidied and kept; the log has its digest only', async () => {
    expect(await get()).toEqual({ notes: {} });
    expect((await put(notes)).status).toBe(200);
    const now = await get();
    expect(now.notes).toEqual(kept);
    const log = await logText();
    expect(log).toContain(now.sha256);
    expect(log).not.toMatch(/Zonneveldt|te warm|Nageteld/);
    const replayed = await hall.application.workplace.opened?.store.replay();
    expect(replayed?.rebuilt).toEqual(replayed?.stored);
  });

  it('is not overwritten by a window that saw something else', async () => {
    const { sha256 } = await get();
    for (const replaces of [undefined, 'f'.repeat(64)]) {
      const reply = await put({}, replaces);
      expect(reply.status).toBe(409);
      expect(await reply.json()).toMatchObject({ code: 'report.notesChanged' });
    }
    expect((await put(notes, sha256)).status).toBe(200);
    expect((await get()).sha256).not.toBe(sha256);
  });

  it.each<readonly [string, object, number]>([
    ['an unknown station', { explanations: [{ station: 999, text: 'x' }] }, 409],
    ['a station twice', { explanations: [{ station: 1, text: 'x' }, { station: 1, text: 'y' }] }, 409], // prettier-ignore
    ['an unknown member', { remarks: [] }, 422],
    ['a time that is none', { objections: [{ time: '25:00', objection: 'x', reply: '' }] }, 422],
    ['an empty objection', { objections: [{ time: '', objection: ' \n ', reply: '' }] }, 422],
    ['signs that turn text around', { irregularities: [{ time: '', text: 'a\u202eb' }] }, 422],
    ['a text without end', { irregularities: [{ time: '', text: 'a'.repeat(2001) }] }, 422],
    ['rows without end', { irregularities: Array.from({ length: 251 }, () => ({ time: '', text: 'a' })) }, 422],
    ['a name of several lines', { attendance: [{ ...notes.attendance[0], lastName: '\u0007' }] }, 422],
  ])('is refused: %s', async (_, some, status) => {
    const { sha256 } = await get();
    expect((await put(some, sha256)).status).toBe(status);
    expect((await get()).sha256).toBe(sha256);
  });

  it('that does not fit the log is damage, not a report', async () => {
    const store = hall.application.workplace.opened?.store;
    const before = await store?.read((tx) => tx.reportNotes.get(ps));
    if (!store || !before) throw new Error('Nothing was kept');
    await store.write((tx) => tx.reportNotes.putText(ps, { ...before, notes: { ...before.notes, control: { differences: 'found', explanation: 'x' } } })); // prettier-ignore
    expect((await coordinator.send('GET', `/api/elections/${ps}/report-notes`)).status).toBe(500);
    await store.write((tx) => tx.reportNotes.putText(ps, before));
    expect((await get()).notes).toEqual(kept);
  });
});

describe('the package and what is published of it', () => {
  const make = () => coordinator.client.call('makePackage', { params, body: {} });
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const pdftotext = tool('pdftotext');

  it('cannot be published before it is made', async () => {
    const reply = await coordinator.send('POST', `/api/elections/${ps}/publications`, {});
    expect(await reply.json()).toMatchObject({ code: 'package.superseded' });
  });

  it('holds what was typed, passes, and no longer holds when it is typed anew', async () => {
    const [one, two] = [await hall.logIn('invoerder1'), await hall.logIn('invoerder2')];
    for (const station of stationNumbers(ps)) {
      await enter(one.client, ps, station, paperOf(ps, station));
      await enter(two.client, ps, station, paperOf(ps, station));
    }
    unwrap(await finishSession(coordinator.client, ps));
    const made = unwrap(await make());
    const bytes = await bytesOf(`/api/elections/${ps}/packages/${made.sha256}`);
    expect((await verifyPackage(bytes)).verdict).toBe('passed');
    const written = unwrap(unpack(bytes)).read('controle/verslag.json') ?? new Uint8Array();
    expect(JSON.parse(Buffer.from(written).toString('utf8'))).toMatchObject({ notes: kept });
    world.advance(1000);
    expect((await put({ ...notes, control: undefined }, (await get()).sha256)).status).toBe(200);
    expect(unwrap(await coordinator.client.call('listPackages', { params })).map((item) => item.superseded)).toEqual([
      true,
    ]);
    const again = unwrap(await make());
    expect(again.sha256).not.toBe(made.sha256);
  });

  it('is published without names of staff: every file of it, also inside the documents', async () => {
    const { id } = unwrap(await coordinator.client.call('makePublication', { params, body: {} }));
    const job = { ...params, job: id };
    let info = unwrap(await coordinator.client.call('getPrintJob', { params: job }));
    while (info.state === 'running') info = unwrap(await coordinator.client.call('getPrintJob', { params: job }));
    expect(info).toMatchObject({ state: 'done', done: info.total });
    expect(info.name).toMatch(/^OEFENING_publicatie_ps2027_.*\.zip$/);
    const sealed = unwrap(unpack(await bytesOf(`/api/elections/${ps}/print-jobs/${id}/file`)));
    expect(sealed.manifest.kind).toBe('publication');
    const people = hall.application.workplace.opened?.store.read((tx) => tx.people.all());
    const names = ['Zonneveldt', ...((await people) ?? []).map(({ fullName }) => fullName)].filter((one) => one !== '');
    const folder = mkdtempSync(join(tmpdir(), 'telstaat-public-'));
    for (const path of sealed.paths) {
      const bytes = sealed.read(path) ?? new Uint8Array();
      const shown = path.endsWith('.pdf') && pdftotext !== undefined ? pdfText(folder, pdftotext, bytes) : text(bytes);
      for (const name of names) expect(shown, path).not.toContain(name);
      if (path === 'Model_Na31-2.pdf' && pdftotext !== undefined) expect(shown).toContain('Het is te warm.');
    }
    rmSync(folder, { recursive: true });
    expect(await logText()).toContain(info.name);
  });
});

function pdfText(folder: string, pdftotext: string, bytes: Uint8Array): string {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, bytes);
  return execFileSync(pdftotext, ['-layout', path, '-'], { encoding: 'utf8' });
}
