// The digest of what was on a screen (core's TextDigest): SHA-256 of the UTF-8 bytes, as the screens make it.
import type { TextDigest } from '@telstaat/core';
import { sha256Hex } from '@telstaat/seal';

export const textDigest: TextDigest = (text) => sha256Hex(new TextEncoder().encode(text));
