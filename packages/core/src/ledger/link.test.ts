// The chain, against digests made here by hand; and no single change anywhere in it goes unseen.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkChain, firstLink, link, type Digest, type StoredEvent } from './link.ts';

const digest: Digest = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function chainOf(payloads: readonly string[]): readonly StoredEvent[] {
  let previous: Uint8Array = firstLink;
  return payloads.map((text, index) => {
    const content = {
      sequence: index + 1,
      type: index % 2 === 0 ? 'entry.keyed' : 'session.paused',
      payload: bytesOf(text),
    };
    previous = link({ ...content, previous }, digest);
    return { ...content, hash: previous };
  });
}

describe('one link', () => {
  test('is the digest over length and bytes of its four parts', () => {
    const payload = '{"actor":"typist:7","data":{"é":1}}';
    const byHand = createHash('sha256');
    const lengthOf = { previous: '00000020', sequence: '00000002', type: '0000000b', payload: '00000024' };
    byHand.update(Buffer.from(lengthOf.previous, 'hex')).update(Buffer.alloc(32));
    byHand.update(Buffer.from(lengthOf.sequence, 'hex')).update('42', 'latin1');
    byHand.update(Buffer.from(lengthOf.type, 'hex')).update('entry.keyed', 'latin1');
    byHand.update(Buffer.from(lengthOf.payload, 'hex')).update(payload, 'utf8');
    const made = link({ previous: firstLink, sequence: 42, type: 'entry.keyed', payload: bytesOf(payload) }, digest);
    expect(hex(made)).toBe(byHand.digest('hex'));
  });

  test('no two different contents give the same bytes: where a part ends is part of it', () => {
    const seen: string[] = [];
    const record: Digest = (bytes) => {
      seen.push(hex(bytes));
      return bytes;
    };
    link({ previous: firstLink, sequence: 1, type: 'ab', payload: bytesOf('c') }, record);
    link({ previous: firstLink, sequence: 1, type: 'a', payload: bytesOf('bc') }, record);
    link({ previous: firstLink, sequence: 11, type: 'ab', payload: bytesOf('c') }, record);
    expect(new Set(seen).size).toBe(3);
  });

  test('a type that is not ASCII is refused', () => {
    const content = { previous: firstLink, sequence: 1, payload: bytesOf('') };
    expect(() => link({ ...content, type: 'š' }, digest)).toThrow('ASCII');
  });
});

const chains = fc.array(fc.string(), { minLength: 1, maxLength: 8 }).map(chainOf);
const chainAndPlace = chains.chain((chain) => fc.tuple(fc.constant(chain), fc.nat(chain.length - 1)));

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[place % copy.length] = (copy[place % copy.length] ?? 0) ^ 1;
  return copy;
}

/** What somebody could do to one event, and what must be told about it. */
const changes: Readonly<Record<string, { change: (event: StoredEvent, place: number) => StoredEvent; reason: 'hash' | 'gap' }>> = {
  'a bit of the hash': { change: (event, place) => ({ ...event, hash: flipped(event.hash, place) }), reason: 'hash' },
  'a shorter hash': { change: (event) => ({ ...event, hash: event.hash.slice(1) }), reason: 'hash' },
  'a byte of the payload': { change: (event, place) => ({ ...event, payload: flipped(bytesOf(`${Buffer.from(event.payload).toString()} `), place) }), reason: 'hash' },
  'a longer payload': { change: (event) => ({ ...event, payload: new Uint8Array([...event.payload, 32]) }), reason: 'hash' },
  'another type': { change: (event) => ({ ...event, type: `${event.type}d` }), reason: 'hash' },
  'a type with the same low bytes': { change: (event) => ({ ...event, type: String.fromCharCode(...[...event.type].map((letter) => letter.charCodeAt(0) + 256)) }), reason: 'hash' },
  'another number': { change: (event) => ({ ...event, sequence: event.sequence + 1 }), reason: 'gap' },
}; // prettier-ignore

describe('the chain', () => {
  test('that nobody touched is whole', () => {
    fc.assert(
      fc.property(chains, (chain) => {
        const head = chain.at(-1)?.hash;
        expect(checkChain(chain, digest)).toEqual({ ok: true, events: chain.length, head });
      }),
    );
    expect(checkChain([], digest)).toEqual({ ok: true, events: 0, head: firstLink });
  });

  test.each(Object.entries(changes))('tells %s', (_, { change, reason }) => {
    fc.assert(
      fc.property(chainAndPlace, fc.nat(), ([chain, at], place) => {
        const touched = chain.map((event, index) => (index === at ? change(event, place) : event));
        expect(checkChain(touched, digest)).toEqual({ ok: false, sequence: touched[at]?.sequence, reason });
      }),
    );
  });

  test('tells what was taken out, put in twice, or exchanged', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, at]) => {
        const without = chain.toSpliced(at, 1);
        const cut = at === chain.length - 1;
        // The last event can be cut off unseen: that is why the head stands on the paper that people sign.
        expect(checkChain(without, digest)).toMatchObject(
          cut ? { ok: true, events: at } : { ok: false, sequence: at + 2, reason: 'gap' },
        );
        const event = chain[at] as StoredEvent;
        expect(checkChain(chain.toSpliced(at, 0, event), digest)).toMatchObject({
          ok: false,
          sequence: at + 1,
          reason: 'gap',
        });
        if (!cut)
          expect(checkChain([...without.slice(0, at + 1), event, ...without.slice(at + 1)], digest).ok).toBe(false);
      }),
    );
  });

  test('tells a whole event that was written anew, at the next one', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, at]) => {
        const previous = chain[at - 1]?.hash ?? firstLink;
        const event = chain[at] as StoredEvent;
        const content = { ...event, payload: bytesOf('{"forged":true}') };
        const forged = { ...content, hash: link({ ...content, previous }, digest) };
        const result = checkChain(chain.toSpliced(at, 1, forged), digest);
        if (at === chain.length - 1) expect(result).toMatchObject({ ok: true, head: forged.hash });
        else expect(result).toEqual({ ok: false, sequence: at + 2, reason: 'hash' });
      }),
    );
  });

  test('can be walked from any link on', () => {
    fc.assert(
      fc.property(chainAndPlace, ([chain, at]) => {
        const from = chain[at] as StoredEvent;
        expect(checkChain(chain.slice(at + 1), digest, from)).toMatchObject({ ok: true, events: chain.length });
        const other = { ...from, hash: flipped(from.hash, 0) };
        expect(checkChain(chain.slice(at + 1), digest, other).ok).toBe(at === chain.length - 1);
      }),
    );
  });
});
