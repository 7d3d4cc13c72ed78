import fc from 'fast-check';
import type { CallError } from '@telstaat/contract';
import {
  err,
  keyIn,
  ok,
  buildForm,
  differingFields,
  contentOf,
  emptySheet,
  type FieldId,
  type Instant,
  type Keying,
  type Sheet,
} from '@telstaat/core';
import { keyingArbitrary, smallElection } from '@telstaat/testkit';
import { describe, expect, it } from 'vitest';
import { createDesk, type Change } from './desk.ts';
import {
  agreesButForUnsent,
  coalesce,
  createSaveQueue,
  reopenUnsent,
  type Batch,
  type SaveState,
  type Unsent,
} from './save-queue.ts';

const savedAt = '2027-03-18T13:32:07.000Z' as Instant;
const form = buildForm(smallElection());
const pollCards = 'voters.pollCards' as const;
const proxies = 'voters.proxyCertificates' as const;

const refusal = (code: string): CallError =>
  ({ kind: 'refusal', title: '', status: 409, detail: '', code, params: {} }) as CallError;
const change = (field: FieldId, value: Keying['value'], was: Keying['value'] = null): Change => ({ field, value, was });

/** How the network treats one request. */
type Fate = 'arrives' | 'requestLost' | 'replyLost' | 'paused' | 'fault';

/** A server that keeps a draft as the real one does: a repeated save is harmless, a save on an old revision is refused. */
function createServer() {
  let sheet: Sheet = emptySheet;
  let revision = 0;
  const batches: Batch[] = [];
  const save = (batch: Batch) => {
    const changes = batch.keyings.filter(({ field, value }) => (contentOf(sheet, field) ?? null) !== value);
    if (changes.length === 0) return ok({ revision, savedAt });
    if (batch.revision !== revision) return err(refusal('entry.staleRevision'));
    sheet = keyIn(sheet, changes);
    revision += 1;
    return ok({ revision, savedAt });
  };
  const send = (fate: Fate) => (batch: Batch) => {
    batches.push(batch);
    if (fate === 'requestLost') return err<CallError>({ kind: 'unreachable' });
    if (fate === 'paused') return err(refusal('entry.sessionPaused'));
    if (fate === 'fault') return err<CallError>({ kind: 'fault', title: '', status: 500, detail: '', request: 'x' });
    const reply = save(batch);
    return fate === 'replyLost' ? err<CallError>({ kind: 'unreachable' }) : reply;
  };
  return { send, batches, sheet: () => sheet, revision: () => revision };
}

/** A queue with a clock that only runs when told. */
function createBench(options: {
  readonly revision?: number;
  readonly send: (batch: Batch) => ReturnType<ReturnType<ReturnType<typeof createServer>['send']>>;
  readonly reload?: () => { readonly revision: number; readonly sheet: Sheet };
  readonly typed?: () => Sheet;
  readonly isLost?: boolean;
}) {
  const timers: { readonly after: number; readonly run: () => void }[] = [];
  const states: SaveState[] = [];
  let kept: Unsent | undefined;
  const queue = createSaveQueue({
    revision: options.revision ?? 0,
    send: (batch) => Promise.resolve().then(() => options.send(batch)),
    reload: () => Promise.resolve(options.reload?.()),
    agrees: (server, unsent) => agreesButForUnsent({ form, server, typed: options.typed?.() ?? emptySheet, unsent }),
    differences: (server) => {
      const typed = options.typed?.() ?? emptySheet;
      const value = (sheet: Sheet, field: FieldId) => contentOf(sheet, field) ?? null;
      return differingFields(form, server, typed).map((field) =>
        change(field, value(typed, field), value(server, field)),
      );
    },
    isLost: () => Promise.resolve(options.isLost ?? false),
    keep: (unsent) => (kept = unsent),
    wait: (after, run) => {
      const timer = { after, run };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer) >>> 0, 1);
    },
    onChange: (state) => states.push(state),
  });
  const rest = async () => {
    for (let turn = 0; turn < 24; turn += 1) await Promise.resolve();
  };
  const tick = async () => {
    for (const timer of timers.splice(0)) timer.run();
    await rest();
  };
  return { queue, timers, states, kept: () => kept, rest, tick };
}

describe('saving', () => {
  it('saves a field as it is left and tells when', async () => {
    const server = createServer();
    const bench = createBench({ send: server.send('arrives') });
    bench.queue.add([change(pollCards, 12)]);
    expect(bench.kept()?.sent).toHaveLength(1);
    await bench.rest();
    expect(server.sheet().counts).toEqual({ [pollCards]: 12 });
    expect(bench.states.map((state) => state.kind)).toEqual(['saving', 'saved']);
    expect(bench.kept()).toBeUndefined();
    expect(await bench.queue.settled()).toBe(1);
  });

  it('has one request under way at a time and joins what waits', async () => {
    const server = createServer();
    const bench = createBench({ send: server.send('arrives') });
    bench.queue.add([change(pollCards, 1)]);
    bench.queue.add([change(pollCards, 12, 1)]);
    bench.queue.add([change(proxies, 3)]);
    bench.queue.add([change(pollCards, 123, 12)]);
    await bench.rest();
    expect(server.batches.map((batch) => batch.keyings)).toEqual([
      [{ field: pollCards, value: 1 }],
      [
        { field: proxies, value: 3 },
        { field: pollCards, value: 123 },
      ],
    ]);
    expect(server.batches.map((batch) => batch.revision)).toEqual([0, 1]);
  });

  it('sends the same batch again when no answer came, and waits longer each time', async () => {
    const server = createServer();
    let fate: Fate = 'replyLost';
    const bench = createBench({ send: (batch) => server.send(fate)(batch) });
    bench.queue.add([change(pollCards, 12)]);
    await bench.rest();
    bench.queue.add([change(proxies, 3)]);
    expect(bench.queue.state().kind).toBe('unreachable');
    const waits = [];
    for (let turn = 0; turn < 6; turn += 1) {
      waits.push(bench.timers[0]?.after);
      await bench.tick();
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(new Set(server.batches.map((batch) => JSON.stringify(batch))).size).toBe(1);
    fate = 'arrives';
    await bench.tick();
    expect(server.sheet().counts).toEqual({ [pollCards]: 12, [proxies]: 3 });
    expect(bench.queue.state().kind).toBe('saved');
  });

  it.each([
    ['entry.sessionPaused', 'paused', true],
    ['access.notLoggedIn', 'login', false],
    ['access.loggedInElsewhere', 'login', false],
    ['access.loginExpired', 'login', false],
    ['access.passwordMustChange', 'login', false],
    ['entry.notYours', 'login', false],
    ['entry.staleRevision', 'stale', false],
    ['entry.notInProgress', 'stopped', false],
  ] as const)('on %s becomes %s', async (code, kind, triesAgain) => {
    const server = createServer();
    let isOver = false;
    const bench = createBench({ send: (batch) => (isOver ? server.send('arrives')(batch) : err(refusal(code))) });
    bench.queue.add([change(pollCards, 12)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe(kind);
    expect(bench.kept()?.sent).toEqual([change(pollCards, 12)]);
    expect(bench.timers.length > 0).toBe(triesAgain);
    expect(await Promise.race([bench.queue.settled(), bench.rest().then(() => 'waits')])).toBeUndefined();
    isOver = true;
    bench.queue.retry();
    await bench.rest();
    expect(bench.queue.state().kind).toBe('saved');
  });

  it('does nothing any more once stopped, and keeps what is unsent', async () => {
    const server = createServer();
    const bench = createBench({ send: server.send('requestLost') });
    bench.queue.add([change(pollCards, 12)]);
    await bench.rest();
    bench.queue.stop();
    await bench.tick();
    expect(server.batches).toHaveLength(1);
    expect(bench.kept()?.sent).toEqual([change(pollCards, 12)]);
  });
});

describe('a save on an old revision', () => {
  it('is made again by itself when the newer revision is our own late save', async () => {
    const server = createServer();
    const typed = keyIn(emptySheet, [
      { field: pollCards, value: 12 },
      { field: proxies, value: 3 },
    ]);
    const bench = createBench({
      send: server.send('arrives'),
      reload: () => ({ revision: server.revision(), sheet: server.sheet() }),
      typed: () => typed,
    });
    server.send('arrives')({ revision: 0, keyings: [{ field: pollCards, value: 12 }] });
    bench.queue.add([change(pollCards, 12), change(proxies, 3)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe('saved');
    expect(server.sheet()).toEqual(typed);
  });

  it('is left to the typist when something else was typed elsewhere', async () => {
    const server = createServer();
    const typed = keyIn(emptySheet, [{ field: proxies, value: 3 }]);
    const bench = createBench({
      send: server.send('arrives'),
      reload: () => ({ revision: server.revision(), sheet: server.sheet() }),
      typed: () => typed,
    });
    server.send('arrives')({ revision: 0, keyings: [{ field: pollCards, value: 777 }] });
    bench.queue.add([change(proxies, 3)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe('stale');
    expect(server.sheet().counts).toEqual({ [pollCards]: 777 });
    expect(bench.kept()?.sent).toEqual([change(proxies, 3)]);
  });
});

describe('a backup was restored', () => {
  const typed = keyIn(emptySheet, [
    { field: pollCards, value: 12 },
    { field: proxies, value: 3 },
  ]);
  const first = { revision: 0, keyings: [{ field: pollCards, value: 1 }] };
  /** Saves a field, and then the server is put back to before that: others had typed there, so the revision tells nothing. */
  const putBack = async () => {
    const before = createServer();
    let server = before;
    const bench = createBench({
      send: (batch) => server.send('arrives')(batch),
      reload: () => ({ revision: server.revision(), sheet: server.sheet() }),
      typed: () => typed,
      isLost: true,
    });
    bench.queue.add([change(pollCards, 12)]);
    await bench.rest();
    server = createServer();
    server.send('arrives')(first);
    server.send('arrives')({ ...first, revision: 1, keyings: [{ field: pollCards, value: 2 }] });
    return { bench, server };
  };

  it('what the server confirmed before, and has no more, is sent again with the next field', async () => {
    const { bench, server } = await putBack();
    bench.queue.add([change(proxies, 3)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe('saved');
    expect(server.sheet()).toEqual(typed);
  });

  it('also when nothing was typed since: after logging in again it is looked at', async () => {
    const { bench, server } = await putBack();
    bench.queue.resume();
    await bench.rest();
    expect(server.sheet()).toEqual(typed);
  });

  it('nothing is sent after logging in when the server has it all', async () => {
    const server = createServer();
    server.send('arrives')(first);
    const sheet = server.sheet();
    const before = server.batches.length;
    const reload = () => ({ revision: 1, sheet });
    const bench = createBench({ revision: 1, send: server.send('arrives'), reload, typed: () => sheet });
    bench.queue.resume();
    await bench.rest();
    expect(server.batches).toHaveLength(before);
  });

  it('an entry that the server does not have any more is opened again, and nothing of it is dropped', async () => {
    const bench = createBench({ revision: 7, send: () => err(refusal('entry.notInProgress')), isLost: true });
    bench.queue.add([change(proxies, 3)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe('restored');
    expect(bench.kept()?.sent).toEqual([change(proxies, 3)]);
  });

  it.each(['storage.full', 'storage.readOnly'])(
    'on a disk that refuses (%s) what was typed stays here, and is saved by itself when it can',
    async (code) => {
      const server = createServer();
      let refuses = true;
      const bench = createBench({ send: (batch) => (refuses ? err(refusal(code)) : server.send('arrives')(batch)) });
      bench.queue.add([change(proxies, 3)]);
      await bench.rest();
      expect(bench.queue.state()).toEqual({ kind: 'unreachable', storage: code });
      expect(bench.kept()?.sent).toEqual([change(proxies, 3)]);
      bench.queue.add([change(pollCards, 12)]);
      await bench.tick();
      expect(bench.queue.state()).toEqual({ kind: 'unreachable', storage: code });
      refuses = false;
      await bench.tick();
      await bench.rest();
      expect(bench.queue.state().kind).toBe('saved');
      expect(bench.kept()).toBeUndefined();
      expect(server.sheet().counts).toEqual({ [pollCards]: 12, [proxies]: 3 });
    },
  );

  it.each(['access.damaged', 'access.notOpened'])('as long as there is nothing (%s) it waits', async (code) => {
    const bench = createBench({ send: () => err(refusal(code)) });
    bench.queue.add([change(proxies, 3)]);
    await bench.rest();
    expect(bench.queue.state().kind).toBe('unreachable');
    expect(bench.timers).toHaveLength(1);
  });
});

describe('opening again', () => {
  const opened = keyIn(emptySheet, [{ field: pollCards, value: 5 }]);
  it.each<[string, Unsent, Sheet, readonly Keying['value'][], readonly Keying['value'][]]>([
    ['never arrived', { revision: 0, sent: [change(pollCards, 12)], waiting: [] }, emptySheet, [12], []],
    ['arrived, answer lost', { revision: 0, sent: [change(pollCards, 5)], waiting: [] }, opened, [], []],
    [
      'arrived, then typed over',
      { revision: 0, sent: [change(pollCards, 5)], waiting: [change(pollCards, 6, 5)] },
      opened,
      [6],
      [],
    ],
    ['typed over what was there', { revision: 1, sent: [], waiting: [change(pollCards, 6, 5)] }, opened, [6], []],
    ['emptied', { revision: 1, sent: [], waiting: [change(pollCards, null, 5)] }, opened, [null], []],
    ['changed in another window', { revision: 0, sent: [change(pollCards, 12)], waiting: [] }, opened, [], [12]],
  ])('%s', (_, unsent, server, again, conflicts) => {
    const reopening = reopenUnsent(server, unsent);
    expect(reopening.again.map((item) => item.value)).toEqual(again);
    expect(reopening.conflicts.map((item) => item.value)).toEqual(conflicts);
  });
});

it('joins keyings of one field: the last value, and what was there before the first', () => {
  expect(coalesce([change(pollCards, 1), change(proxies, 2)], [change(pollCards, 3, 1)])).toEqual([
    change(proxies, 2),
    change(pollCards, 3),
  ]);
});

it('loses nothing, whatever the network does and whenever the machine goes down', async () => {
  const fate = fc.constantFrom<Fate>('arrives', 'arrives', 'requestLost', 'replyLost', 'paused', 'fault');
  const step = fc.oneof(
    { weight: 6, arbitrary: keyingArbitrary(form).map((keying) => ({ kind: 'type', keying }) as const) },
    { weight: 3, arbitrary: fc.constant({ kind: 'wait' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'crash' } as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fate, { maxLength: 60 }), async (steps, fates) => {
      const server = createServer();
      const left = [...fates];
      const open = (unsent: Unsent | undefined) => {
        const again = unsent ? reopenUnsent(server.sheet(), unsent) : { again: [], conflicts: [] };
        expect(again.conflicts).toEqual([]);
        const desk = createDesk({
          form,
          station: {},
          sheet: keyIn(server.sheet(), again.again),
          later: (run) => run(),
        });
        const bench = createBench({
          revision: server.revision(),
          send: (batch) => server.send(left.shift() ?? 'arrives')(batch),
          reload: () => ({ revision: server.revision(), sheet: server.sheet() }),
          typed: desk.sheet,
        });
        bench.queue.add(again.again);
        return { desk, bench };
      };
      let now = open(undefined);
      let typed: Sheet = emptySheet;
      for (const item of steps) {
        if (item.kind === 'type') {
          typed = keyIn(typed, [item.keying]);
          now.bench.queue.add(now.desk.write([item.keying]));
        } else if (item.kind === 'wait') await now.bench.tick();
        else {
          const kept = now.bench.kept();
          now.bench.queue.stop();
          // What was under way arrives, or not, before the entry is opened again; its answer reaches nobody.
          await now.bench.rest();
          now = open(kept);
        }
        expect(now.desk.sheet()).toEqual(typed);
      }
      for (let turn = 0; turn < 80 && now.bench.kept() !== undefined; turn += 1) {
        await now.bench.rest();
        await now.bench.tick();
      }
      expect(now.bench.queue.state().kind).toBe('saved');
      expect(server.sheet()).toEqual(typed);
    }),
    { numRuns: 200 },
  );
});
