// The people of a practice. Their password is no secret: a practice holds nothing to protect, and everybody must be able to step in.
import type { Role } from '@telstaat/core';

export interface PracticeAccount {
  readonly username: string;
  readonly fullName: string;
  readonly role: Role;
  readonly password: string;
}

export const practicePassword = 'oefenen-is-goed';

const account = (username: string, fullName: string, role: Role): PracticeAccount => ({
  username,
  fullName,
  role,
  password: practicePassword,
});

/** One of each role, and two typists because every station is typed twice by two people. */
export const practiceAccounts: readonly PracticeAccount[] = [
  account('beheerder', 'Oefenbeheerder', 'administrator'),
  account('coordinator', 'Oefencoördinator', 'coordinator'),
  account('invoerder1', 'Oefeninvoerder 1', 'typist'),
  account('invoerder2', 'Oefeninvoerder 2', 'typist'),
];
