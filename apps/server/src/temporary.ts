// Temporary passwords: made by chance here, told once in a reply, kept as a hash only.
import { drawFrom, makeTemporaryPassword } from '@telstaat/core';
import type { World } from './clock.ts';
import { hashPassword } from './passwords.ts';

export interface Temporary {
  readonly password: string;
  readonly passwordHash: string;
}

/** So many passwords are hashed at a time: people who log in meanwhile get their turn. */
const lanes = 2;

export async function makeTemporary(world: World): Promise<Temporary> {
  const password = makeTemporaryPassword(drawFrom(() => Buffer.from(world.random(4)).readUInt32BE()));
  return { password, passwordHash: await hashPassword(password, world.random(16)) };
}

export async function makeManyTemporary(world: World, count: number): Promise<readonly Temporary[]> {
  const made: Temporary[] = [];
  while (made.length < count) {
    const some = Array.from({ length: Math.min(lanes, count - made.length) }, () => makeTemporary(world));
    made.push(...(await Promise.all(some)));
  }
  return made;
}
