// Accounts of the people in the hall. Nobody chooses a password for somebody else: it is made by chance and told once.
import {
  decideAccountChange,
  decideManyAccounts,
  decideNewAccount,
  decidePasswordReset,
  ok,
  type Role,
} from '@telstaat/core';
import { practiceAccounts } from '@telstaat/practice';
import { refused, refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { nameHash, replacePassword } from '../logins.ts';
import { makeManyTemporary, makeTemporary, type Temporary } from '../temporary.ts';
import type { Writing } from '@telstaat/store';

type Names = 'listPeople' | 'addPerson' | 'addPeople' | 'changePerson' | 'resetPassword';

export const peopleHandlers: Handlers<Names> = {
  async listPeople({ store }) {
    return ok([...(await store.read((tx) => tx.people.all()))]);
  },

  async addPerson({ store, body, account, world, scope }) {
    const temporary = await makeTemporary(world);
    return await store.write(async (tx) => {
      const decided = decideNewAccount(await tx.people.all(), body, account.role);
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope(), decided.value);
      const number = decided.value.flatMap((event) => (event.type === 'person.added' ? [event.data.number] : []))[0];
      if (number === undefined) throw new Error('A new account has a number');
      return ok(await keep(tx, { ...body, username: body.username.trim(), number }, temporary));
    });
  },

  async addPeople({ store, body, account, world, scope }) {
    const temporaries = await makeManyTemporary(world, body.count);
    return await store.write(async (tx) => {
      const decided = decideManyAccounts(await tx.people.all(), body, account.role);
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope(), decided.value.events);
      const slips = [];
      for (const [index, made] of decided.value.accounts.entries()) {
        const temporary = temporaries[index];
        if (!temporary) throw new Error('Every new account has a password');
        slips.push(await keep(tx, { ...made, fullName: '', role: body.role }, temporary));
      }
      return ok(slips);
    });
  },

  async changePerson({ store, params, body, account, scope }) {
    const { number } = params;
    return await store.write(async (tx) => {
      const decided = decideAccountChange(await tx.people.all(), { ...body, number }, account);
      if (!decided.ok) return refusedBy(decided.error);
      const about = scope();
      await tx.record(about, decided.value);
      await tx.people.rename(number, body.fullName);
      if (!body.active) {
        await tx.logins.endAllOf(number, 'accountOff', about.at);
        await tx.keys.removeWrapsOf(`account:${number}`);
      }
      const changed = await tx.people.byNumber(number);
      return changed ? ok(changed) : refused('people.unknown', { number });
    });
  },

  async resetPassword({ store, workplace, params, account, world, scope }) {
    const { number } = params;
    const temporary = await makeTemporary(world);
    return await store.write(async (tx) => {
      const accounts = await tx.people.all();
      const decided = decidePasswordReset(accounts, number, account);
      if (!decided.ok) return refusedBy(decided.error);
      const owner = accounts.find((other) => other.number === number);
      if (!owner) return refused('people.unknown', { number });
      if (workplace.opened?.kind === 'practice' && practiceAccounts.some(({ username }) => username === owner.username))
        return refused('people.practiceAccount');
      const about = scope();
      await tx.record(about, decided.value);
      await replacePassword(tx, owner, { passwordHash: temporary.passwordHash, at: about.at });
      return ok({ account: { ...owner, mustChangePassword: true }, temporaryPassword: temporary.password });
    });
  },
};

interface Made {
  readonly number: number;
  readonly username: string;
  readonly fullName: string;
  readonly role: Role;
}

/** Keeps a new account beside the log, and gives what stands on its slip. */
async function keep(tx: Writing, { number, username, fullName, role }: Made, temporary: Temporary) {
  const { password, passwordHash } = temporary;
  await tx.people.putSecrets({ number, username, fullName, passwordHash, mustChangePassword: true });
  // Somebody may have tried the name before there was an account of it.
  await tx.logins.clearFailures(nameHash(username));
  const account = { number, username, fullName, role, active: true, mustChangePassword: true };
  return { account, temporaryPassword: password };
}
