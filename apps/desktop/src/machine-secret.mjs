// A secret that the operating system keeps for whoever is logged in to this machine: with it the key of the count opens at the start, without
// waiting for an administrator. Made once, kept encrypted by the system's own key store; without a real one there is none.
import { secretLine } from './secret-line.mjs';

/**
 * @typedef {object} KeyStore Electron's safeStorage.
 * @property {() => Promise<boolean>} isAsyncEncryptionAvailable
 * @property {(text: string) => Promise<Uint8Array>} encryptStringAsync
 * @property {(bytes: Buffer) => Promise<{result: string, shouldReEncrypt: boolean}>} decryptStringAsync
 */

/**
 * @typedef {object} Place Where the encrypted secret is kept.
 * @property {() => Promise<Uint8Array | undefined>} read
 * @property {(bytes: Uint8Array) => Promise<void>} write
 */

const secretForm = /^[0-9a-f]{64}$/;

/**
 * The secret of this machine's user. `undefined` where the system has no key store, or one that only hides: then a password opens the key.
 *
 * @param {{keyStore: KeyStore, place: Place, platform: string, chance: (bytes: number) => Uint8Array}} machine
 * @returns {Promise<string | undefined>} 32 bytes of chance, hexadecimal
 */
export async function machineSecret({ keyStore, place, platform, chance }) {
  if (!(await keyStore.isAsyncEncryptionAvailable())) return undefined;
  const kept = await keptSecret({ keyStore, place, platform });
  if (kept !== undefined) return kept;
  const made = Buffer.from(chance(32)).toString('hex');
  const encrypted = await keyStore.encryptStringAsync(made);
  if (isOnlyHidden(encrypted, platform)) return undefined;
  await place.write(encrypted);
  return made;
}

/**
 * Says the secret to the launcher, or nothing. A key store that fails is one that is not there: the count goes on with passwords.
 *
 * @param {Parameters<typeof machineSecret>[0]} machine
 * @param {(line: string) => void} say
 */
export async function tellMachineSecret(machine, say) {
  const secret = await machineSecret(machine).catch(() => undefined);
  if (secret !== undefined) say(secretLine(secret));
}

/**
 * On Linux, where no key store answers, Chromium encrypts with a password that everybody knows and says so only in what it made: `v10` in front
 * (chromium, components/os_crypt). Which store the desktop is known for tells nothing: it may not run. Elsewhere `v10` is the system's own.
 *
 * @param {Uint8Array} encrypted
 * @param {string} platform
 */
function isOnlyHidden(encrypted, platform) {
  return platform === 'linux' && Buffer.from(encrypted.subarray(0, 3)).toString('latin1') === 'v10';
}

/**
 * @param {{keyStore: KeyStore, place: Place, platform: string}} machine
 * @returns {Promise<string | undefined>}
 */
async function keptSecret({ keyStore, place, platform }) {
  const bytes = await place.read();
  if (bytes === undefined || isOnlyHidden(bytes, platform)) return undefined;
  try {
    const { result, shouldReEncrypt } = await keyStore.decryptStringAsync(Buffer.from(bytes));
    if (!secretForm.test(result)) return undefined;
    if (shouldReEncrypt) await place.write(await keyStore.encryptStringAsync(result));
    return result;
  } catch {
    // Of another user or machine: nobody can read it any more.
    return undefined;
  }
}
