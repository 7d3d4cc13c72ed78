// The digest against published vectors, and the chain that core builds with it.
import { checkChain, firstLink, link } from '@telstaat/core';
import { expect, test } from 'vitest';
import { digest, sha256Hex } from './digest.ts';

test('SHA-256 of published texts', () => {
  const of = (text: string): string => sha256Hex(new TextEncoder().encode(text));
  expect(of('test')).toBe('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
  expect(of('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('links a chain', () => {
  const payload = new TextEncoder().encode('{}');
  const hash = link({ previous: firstLink, sequence: 1, type: 'a', payload }, digest);
  expect(checkChain([{ sequence: 1, type: 'a', payload, hash }], digest)).toMatchObject({ ok: true, events: 1 });
  expect(hash).toHaveLength(32);
});
