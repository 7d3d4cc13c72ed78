// The key that an auditor gives: as typed from paper, as a file, of another package; and what is said of it.
import type { VerificationReport } from '@telstaat/core';
import { fingerprint, publicKeyPem } from '@telstaat/seal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, testKey } from '../packaging/package.testing.ts';
import { forged, honest, sealAnew } from './forging.testing.ts';
import { readTypedKey, type GivenKeyInput } from './given-key.ts';
import { readGiven } from './given.ts';
import { verifyPackage } from './verify-package.ts';

const { publicKey } = testKey.key;
const { sha256, groups, words } = fingerprint(publicKey);
const stranger = keyOf(9);

const verdictOf = ({ checks }: VerificationReport, id: string) => checks.find((check) => check.id === id)?.verdict;
const findingOf = ({ checks }: VerificationReport, id: string) => checks.find((check) => check.id === id)?.findings[0];
const verifyWith = async (bytes: Uint8Array, key: GivenKeyInput): Promise<VerificationReport> =>
  await verifyPackage(bytes, { given: readGiven({ key }) });

describe('what is typed from paper', () => {
  test.each([
    ['groups', groups.join(' '), { fingerprint: sha256 }],
    ['groups in two lines and capitals', groups.join('\n').toUpperCase(), { fingerprint: sha256 }],
    ['one text', sha256, { fingerprint: sha256 }],
    ['words', words.join(' '), { words }],
    ['words with commas and a capital', `${words.join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`, { words }],
  ])('%s', (_, text, key) => {
    expect(readTypedKey(text)).toEqual({ ok: true, value: key });
  }); // prettier-ignore

  test.each([
    ['nothing', ''],
    ['a group less', groups.slice(1).join(' ')],
    ['a letter that is none of them', `g${sha256.slice(1)}`],
    ['a word less', words.slice(1).join(' ')],
    ['a word more', [...words, 'anker'].join(' ')],
    ['a word that is none of them', ['fietsbel', ...words.slice(1)].join(' ')],
  ])('%s is no fingerprint', (_, text) => {
    expect(readTypedKey(text).ok).toBe(false);
  });

  test('of any key is read back, in groups and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (seed) => {
        const own = fingerprint(keyOf(seed).key.publicKey);
        expect(readTypedKey(own.groups.join(' '))).toEqual({ ok: true, value: { fingerprint: own.sha256 } });
        expect(readTypedKey(own.words.join(' '))).toEqual({ ok: true, value: { words: own.words } });
      }),
      { numRuns: 20 },
    );
  });
});

describe('the key of the auditor', () => {
  const results = honest('results');

  test.each([
    ['fingerprint', { fingerprint: sha256 }],
    ['words', { words }],
    ['keyFile', { bytes: Buffer.from(publicKeyPem(publicKey)) }],
    ['keyFile', { bytes: Buffer.from(publicKeyPem(publicKey).replaceAll('\n', '\r\n')) }],
  ] as const)('as %s is that of the package', async (from, key) => {
    const report = await verifyWith(await results, key);
    expect([verdictOf(report, '10.07'), report.verdict]).toEqual(['passed', 'passed']);
    expect(report.givenKey).toEqual({ from, words, ...(from === 'words' ? {} : { sha256 }) });
  });

  test('is not asked when none was given', async () => {
    const report = await verifyPackage(await results);
    expect([verdictOf(report, '10.07'), report.givenKey]).toEqual(['notApplicable', undefined]);
  });

  test('and another have both fingerprints told', async () => {
    const other = fingerprint(stranger.key.publicKey);
    const report = await verifyWith(await results, { fingerprint: other.sha256 });
    expect(findingOf(report, '10.07')).toMatchObject({ expected: other.groups.join(' '), found: groups.join(' ') });
    const inWords = await verifyWith(await results, { words: other.words });
    expect(findingOf(inWords, '10.07')).toMatchObject({ expected: other.words.join(' '), found: words.join(' ') });
  });

  test('says nothing of a package whose signature is wrong, though it names that key', async () => {
    const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
    const bytes = await forged({
      ...{ name: '', finds: [] },
      afterwards: (files) =>
        files.map((file) => (file.path === 'HANDTEKENING.sig' ? { ...file, bytes: flip(file.bytes) } : file)),
    });
    const report = await verifyWith(bytes, { fingerprint: sha256 });
    expect([verdictOf(report, '10.02'), verdictOf(report, '10.07')]).toEqual(['failed', 'notCarriedOut']);
  });
});

describe('a publication beside the package that it was made of', () => {
  test('passes, and no more is only claimed than whose key both have', async () => {
    const report = await verifyWith(await honest('publication'), { bytes: await honest('results') });
    expect([verdictOf(report, '10.07'), verdictOf(report, '14.01'), report.verdict]).toEqual(['passed', 'passed', 'passed']); // prettier-ignore
    expect(report.remarks.map(({ id }) => id)).toEqual(['onlyFingerprint']);
    const onPaper = await verifyWith(await honest('publication'), { words });
    expect(onPaper.remarks.map(({ id }) => id)).toEqual(['onlyClaimed']);
  });

  test.each([
    ['key', 'definition', ['onlyFingerprint']],
    ['definition', 'definition', ['onlyFingerprint']],
    ['key', 'publication', ['onlyFingerprint', 'onlyClaimed']],
  ] as const)('or given as %s a package %s: what is still only claimed is %j', async (as, kind, ids) => {
    const bytes = await honest(kind);
    const report = await verifyPackage(await honest('publication'), { given: readGiven({ [as]: { bytes } }) });
    expect([report.verdict, report.remarks.map(({ id }) => id)]).toEqual(['passed', ids]);
  });

  test('signed by a stranger, page and all, is told of by the key alone', async () => {
    const page = (text: string): string => text.replaceAll(groups.join(' '), fingerprint(stranger.key.publicKey).groups.join(' ')); // prettier-ignore
    const changes = { 'sleutels/0001.pem': () => publicKeyPem(stranger.key.publicKey), 'index.html': page };
    const bytes = sealAnew(await honest('publication'), { changes, signing: stranger });
    expect((await verifyPackage(bytes)).verdict).toBe('passed');
    const report = await verifyWith(bytes, { bytes: await honest('results') });
    expect(report.checks.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id)).toEqual(['10.07']);
  });

  test('of which the signature is wrong gives no key', async () => {
    const bytes = await forged({
      ...{ name: '', finds: [] },
      afterwards: (files) => files.filter(({ path }) => path !== 'HANDTEKENING.sig'),
    });
    const report = await verifyWith(await honest('publication'), { bytes });
    expect(findingOf(report, '10.07')?.text.nl).toContain('klopt niet');
    expect(verdictOf(report, '14.01')).toBe('notApplicable');
  });
});
