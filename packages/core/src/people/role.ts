// Who works with Telstaat. A role is given once and never changed; what a role may do stands in the route table (contract).
import type { Text } from '../basics/text.ts';

export const roles = ['administrator', 'coordinator', 'typist'] as const;
export type Role = (typeof roles)[number];

export const roleNames = {
  administrator: { nl: 'Beheerder', en: 'Administrator' },
  coordinator: { nl: 'Coördinator', en: 'Coordinator' },
  typist: { nl: 'Invoerder', en: 'Typist' },
} as const satisfies Record<Role, Text>;

/** A person as the log knows them: role and number, never a name (decision 11). */
export interface Actor {
  readonly role: Role | 'system';
  /** Number of the account, from 1; 0 for the program itself. */
  readonly number: number;
}

/** The log's word for an actor, for example `typist:7`. */
export function actorKey(actor: Actor): string {
  return `${actor.role}:${actor.number}`;
}

export function sameActor(a: Actor, b: Actor): boolean {
  return a.role === b.role && a.number === b.number;
}
