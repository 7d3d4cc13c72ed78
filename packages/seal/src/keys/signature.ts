// Signing a statement, and checking a signature. Signed are the bytes of HANDTEKENING.txt and nothing else, so that anybody can check it:
// openssl pkeyutl -verify -pubin -inkey 0001.pem -rawin -in HANDTEKENING.txt -sigfile HANDTEKENING.sig
import { sign, verify } from 'node:crypto';
import { isPublicKey, publicKeyOf, verifyingKey, type PrivateKey, type PublicKey } from './key-pair.ts';
import { readStatement, writeStatement, type Statement, type StatementPurpose } from './statement.ts';

export interface SignedStatement {
  /** The bytes of HANDTEKENING.txt. */
  readonly text: Uint8Array;
  /** 64 bytes: Ed25519 over those bytes. */
  readonly signature: Uint8Array;
}

export const signatureSize = 64;

/** Signs a statement with the key that it names. Throws when the private part belongs to another key. */
export function signStatement(statement: Statement, privateKey: PrivateKey): SignedStatement {
  if (publicKeyOf(privateKey) !== statement.key.publicKey) throw new Error('The statement names another key');
  const text = writeStatement(statement);
  return { text, signature: Uint8Array.from(sign(null, text, privateKey)) };
}

/**
 * Whether these are the bytes of a statement of this version, for this purpose, that names this key and was signed by it. `false` for all
 * else: a good signature over other bytes is none. Whether the key itself is to be trusted is another question.
 */
export function verifySignature(
  signed: SignedStatement & { readonly purpose: StatementPurpose; readonly publicKey: PublicKey },
): boolean {
  const { text, signature, purpose, publicKey } = signed;
  if (signature.length !== signatureSize || !isPublicKey(publicKey)) return false;
  const statement = readStatement(text);
  if (!statement.ok || statement.value.purpose !== purpose || statement.value.key.publicKey !== publicKey) return false;
  try {
    return verify(null, text, verifyingKey(publicKey), signature);
  } catch {
    // 32 bytes that are no point of the curve: openssl refuses the key itself.
    return false;
  }
}
