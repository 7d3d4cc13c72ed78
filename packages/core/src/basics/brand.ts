// Branded texts: an election id never meets a person id by accident.

declare const brand: unique symbol;

export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** Id of an election as in EML, for example `PS2023_Utrecht`. */
export type ElectionId = Brand<string, 'ElectionId'>;
/** Number of a polling station, unique within one election. */
export type StationNumber = number;
/** Moment in UTC, ISO 8601 with milliseconds and `Z`, for example `2023-03-16T09:30:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;
/** An Ed25519 public key: 32 bytes, lower-case hexadecimal. */
export type PublicKey = Brand<string, 'PublicKey'>;
/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;
