// Accounts of the people in the hall.
import { decideAccountChange, decideNewAccount, ok } from '@telstaat/core';
import { refused, refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { hashPassword } from '../passwords.ts';

export const peopleHandlers: Handlers<'listPeople' | 'addPerson' | 'changePerson'> = {
  async listPeople({ store }) {
    return ok([...(await store.read((tx) => tx.people.all()))]);
  },

  async addPerson({ store, body, account, world, scope }) {
    const passwordHash = await hashPassword(body.password, world.random(16));
    return await store.write(async (tx) => {
      const decided = decideNewAccount(await tx.people.all(), body, account.role);
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope(), decided.value);
      const number = decided.value.flatMap((event) => (event.type === 'person.added' ? [event.data.number] : []))[0];
      if (number === undefined) throw new Error('A new account has a number');
      const { username, fullName } = body;
      await tx.people.putSecrets({ number, username, fullName, passwordHash });
      return ok({ number, username, fullName, role: body.role, active: true });
    });
  },

  async changePerson({ store, params, body, account, world, scope }) {
    const passwordHash = body.password === undefined ? undefined : await hashPassword(body.password, world.random(16));
    return await store.write(async (tx) => {
      const decided = decideAccountChange(await tx.people.all(), { ...body, number: params.number }, account.role);
      if (!decided.ok) return refusedBy(decided.error);
      await tx.record(scope(), decided.value);
      await tx.people.rename(params.number, body.fullName);
      if (passwordHash !== undefined) await tx.people.setPasswordHash(params.number, passwordHash);
      // A new password or a closed account ends what was going on under it.
      if (passwordHash !== undefined || !body.active) await tx.people.closeLoginsOf(params.number);
      const changed = await tx.people.byNumber(params.number);
      return changed ? ok(changed) : refused('people.unknown', { number: params.number });
    });
  },
};
