// Passwords are kept as argon2id (RFC 9106): 19 MiB, two passes, one lane.
import { argon2, timingSafeEqual } from 'node:crypto';

const settings = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** `argon2id$19456$2$1$salt$tag`, salt and tag in base64url. */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  const tag = await derive(password, salt);
  const { memory, passes, parallelism } = settings;
  return ['argon2id', memory, passes, parallelism, base64(salt), base64(tag)].join('$');
}

/** Whether a password is the one that was kept. A kept text of another kind never matches. */
export async function passwordMatches(password: string, kept: string): Promise<boolean> {
  const [algorithm, , , , salt, tag] = kept.split('$');
  if (algorithm !== 'argon2id' || salt === undefined || tag === undefined) return false;
  const expected = Buffer.from(tag, 'base64url');
  const actual = await derive(password, Buffer.from(salt, 'base64url'));
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function derive(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFKC'), nonce: salt, ...settings }, (error, tag) => {
      if (error) reject(error);
      else resolve(tag);
    });
  });
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
