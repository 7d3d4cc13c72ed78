// What the server says of the keys.
import type { CallReply } from '@telstaat/contract';

export type Keys = CallReply<'getKeys'>;
export type AnnouncedKey = Keys['keys'][number];
