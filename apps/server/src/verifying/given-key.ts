// The key that whoever verifies knows from elsewhere: its fingerprint as it stands on signed paper, a key file, or another package that is signed with it.
import { err, ok, type GivenKeyClaim, type Result, type Sha256, type Text } from '@telstaat/core';
import {
  checkSignature,
  fingerprint,
  fingerprintWords,
  isPublicKey,
  readPublicKeyPem,
  unpack,
  type PublicKey,
  type SealedFiles,
} from '@telstaat/seal';

export type GivenKeyInput =
  | { readonly fingerprint: Sha256 }
  | { readonly words: readonly string[] }
  /** Of a key file (PEM) or of a package. */
  | { readonly bytes: Uint8Array };

export interface GivenKey {
  /** What is known of the key, or why what was given has none. */
  readonly claim: Result<GivenKeyClaim, Text>;
  /** Only of a package that was given. */
  readonly package?: SealedFiles;
}

const wordCount = 12;

const texts = {
  neither: {
    nl: 'Wat als sleutel is opgegeven, is geen sleutelbestand (PEM) en geen heel pakket van Telstaat.',
    en: 'What was given as key is neither a key file (PEM) nor a whole package of Telstaat.',
  },
  unsigned: {
    nl: 'De handtekening van het pakket dat om zijn sleutel is opgegeven, klopt niet.',
    en: 'The signature of the package that was given for its key is wrong.',
  },
  noFingerprint: {
    nl: 'Dit is geen vingerafdruk van een sleutel: twaalf woorden, of zestien groepen van vier tekens (0-9, a-f).',
    en: 'This is no fingerprint of a key: twelve words, or sixteen groups of four characters (0-9, a-f).',
  },
} as const satisfies Record<string, Text>;

/** A fingerprint as typed from paper: sixteen groups or twelve words, with any spaces, commas and capitals between and in them. */
export function readTypedKey(text: string): Result<GivenKeyInput, Text> {
  const pieces = text.toLowerCase().split(/[\s,;.·]+/).filter((piece) => piece !== ''); // prettier-ignore
  const digits = pieces.join('');
  if (/^[0-9a-f]{64}$/.test(digits)) return ok({ fingerprint: digits as Sha256 });
  const areWords = pieces.length === wordCount && pieces.every((piece) => fingerprintWords.includes(piece));
  return areWords ? ok({ words: pieces }) : err(texts.noFingerprint);
}

export function readGivenKey(given: GivenKeyInput): GivenKey {
  if ('words' in given) return { claim: ok({ from: 'words', words: given.words }) };
  if ('fingerprint' in given) {
    const sha256 = given.fingerprint;
    return { claim: ok({ from: 'fingerprint', sha256, words: wordsOf(sha256) }) };
  }
  const pem = readPublicKeyPem(Buffer.from(given.bytes.subarray(0, 1000)).toString('latin1').replaceAll('\r\n', '\n'));
  if (pem !== undefined) return { claim: ok(claimOf('keyFile', pem)) };
  const opened = unpack(given.bytes);
  if (!opened.ok) return { claim: err(texts.neither) };
  const { publicKey } = opened.value.manifest.key;
  if (!isPublicKey(publicKey) || checkSignature(opened.value).length > 0) return { claim: err(texts.unsigned) };
  return { claim: ok(claimOf('package', publicKey)), package: opened.value };
}

function claimOf(from: GivenKeyClaim['from'], publicKey: PublicKey): GivenKeyClaim {
  const { sha256, words } = fingerprint(publicKey);
  return { from, sha256, words };
}

/** As `fingerprint` has them of a key: one word for each of the first bytes. */
function wordsOf(sha256: Sha256): readonly string[] {
  return [...Buffer.from(sha256, 'hex').subarray(0, wordCount)].map((byte) => fingerprintWords[byte] ?? '');
}
