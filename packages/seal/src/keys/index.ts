// Keys and signatures: Ed25519 pairs, fingerprints for paper, statements that are signed, and private parts at rest.
export { fingerprint, type Fingerprint } from './fingerprint.ts';
export {
  isPublicKey,
  makeKeyPair,
  publicKeyOf,
  publicKeyPem,
  readPublicKeyPem,
  type KeyPair,
  type PrivateKey,
  type PublicKey,
} from './key-pair.ts';
export { signatureSize, signStatement, verifySignature, type SignedStatement } from './signature.ts';
export {
  readStatement,
  statementPurposes,
  statementVersion,
  writeStatement,
  type Statement,
  type StatementFault,
  type StatementPurpose,
} from './statement.ts';
export { fingerprintWords } from './words.ts';
export { chanceCost, passwordCost, unwrapKey, wrapKey, type Wrapping, type WrapFault } from './wrap.ts';
