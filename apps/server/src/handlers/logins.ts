// Logging in and out, and the own password.
import { decideOwnPassword, err, ok } from '@telstaat/core';
import { practiceAccounts } from '@telstaat/practice';
import { refused, refusedBy } from '../denial.ts';
import type { Handlers } from '../handler.ts';
import { endOfLogin, freshLogin, openLogin, passwordSetsOf, stillHolds, tryPassword } from '../logins.ts';
import { hashPassword } from '../passwords.ts';

export const loginHandlers: Handlers<'logIn' | 'getLogin' | 'logOut' | 'changeOwnPassword'> = {
  async logIn({ body, workplace, world, login }) {
    const place = workplace.opened;
    if (!place) return refused(workplace.damage ? 'access.damaged' : 'access.notOpened');
    const { store, keys } = place;
    const tried = await tryPassword(store, world, body);
    if (!tried.ok && tried.error.code === 'access.wait')
      return refused('access.wait', { seconds: tried.error.seconds });
    if (!tried.ok) return refused('access.wrongPassword');
    const { number } = tried.value.account;
    const at = world.now();
    const opened = await store.write(async (tx) => {
      // As it is now: it may have been turned off, or given another password, while this one was looked at.
      const account = await tx.people.byNumber(number);
      if (!account?.active || !(await stillHolds(tx, tried.value))) {
        await tx.record({ actor: 'system:0', at }, [{ type: 'person.loginFailed', data: { number } }]);
        return account?.active ? err('access.wrongPassword' as const) : err('access.accountOff' as const);
      }
      const token = await openLogin(tx, { account: number, world, at, replaces: login.token });
      const event = { type: 'person.loggedIn', data: { number, role: account.role } } as const;
      await tx.record({ actor: `${account.role}:${number}`, at }, [event]);
      return ok({ account, token });
    });
    if (!opened.ok) return refused(opened.error);
    const { account, token } = opened.value;
    login.set(token);
    const { role, mustChangePassword } = account;
    // A temporary password is known to somebody else: it opens nothing.
    if (role === 'administrator' && !mustChangePassword)
      await keys.welcome({ account: number, password: body.password, passwordHash: tried.value.passwordHash });
    return ok({ ...freshLogin(account, at), ...(await passwordSetsOf(store, account)) });
  },

  async getLogin({ store, account, login, world }) {
    const now = world.now();
    const endsAt = await endOfLogin(store, login, now);
    return ok({ ...account, now, endsAt, ...(await passwordSetsOf(store, account)) });
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

  async changeOwnPassword({ store, keys, workplace, account, body, scope, login, world }) {
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
    const { passwordHash: before } = tried.value;
    const known = { account: account.number, password: body.current, passwordHash: before };
    const isAdministrator = account.role === 'administrator';
    const changeKey = isAdministrator ? await keys.changePassword(known, body.password) : undefined;
    const token = await store.write(async (tx) => {
      if (!(await stillHolds(tx, tried.value))) return undefined;
      await tx.record(scope(), decided.value);
      await tx.people.setPassword(account.number, { passwordHash, mustChangePassword: false });
      await changeKey?.(tx);
      if (body.fullName !== undefined) await tx.people.rename(account.number, body.fullName);
      return openLogin(tx, { account: account.number, world, at, replaces: login.token });
    });
    if (token === undefined) return refused('people.currentPasswordWrong');
    login.set(token);
    // The first password of the own choice: from here on this administrator can open the key, and makes it where there is none.
    if (isAdministrator) await keys.welcome({ ...known, password: body.password, passwordHash });
    const fullName = body.fullName ?? account.fullName;
    return ok(freshLogin({ ...account, fullName, mustChangePassword: false }, at));
  },
};
