// Logging in and out, and the own password.
import { decideOwnPassword, ok } from '@telstaat/core';
import { practiceAccounts } from '@telstaat/practice';
import { refused, refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { endOfLogin, freshLogin, openLogin, tryPassword } from '../logins.ts';
import { hashPassword } from '../passwords.ts';

export const loginHandlers: Handlers<'logIn' | 'getLogin' | 'logOut' | 'changeOwnPassword'> = {
  async logIn({ body, workplace, world, login }) {
    const store = workplace.opened?.store;
    if (!store) return refused('access.notOpened');
    const tried = await tryPassword(store, world, body);
    if (!tried.ok && tried.error.code === 'access.wait')
      return refused('access.wait', { seconds: tried.error.seconds });
    if (!tried.ok) return refused('access.wrongPassword');
    const { number } = tried.value;
    const at = world.now();
    const opened = await store.write(async (tx) => {
      // As it is now: it may have been turned off while the password was looked at.
      const account = await tx.people.byNumber(number);
      if (!account?.active) {
        await tx.record({ actor: 'system:0', at }, [{ type: 'person.loginFailed', data: { number } }]);
        return undefined;
      }
      const token = await openLogin(tx, { account: number, world, at, replaces: login.token });
      const event = { type: 'person.loggedIn', data: { number, role: account.role } } as const;
      await tx.record({ actor: `${account.role}:${number}`, at }, [event]);
      return { account, token };
    });
    if (!opened) return refused('access.accountOff');
    login.set(opened.token);
    return ok(freshLogin(opened.account, at));
  },

  async getLogin({ store, account, login, world }) {
    const now = world.now();
    return ok({ ...account, now, endsAt: await endOfLogin(store, login, now) });
  },

  async logOut({ store, account, scope, login }) {
    await store.write(async (tx) => {
      await tx.logins.closeAllOf(account.number);
      const event = { type: 'person.loggedOut', data: { number: account.number, role: account.role } } as const;
      await tx.record(scope(), [event]);
    });
    login.clear();
    return ok({});
  },

  async changeOwnPassword({ store, workplace, account, body, scope, login, world }) {
    // The passwords of the practice stand on everybody's screen; changing one would lock the others out.
    if (workplace.opened?.kind === 'practice' && practiceAccounts.some(({ username }) => username === account.username))
      return refused('people.practiceAccount');
    const tried = await tryPassword(store, world, { username: account.username, password: body.current });
    if (!tried.ok && tried.error.code === 'access.wait')
      return refused('access.wait', { seconds: tried.error.seconds });
    if (!tried.ok) return refused('people.currentPasswordWrong');
    const decided = decideOwnPassword(account, body);
    if (!decided.ok) return refusedBy(decided.error);
    const passwordHash = await hashPassword(body.password, world.random(16));
    const at = world.now();
    const token = await store.write(async (tx) => {
      await tx.record(scope(), decided.value);
      await tx.people.setPassword(account.number, { passwordHash, mustChangePassword: false });
      if (body.fullName !== undefined) await tx.people.rename(account.number, body.fullName);
      return openLogin(tx, { account: account.number, world, at, replaces: login.token });
    });
    login.set(token);
    const fullName = body.fullName ?? account.fullName;
    return ok(freshLogin({ ...account, fullName, mustChangePassword: false }, at));
  },
};
