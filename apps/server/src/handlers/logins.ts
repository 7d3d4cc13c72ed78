// Logging in and out.
import { ok } from '@telstaat/core';
import { refused } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { newToken, tokenHash } from '../logins.ts';
import { passwordMatches } from '../passwords.ts';

/** Compared with when there is no such account, so that answering takes as long. */
const nobody = `argon2id$19456$2$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

export const loginHandlers: Handlers<'logIn' | 'getLogin' | 'logOut'> = {
  async logIn({ body, workplace, world, login }) {
    const store = workplace.opened?.store;
    if (!store) return refused('access.notOpened');
    const known = await store.read((tx) => tx.people.byUsername(body.username));
    const matches = await passwordMatches(body.password, known?.passwordHash ?? nobody);
    const at = world.now();
    if (!known || !matches || !known.account.active) {
      const number = known?.account.number ?? 0;
      const event = { type: 'person.loginFailed', data: { number } } as const;
      await store.write((tx) => tx.record({ actor: 'system:0', at }, [event]));
      return refused('access.wrongPassword');
    }
    const { account } = known;
    const token = newToken(world);
    await store.write(async (tx) => {
      await tx.people.openLogin({ tokenHash: tokenHash(token), account: account.number, at });
      const event = { type: 'person.loggedIn', data: { number: account.number, role: account.role } } as const;
      await tx.record({ actor: `${account.role}:${account.number}`, at }, [event]);
    });
    login.set(token);
    return ok(account);
  },

  async getLogin({ account }) {
    return await Promise.resolve(ok(account));
  },

  async logOut({ store, account, scope, login }) {
    await store.write(async (tx) => {
      await tx.people.closeLoginsOf(account.number);
      const event = { type: 'person.loggedOut', data: { number: account.number, role: account.role } } as const;
      await tx.record(scope(), [event]);
    });
    login.clear();
    return ok({});
  },
};
