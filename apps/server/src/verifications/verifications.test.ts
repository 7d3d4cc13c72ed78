// Checking a package over HTTP, by somebody without an account, on a server on which nothing is opened: the report, the walk down to the line of
// the log, and what is refused.
import { request } from 'node:http';
import { addressOf, routes, verificationReportSchema, type Client } from '@telstaat/contract';
import { formatCount, unwrap, type CountField, type Instant, type Sha256 } from '@telstaat/core';
import { publicKeyPem, sha256Hex, type PublicKey } from '@telstaat/seal';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { countingDay, packageInput } from '../packaging/package.testing.ts';
import { makePackage } from '../packaging/make-package.ts';
import { openHall, type Hall } from '../testing/hall.ts';
import { forged, honest } from '../verifying/forging.testing.ts';
import type { Call } from '../handler.ts';
import { verificationHandlers } from '../handlers/verifications.ts';
import { packagePaths } from '../packaging/paths.ts';
import { PackageForgotten } from './held-package.ts';
import { Verifications } from './verifications.ts';

/** As long as checking takes on a busy machine. */
const patience = { timeout: 60_000, interval: 50 };

async function give(client: Client, bytes: Uint8Array, name?: string): Promise<Sha256> {
  const { sha256 } = unwrap(await client.call('startVerification', { query: name === undefined ? {} : { name }, body: bytes })); // prettier-ignore
  expect(sha256).toBe(sha256Hex(bytes));
  return sha256;
}

async function reportOf(client: Client, sha256: Sha256) {
  return await vi.waitFor(async () => {
    const state = unwrap(await client.call('getVerification', { params: { sha256 } }));
    if (state.state !== 'done') throw new Error(state.state);
    return state;
  }, patience);
}

let hall: Hall;
let client: Client;
beforeAll(async () => {
  hall = await openHall();
  ({ client } = hall.visitor());
});
afterAll(() => hall.close());

describe('an honest package', () => {
  const day = countingDay();
  let sha256: Sha256;
  beforeAll(async () => {
    sha256 = await give(client, await honest('results'), 'pakket.zip');
    await reportOf(client, sha256);
  });

  test('passes, and its report is the same as JSON and as paper', async () => {
    const { report, walk } = await reportOf(client, sha256);
    expect([report.verdict, report.file, walk]).toEqual(['passed', 'pakket.zip', true]);
    const json = await hall.visitor().send('GET', addressOf(routes.getVerificationReport, { sha256 }));
    expect(json.headers.get('Content-Disposition')).toContain('attachment');
    expect(verificationReportSchema.parse(await json.json())).toEqual(report);
    const paper = await hall.visitor().send('GET', addressOf(routes.getVerificationPaper, { sha256 }));
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('is walked from every total to its stations, which add up to it', async () => {
    const { parts, sound } = unwrap(await client.call('getVerifiedTotals', { params: { sha256 } }));
    const rows = parts.flatMap((part) => part.rows);
    expect(sound).toBe(true);
    expect(rows.map(({ field }) => field)).toEqual(day.form.totals);
    for (const row of [rows[0], rows.at(-1)]) {
      if (!row) throw new Error('No totals');
      const why = unwrap(await client.call('getVerifiedField', { params: { sha256, field: row.field } }));
      expect(why).toMatchObject({ ...row, stated: row.sum });
      expect(why.contributions.map(({ station }) => station)).toEqual(day.stations.map(({ number }) => number));
      expect(why.contributions.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(row.sum);
    }
  });

  test('is walked from a candidate’s number at a station to the line in which each of two people typed it', async () => {
    const field = 'lists.1.candidates.1' as CountField;
    const station = day.stations[0]?.number ?? 0;
    const form = unwrap(await client.call('getVerifiedStation', { params: { sha256, station } }));
    const row = form.parts.flatMap(({ rows }) => rows).find((one) => one.field === field);
    expect(row).toMatchObject({ first: row?.definitive, second: row?.definitive });
    expect(form.first.typist).not.toBe(form.second.typist);

    const { events } = unwrap(await client.call('listVerifiedEvents', { params: { sha256 }, query: { station, field } }));
    const typed = events.filter((event) => event.typed !== undefined);
    expect(typed.map(({ entry, actor, typed: value }) => [entry, actor, value])).toEqual([
      [1, form.first.typist, row?.definitive],
      [2, form.second.typist, row?.definitive],
    ]);
    for (const { sequence, payload, hash } of typed) {
      expect(payload).toContain(`{"field":"${field}","value":${String(row?.definitive)}}`);
      const event = unwrap(await client.call('getVerifiedEvent', { params: { sha256, sequence } }));
      expect(event).toMatchObject({ sequence, payload, hash, recomputed: hash, station });
      const value = formatCount(Number(row?.definitive), 'nl');
      expect(event.details.some((detail) => detail.names.at(-1)?.nl.startsWith('Lijst 1') && detail.value.nl === value)).toBe(true); // prettier-ignore
      const before = unwrap(await client.call('getVerifiedEvent', { params: { sha256, sequence: sequence - 1 } }));
      expect(before.hash).toBe(event.previous);
    }
    const whole = unwrap(await client.call('listVerifiedEvents', { params: { sha256 }, query: { station } }));
    expect(whole.events.length).toBeGreaterThan(events.length);
  }); // prettier-ignore

  test('has no field, station or line that is not in it', async () => {
    const none = { ok: false, error: { kind: 'refusal', code: 'verification.notThere', status: 404 } };
    expect(await client.call('getVerifiedField', { params: { sha256, field: 'lists.99.total' } })).toMatchObject(none);
    expect(await client.call('getVerifiedStation', { params: { sha256, station: 999 } })).toMatchObject(none);
    expect(await client.call('listVerifiedEvents', { params: { sha256 }, query: { station: 999 } })).toMatchObject(none);
    expect(await client.call('getVerifiedEvent', { params: { sha256, sequence: 999_999 } })).toMatchObject(none);
  }); // prettier-ignore

  test('is checked again against what was fixed before election day: the package, or the digest on paper', async () => {
    const fixed = await honest('definition');
    const definition = await give(client, fixed);
    const { report, walk } = await reportOf(client, definition);
    expect([report.package?.phase, walk]).toEqual(['definition', false]);
    const seen = async () => {
      const again = await reportOf(client, sha256);
      const check = again.report.checks.find(({ id }) => id === '13.02');
      return [check?.verdict, check?.findings[0]?.file];
    };
    expect(await seen()).toEqual(['notApplicable', undefined]);
    const digest = report.package?.definition ?? ('' as Sha256);
    unwrap(await client.call('giveDefinition', { params: { sha256 }, body: { digest } }));
    expect(await seen()).toEqual(['passed', undefined]);
    unwrap(await client.call('giveDefinition', { params: { sha256 }, body: { digest: 'f'.repeat(64) as Sha256 } }));
    expect(await seen()).toEqual(['failed', 'manifest.json']);
    // Made beside this count: its log does not know that package.
    unwrap(await client.call('giveDefinition', { params: { sha256 }, body: { package: definition } }));
    expect(await seen()).toEqual(['failed', 'controle/logboek.jsonl']);
    const noForms = { ok: false, error: { code: 'verification.noForms' } };
    expect(await client.call('getVerifiedTotals', { params: { sha256: definition } })).toMatchObject(noForms);
  });
});

test('a package is checked again against a key: typed from paper, as PEM, or that of a package; what was given as definition stays', async () => {
  // A server of its own: how often one address may ask is counted.
  const own = await openHall();
  const { client: visitor } = own.visitor();
  const sha256 = await give(visitor, await honest('results'));
  const params = { sha256 };
  const seen = async () => {
    const { report } = await reportOf(visitor, sha256);
    return ['10.07', '13.02'].map((id) => report.checks.find((check) => check.id === id)?.verdict);
  };
  const { report } = await reportOf(visitor, sha256);
  const [key] = report.byHand.keys;
  if (!key || !report.package) throw new Error('There is no key');
  unwrap(await visitor.call('giveDefinition', { params, body: { digest: report.package.definition } }));
  await reportOf(visitor, sha256);
  const { words } = key.fingerprint;
  unwrap(await visitor.call('giveKey', { params, body: { typed: words.join(' ') } }));
  expect(await seen()).toEqual(['passed', 'passed']);
  expect((await reportOf(visitor, sha256)).report.givenKey).toEqual({ from: 'words', words });
  const pem = publicKeyPem(key.publicKey as PublicKey);
  unwrap(await visitor.call('giveKey', { params, body: { typed: ` ${pem}` } }));
  expect(await seen()).toEqual(['passed', 'passed']);
  unwrap(await visitor.call('giveKey', { params, body: { typed: 'f'.repeat(64) } }));
  expect(await seen()).toEqual(['failed', 'passed']);
  const other = await give(visitor, await honest('definition'));
  await reportOf(visitor, other);
  unwrap(await visitor.call('giveKey', { params, body: { package: other } }));
  expect(await seen()).toEqual(['passed', 'passed']);
  const noKey = { ok: false, error: { code: 'verification.noKey', status: 409 } };
  const typed = [...words.slice(1), 'fietsbel'].join(' ');
  expect(await visitor.call('giveKey', { params, body: { typed } })).toMatchObject(noKey);
  // Somebody else gives the same package, and nothing with it.
  await give(own.visitor().client, await honest('results'));
  expect(await seen()).toEqual(['notApplicable', 'notApplicable']);
  expect((await reportOf(visitor, sha256)).report.givenKey).toBeUndefined();
  await own.close();
}); // prettier-ignore

describe('another package', () => {
  test('of another count cannot be compared; the same one has nothing changed', async () => {
    const sha256 = await give(client, await honest('results'));
    await reportOf(client, sha256);
    const same = unwrap(await client.call('compareVerifications', { params: { sha256, other: sha256 } }));
    expect(same).toMatchObject({ comparable: true, stations: [], totals: [], eventsBetween: 0 });
    const other = await give(client, (await makePackage(packageInput({ seed: 5 }))).bytes);
    await reportOf(client, other);
    expect(unwrap(await client.call('compareVerifications', { params: { sha256, other } }))).toMatchObject({ comparable: false }); // prettier-ignore
  }); // prettier-ignore

  test('that was tampered with is walked all the same, and says what is stated and what adds up', async () => {
    const bytes = await forged({
      name: 'a total',
      changes: { [packagePaths.totals]: (text) => text.replace(/("votes\.blank": )\d+/, '$17') },
      finds: [],
    });
    const sha256 = await give(client, bytes);
    const { report, walk } = await reportOf(client, sha256);
    expect([report.verdict, walk]).toEqual(['failed', true]);
    const why = unwrap(await client.call('getVerifiedField', { params: { sha256, field: 'votes.blank' } }));
    expect(why).toMatchObject({ sound: false, stated: 7 });
    expect(why.sum).not.toBe(7);
  });

  test('that is none has a report that says so, and nothing to walk', async () => {
    const { report, walk } = await reportOf(client, await give(client, new TextEncoder().encode('geen zip')));
    expect([report.verdict, walk]).toEqual(['failed', false]);
  });
});

describe('work for strangers', () => {
  const at = '2027-03-18T09:00:00.000Z' as Instant;

  test('is done once: forty ask for one comparison or paper, and get the same bytes', async () => {
    const verifications = new Verifications();
    try {
      const held = verifications.begin(await honest('results'), { at });
      await vi.waitFor(() => expect(held.state.state).toBe('done'), patience);
      const asked = vi.spyOn(held, 'ask');
      const forty = Array.from({ length: 40 });
      const papers = await Promise.all(forty.map(() => held.paper(at)));
      const compared = await Promise.all(forty.map(() => held.compareWith(held)));
      expect(asked.mock.calls.map(([name]) => name)).toEqual(['paper', 'compare']);
      expect([new Set(papers).size, new Set(compared).size]).toEqual([1, 1]);
      // Handed over as it stands in memory, to this worker as to another.
      expect(held.bytes.buffer).toBeInstanceOf(SharedArrayBuffer);
      expect(asked.mock.calls[1]?.[1]).toBe(held.bytes);
    } finally {
      await verifications.close();
    }
  });

  test('is not begun for what is no package: nothing is unpacked to say so', async () => {
    const own = await openHall();
    const { client: visitor } = own.visitor();
    const sha256 = await give(visitor, new TextEncoder().encode('geen zip'));
    await reportOf(visitor, sha256);
    const held = own.application.workplace.verifications.find(sha256);
    if (!held) throw new Error('Nothing is held');
    const asked = vi.spyOn(held, 'ask');
    const compared = unwrap(await visitor.call('compareVerifications', { params: { sha256, other: sha256 } }));
    expect(compared).toMatchObject({ comparable: false, why: { nl: expect.stringContaining('Het eerste bestand') } });
    expect(asked).not.toHaveBeenCalled();
    await own.close();
  });

  test('that takes too long is ended, and says so', async () => {
    // Not even a worker is started in a millisecond.
    const verifications = new Verifications(1);
    const held = verifications.begin(new TextEncoder().encode('x'), { at });
    await vi.waitFor(() => expect(held.state.state).toBe('stopped'), patience);
    expect(held.state).toEqual({ state: 'stopped', sha256: held.sha256, why: 'time' });
    expect(() => held.bytes).toThrow(PackageForgotten);
    const call = { workplace: { verifications }, params: { sha256: held.sha256 } } as unknown as Call<'getVerificationReport'>;
    expect(await verificationHandlers.getVerificationReport(call)).toMatchObject({ error: { code: 'verification.tooLong' } });
    await verifications.close();
  }); // prettier-ignore
});

describe('what is held', () => {
  // A server of its own: how often one address may ask is counted.
  let other: Hall;
  beforeAll(async () => {
    other = await openHall();
  });
  afterAll(() => other.close());
  const at = '2027-03-18T09:00:00.000Z' as Instant;

  test('is the two that were looked at last; what is stopped or was never given is not there', async () => {
    const texts = ['een', 'twee', 'drie'].map((text) => new TextEncoder().encode(text));
    const verifications = new Verifications();
    const [one, two] = texts.slice(0, 2).map((bytes) => verifications.begin(bytes, { at }).sha256);
    if (!one || !two) throw new Error('Nothing was held');
    verifications.find(one);
    const three = verifications.begin(texts[2] ?? new Uint8Array(), { at }).sha256;
    expect([one, two, three].map((sha256) => verifications.find(sha256) !== undefined)).toEqual([true, false, true]);
    verifications.forget(three);
    expect(verifications.find(three)).toBeUndefined();
    await verifications.close();
    expect(verifications.find(one)).toBeUndefined();
  }); // prettier-ignore

  test('is forgotten after an hour in which nobody looked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const verifications = new Verifications();
      const { sha256 } = verifications.begin(new TextEncoder().encode('x'), { at });
      vi.advanceTimersByTime(50 * 60_000);
      expect(verifications.find(sha256)).toBeDefined();
      vi.advanceTimersByTime(59 * 60_000);
      expect(verifications.find(sha256)).toBeDefined();
      vi.advanceTimersByTime(61 * 60_000);
      expect(verifications.find(sha256)).toBeUndefined();
      await verifications.close();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not there for who does not have it, and can be stopped', async () => {
    const { client: visitor } = other.visitor();
    const params = { sha256: 'e'.repeat(64) as Sha256 };
    const none = { ok: false, error: { kind: 'refusal', code: 'verification.none', status: 404 } };
    expect(await visitor.call('getVerification', { params })).toMatchObject(none);
    expect(await visitor.call('getVerifiedTotals', { params })).toMatchObject(none);
    const sha256 = await give(visitor, new TextEncoder().encode('weg ermee'));
    unwrap(await visitor.call('forgetVerification', { params: { sha256 } }));
    expect(await visitor.call('getVerification', { params: { sha256 } })).toMatchObject(none);
  });

  test.each([
    ['JSON', 'application/json', '{}', 422],
    ['a form of another page', 'text/plain', 'PK', 422],
  ])('takes no %s', async (_, type, body, status) => {
    const reply = await other.visitor().send('POST', '/api/verifications', body, { 'Content-Type': type });
    expect(reply.status).toBe(status);
  });

  test('one package comes in at a time: who sends another meanwhile is asked to wait, and later is let in', async () => {
    const own = await openHall();
    const { client: visitor } = own.visitor();
    const body = new TextEncoder().encode('een pakket');
    const slow = request(`${own.address}api/verifications`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/zip', 'Content-Length': 100, Expect: '100-continue' },
    });
    slow.on('error', () => undefined);
    await new Promise((resolve) => {
      slow.once('continue', resolve);
      slow.flushHeaders();
    });
    const busy = { ok: false, error: { kind: 'refusal', code: 'verification.busy', status: 409 } };
    expect(await visitor.call('startVerification', { query: {}, body })).toMatchObject(busy);
    slow.destroy();
    // The server notices in its own time that the sender went away.
    await vi.waitFor(async () => {
      const taken = await visitor.call('startVerification', { query: {}, body });
      if (!taken.ok) throw new Error('not yet');
    }, { timeout: 2_000, interval: 500 });
    await own.close();
  }); // prettier-ignore
});
