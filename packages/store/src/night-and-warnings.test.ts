// Election night and notes about warnings: stored apart from the entries, rebuilt from the log alone, and lapsing when they should.
import { createHash } from 'node:crypto';
import { emptyEntry, unwrap, type LedgerEvent, type Sha256 } from '@telstaat/core';
import { moment, pollingStation, repeatedSha256, smallElection } from '@telstaat/testkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from './index.ts';

const digest = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const election = smallElection();
const { id } = election;
const seen = { sheet: repeatedSha256('a'), findings: repeatedSha256('b') } satisfies Record<string, Sha256>;

let store: Store;
beforeEach(async () => {
  const installation = { installation: '00112233445566778899aabbccddeeff', practice: false };
  store = unwrap(await openStore({ path: ':memory:', digest, installation, now: moment(0), version: '0.0.0' }));
  await record('administrator:1', 0, [
    { type: 'election.created', data: { election } },
    { type: 'stations.added', data: { origin: 'typed', stations: [pollingStation(1), pollingStation(2)] } },
  ]);
});
afterEach(async () => {
  const { stored, rebuilt } = await store.replay();
  expect(rebuilt).toEqual(stored);
  await store.close();
});

async function record(actor: string, station: number, events: readonly LedgerEvent[]): Promise<void> {
  const about = station === 0 ? { election: id } : { election: id, station };
  await store.write((tx) => tx.record({ actor, at: moment(station), ...about }, events));
}
const keyed = (value: number): LedgerEvent => ({
  type: 'night.keyed',
  data: { revision: 2, keyings: [{ field: 'votes.blank', value }] },
});

describe('election night', () => {
  it('opens, closes, and keeps a form per station apart from the entries', async () => {
    await record('coordinator:2', 0, [{ type: 'night.opened', data: {} }]);
    await record('typist:7', 1, [
      { type: 'night.claimed', data: {} },
      keyed(3),
      { type: 'night.finalised', data: { accepted: ['F.202'], seen } },
    ]);
    await record('typist:8', 2, [{ type: 'night.claimed', data: {} }, keyed(4)]);
    await store.read(async (tx) => {
      expect(await tx.nights.get(id)).toEqual({ isOpen: true });
      expect(await tx.nights.entry(id, 1)).toMatchObject({
        status: 'finished',
        entry: { typist: 'typist:7', sheet: { counts: { 'votes.blank': 3 } }, accepted: ['F.202'] },
      });
      expect([...(await tx.nights.entries(id)).keys()].sort()).toEqual([1, 2]);
      expect(await tx.nights.entered(id)).toEqual([1, 2]);
      expect((await tx.elections.entries(id)).size).toBe(0);
      expect(await tx.elections.entry(id, 1)).toEqual(emptyEntry);
    });
    const { stored } = await store.replay();
    expect(stored).toMatchObject({ nights: [{ is_open: 1 }], nightEntries: [{ station: 1 }, { station: 2 }] });
  });

  it('closed and deleted: nothing is left but the log', async () => {
    await record('coordinator:2', 0, [{ type: 'night.opened', data: {} }]);
    await record('typist:7', 1, [{ type: 'night.claimed', data: {} }, keyed(3)]);
    await record('coordinator:2', 1, [{ type: 'night.deleted', data: {} }]);
    await record('coordinator:2', 0, [{ type: 'night.closed', data: {} }]);
    await store.read(async (tx) => {
      expect(await tx.nights.get(id)).toEqual({ isOpen: false });
      expect(await tx.nights.entry(id, 1)).toEqual({ status: 'empty' });
      expect((await tx.nights.entries(id)).size).toBe(0);
    });
  });

  it('of an election whose night was never opened there is nothing', async () => {
    await store.read(async (tx) => {
      expect(await tx.nights.get(id)).toEqual({ isOpen: false });
      expect(await tx.nights.entered(id)).toEqual([]);
    });
  });
});

describe('notes about warnings', () => {
  const explained: LedgerEvent = { type: 'warning.explained', data: { finding: 'W.201', text: 'Nageteld' } };
  const handled: LedgerEvent = { type: 'warning.handled', data: { finding: 'W.201', figures: { blank: 30 } } };
  const started: readonly LedgerEvent[] = [{ type: 'entry.claimed', data: { entry: 1 } }];

  it('are kept by station and survive what happens to the entry', async () => {
    await record('typist:7', 1, [...started, explained]);
    await record('coordinator:2', 1, [handled]);
    await record('typist:7', 1, [{ type: 'entry.resumed', data: { entry: 1 } }]);
    const expected = {
      'W.201': {
        explanations: [{ by: 'typist:7', at: moment(1), text: 'Nageteld' }],
        handled: { by: 'coordinator:2', at: moment(1), figures: { blank: 30 } },
      },
    };
    await store.read(async (tx) => {
      expect(await tx.warnings.notes(id, 1)).toEqual(expected);
      expect(await tx.warnings.notes(id, 2)).toEqual({});
      expect(await tx.warnings.all(id)).toEqual(new Map([[1, expected]]));
    });
    expect((await store.replay()).stored['warningNotes']).toHaveLength(1);
  });

  it.each<readonly [string, readonly LedgerEvent[]]>([
    ['discarded by its typist', [{ type: 'entry.discarded', data: { entry: 1, hasErrors: false } }]],
    ['reset', [{ type: 'entry.reset', data: {} }]],
    [
      'first entry with errors deleted',
      [
        { type: 'entry.finalised', data: { entry: 1, outcome: 'firstHasErrors', accepted: [], seen } },
        { type: 'entry.firstDeleted', data: {} },
      ],
    ],
    [
      'both deleted',
      [
        { type: 'entry.finalised', data: { entry: 1, outcome: 'firstFinalised', accepted: [], seen } },
        { type: 'entry.claimed', data: { entry: 2 } },
        { type: 'entry.finalised', data: { entry: 2, outcome: 'different', accepted: [], seen } },
        { type: 'entry.bothDeleted', data: {} },
      ],
    ],
  ])('lapse when the entry is empty again: %s', async (_, events) => {
    await record('typist:7', 1, [...started, explained]);
    await record('typist:7', 1, events);
    await store.read(async (tx) => {
      expect(await tx.elections.entry(id, 1)).toEqual(emptyEntry);
      expect(await tx.warnings.notes(id, 1)).toEqual({});
      expect((await tx.warnings.all(id)).size).toBe(0);
    });
  });
});
