// A secret that the operating system keeps for whoever is logged in to this machine: with it the key of the count opens at the start, without
// waiting for an administrator. Made once, kept encrypted by the system's own key store; without a real one there is none.
import { secretLine } from './secret-line.mjs';

/**
 * @typedef {object} KeyStore Electron's safeStorage.
 * @property {() => Promise<boolean>} isAsyncEncryptionAvailable
 * @property {() => string} getSelectedStorageBackend on Linux only
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
  if (!(await isRealKeyStore(keyStore, platform))) return undefined;
  const kept = await keptSecret(keyStore, place);
  if (kept !== undefined) return kept;
  const made = Buffer.from(chance(32)).toString('hex');
  await place.write(await keyStore.encryptStringAsync(made));
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
 * @param {KeyStore} keyStore
 * @param {string} platform
 */
async function isRealKeyStore(keyStore, platform) {
  // `basic_text` encrypts with a password that everybody knows.
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(keyStore.getSelectedStorageBackend())) return false;
  return keyStore.isAsyncEncryptionAvailable();
}

/**
 * @param {KeyStore} keyStore
 * @param {Place} place
 * @returns {Promise<string | undefined>}
 */
async function keptSecret(keyStore, place) {
  const bytes = await place.read();
  if (bytes === undefined) return undefined;
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
