// The digest of what is on the screen: what was approved is what was seen. Not crypto.subtle: browsers give that to secure pages only, and in
// a hall the screens come over plain http (docs/decisions/0007).
import type { Sha256, TextDigest } from '@telstaat/core';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export const digestText: TextDigest = (text) => bytesToHex(sha256(utf8ToBytes(text))) as Sha256;
