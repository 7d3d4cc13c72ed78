// The program itself: what is opened, opening and closing a practice, the first administrator.
import { decideFirstAdministrator, ok } from '@telstaat/core';
import { practiceAccounts } from '@telstaat/practice';
import { refused, refusedBy } from '../denial.ts';
import type { Call, Handlers } from '../handler.ts';
import { freshLogin, openLogin } from '../logins.ts';
import { hashPassword } from '../passwords.ts';
import { openPracticeDay } from '../practice-day.ts';
import { programVersion } from '../version.ts';

type Names = 'getStatus' | 'openPractice' | 'closePractice' | 'createAdministrator';

export const programHandlers: Handlers<Names> = {
  async getStatus(call) {
    await Promise.resolve();
    return ok(statusOf(call));
  },

  async openPractice(call) {
    if (call.workplace.damage?.kind === 'practice') call.workplace.removeDamagedPractice();
    if (call.workplace.damage) return refused('access.damaged');
    if (call.workplace.opened || call.workplace.isBuilding) return refused('access.alreadyOpened');
    await call.workplace.buildPractice(() => openPracticeDay(call));
    return ok(statusOf(call));
  },

  async closePractice(call) {
    if (call.workplace.opened?.kind !== 'practice') return refused('access.notPractice');
    await call.workplace.removePractice();
    call.login.clear();
    return ok(statusOf(call));
  },

  async createAdministrator({ body, workplace, world, login }) {
    if (workplace.opened?.kind === 'practice' || workplace.isBuilding) return refused('access.alreadyOpened');
    if (workplace.damage) return refused('access.damaged');
    const decided = decideFirstAdministrator([], body);
    if (!decided.ok) return refusedBy(decided.error);
    const passwordHash = await hashPassword(body.password, world.random(16));
    const opened = workplace.opened ?? unwrapStore(await workplace.open('real'));
    const at = world.now();
    const created = await opened.store.write(async (tx) => {
      const again = decideFirstAdministrator(await tx.people.all(), body);
      if (!again.ok) return refusedBy(again.error);
      await tx.record({ actor: 'system:0', at }, again.value);
      const { username, fullName } = body;
      // Chosen by the person: there is nothing to change at the first login.
      const secrets = { number: 1, username, fullName, passwordHash, mustChangePassword: false };
      await tx.people.putSecrets(secrets);
      login.set(await openLogin(tx, { account: 1, world, at, replaces: login.token }));
      const account = { number: 1, username, fullName, role: 'administrator' as const, active: true };
      return ok(freshLogin({ ...account, mustChangePassword: false }, at));
    });
    if (created.ok) await opened.keys.welcome({ account: created.value.number, password: body.password, passwordHash });
    return created;
  },
};

function statusOf(call: Pick<Call<'getStatus'>, 'workplace'>) {
  const { workplace } = call;
  const kind = workplace.isBuilding ? undefined : workplace.opened?.kind;
  const restored = workplace.opened?.backups.lastRestore;
  return {
    version: programVersion,
    opened: kind ?? (workplace.damage ? ('damaged' as const) : ('nothing' as const)),
    ...(workplace.damage && { damaged: workplace.damage.kind }),
    ...(restored && { restored }),
    practiceAccounts: kind === 'practice' ? practiceAccounts.map((account) => ({ ...account })) : [],
  };
}

/** A new file that cannot be made is a fault of disk or folder: the page says what to do. */
function unwrapStore<T>(opened: { ok: true; value: T } | { ok: false; error: { text: { nl: string } } }): T {
  if (opened.ok) return opened.value;
  throw new Error(opened.error.text.nl);
}
