// The way out when the only administrator forgot the password: a temporary one, made at the machine itself, where no server runs. Who has the data
// folder can change everything in it anyway (docs/threat-model.md); like this it stands in the log.
import {
  decidePasswordAtMachine,
  err,
  ok,
  peopleRefusals,
  type Account,
  type Instant,
  type Result,
  type Text,
} from '@telstaat/core';
import { takeSlot, type Writing } from '@telstaat/store';
import { realWorld, type World } from './clock.ts';
import { diskTroubleCode } from './disk-trouble.ts';
import { holdsData, onFolderData, type FolderProblem } from './folder-data.ts';
import { replacePassword } from './logins.ts';
import { makeTemporary, type Temporary } from './temporary.ts';

const problems = {
  inUse: {
    nl: 'Telstaat draait nog met de gegevens in {folder}. Stop Telstaat eerst en doe dit dan opnieuw. Laat de laptops aan: wat daar is getypt, blijft staan.',
    en: 'Telstaat still runs with the data in {folder}. Stop Telstaat first and then do this again. Leave the laptops on: what was typed there stays.',
  },
  practice: {
    nl: 'In {folder} staat een oefening. De wachtwoorden daarvan staan op het scherm.',
    en: 'There is a practice in {folder}. Its passwords stand on the screen.',
  },
  disk: {
    nl: 'De map {folder} kan niet worden beschreven ({code}). Er is niets veranderd.',
    en: 'The folder {folder} cannot be written ({code}). Nothing was changed.',
  },
} as const satisfies Record<string, Text>;

export interface FolderPassword {
  readonly folder: string;
  /** Of an administrator. */
  readonly username: string;
  readonly world?: World;
}

export interface MadePassword {
  readonly username: string;
  /** Kept nowhere. Works once: its owner chooses another. */
  readonly temporaryPassword: string;
}

/** Gives an administrator a temporary password; whoever was logged in with the old one is so no longer, and what it opened is removed. */
export async function setPasswordInFolder(options: FolderPassword): Promise<Result<MadePassword, FolderProblem>> {
  const { folder, world = realWorld } = options;
  try {
    // A folder without data is left as it is.
    const slot = holdsData(folder, world) ? takeSlot(folder) : ok({ release: () => {} });
    if (!slot.ok)
      return slot.error.code === 'inUse' ? problem('inUse', { folder }) : err({ ...slot.error, params: {} });
    try {
      return await setAlone({ ...options, world });
    } finally {
      slot.value.release();
    }
  } catch (error) {
    const code = diskTroubleCode(error);
    if (code === undefined) throw error;
    return problem('disk', { folder, code });
  }
}

const problem = (code: keyof typeof problems, params: FolderProblem['params']) => err({ text: problems[code], params });

function setAlone({ folder, username, world }: Required<FolderPassword>): Promise<Result<MadePassword, FolderProblem>> {
  return onFolderData({ folder, world }, async ({ kind, store }) => {
    if (kind === 'practice') return problem('practice', { folder });
    const temporary = await makeTemporary(world);
    const made = await store.write((tx) => record(tx, { username, temporary, at: world.now() }));
    if (!made.ok) return made;
    return ok({ username: made.value.username, temporaryPassword: temporary.password });
  });
}

async function record(
  tx: Writing,
  { username, temporary, at }: { readonly username: string; readonly temporary: Temporary; readonly at: Instant },
): Promise<Result<Account, FolderProblem>> {
  const accounts = await tx.people.all();
  const decided = decidePasswordAtMachine(accounts, username);
  if (!decided.ok) return err({ text: peopleRefusals[decided.error.code], params: decided.error.params });
  const owner = accounts.find(({ number }) => decided.value.some(({ data }) => data.number === number));
  if (!owner) throw new Error('An event is about an account that is there');
  await tx.record({ actor: 'system:0', at }, decided.value);
  await replacePassword(tx, owner, { passwordHash: temporary.passwordHash, at });
  return ok(owner);
}
