// The secret of the machine: made once, read back, and never where the system only hides it.
import { expect, test } from 'vitest';
import { machineSecret, tellMachineSecret } from './machine-secret.mjs';
import { readSecretLine, secretLine } from './secret-line.mjs';

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);

/** A key store that turns every bit round, and a place in memory. */
function machine(options: { version?: string; platform?: string; isAvailable?: boolean; isRotated?: boolean } = {}) {
  const { version = 'v11', platform = 'linux', isAvailable = true, isRotated = false } = options;
  let kept: Uint8Array | undefined;
  let writes = 0;
  let drawn = 0;
  return {
    platform,
    chance: (bytes: number) => new Uint8Array(bytes).fill((drawn += 1)),
    keyStore: {
      isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
      encryptStringAsync: (text: string) =>
        Promise.resolve(Buffer.concat([Buffer.from(version), flipped(Buffer.from(text))])),
      decryptStringAsync: (bytes: Buffer) =>
        bytes.length === 67
          ? Promise.resolve({ result: Buffer.from(flipped(bytes.subarray(3))).toString(), shouldReEncrypt: isRotated })
          : Promise.reject(new Error('not mine')),
    },
    place: {
      read: () => Promise.resolve(kept),
      write: (bytes: Uint8Array) => {
        kept = bytes;
        writes += 1;
        return Promise.resolve();
      },
    },
    kept: () => Buffer.from(kept ?? []).toString(),
    writes: () => writes,
  };
}

test('is made once, kept encrypted and read back', async () => {
  const here = machine();
  const secret = await machineSecret(here);
  expect(secret).toBe('01'.repeat(32));
  expect(await machineSecret(here)).toBe(secret);
  expect(here.kept()).not.toContain(secret);
  expect(here.writes()).toBe(1);
});

test.each([
  { platform: 'linux', version: 'v10' },
  { platform: 'linux', isAvailable: false },
  { platform: 'darwin', isAvailable: false },
  { platform: 'win32', isAvailable: false },
])('there is none on $platform with $version, available: $isAvailable', async (options) => {
  const here = machine(options);
  expect(await machineSecret(here)).toBeUndefined();
  expect(here.writes()).toBe(0);
});

test.each(['win32', 'darwin'])('on %s v10 is the system’s own key', async (platform) => {
  const here = machine({ platform, version: 'v10' });
  expect(await machineSecret(here)).toHaveLength(64);
});

test('what another user or machine kept is replaced', async () => {
  const here = machine();
  await here.place.write(Uint8Array.of(1, 2, 3));
  const secret = await machineSecret(here);
  expect(secret).toBe('01'.repeat(32));
  expect(await machineSecret(here)).toBe(secret);
});

test('what was only hidden is not taken for a secret, and is replaced once there is a key store', async () => {
  const secret = 'f0'.repeat(32);
  const here = machine();
  await here.place.write(Buffer.concat([Buffer.from('v10'), flipped(Buffer.from(secret))]));
  expect(await machineSecret(here)).toBe('01'.repeat(32));
  expect(here.writes()).toBe(2);
});

test('is encrypted anew when the system asks for it', async () => {
  const here = machine({ isRotated: true });
  await machineSecret(here);
  await machineSecret(here);
  expect(here.writes()).toBe(2);
});

test('is told in one line; a key store that fails tells nothing', async () => {
  const said: string[] = [];
  const here = machine();
  await tellMachineSecret(here, (line) => void said.push(line));
  expect(said).toEqual([secretLine('01'.repeat(32))]);
  expect(readSecretLine((said[0] ?? '').trimEnd())).toBe('01'.repeat(32));
  const broken = {
    ...here,
    keyStore: { ...here.keyStore, isAsyncEncryptionAvailable: () => Promise.reject(new Error('dbus')) },
  };
  await tellMachineSecret(broken, (line) => void said.push(line));
  expect(said).toHaveLength(1);
});

test.each([
  '',
  'telstaat-machine-secret:',
  `telstaat-machine-secret:${'g'.repeat(64)}`,
  `other:${'0'.repeat(64)}`,
  '0'.repeat(64),
])('"%s" tells no secret', (line) => {
  expect(readSecretLine(line)).toBeUndefined();
});
