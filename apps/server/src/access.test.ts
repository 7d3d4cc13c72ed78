// Every route of the table × every role, over HTTP: deny by default. A route that is new is covered the day it stands in the table; where this
// test cannot ask for it, it fails.
import { addressOf, routes, type Route } from '@telstaat/contract';
import { roles, unwrap, type Role } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, openHall, openPracticeHall, practiceUsernames, type Hall, type Person } from './testing/hall.ts';
import { differencesOf, heldIn, type Held } from './testing/left-behind.ts';

/** Path params that exist nowhere: access is decided before anything is looked up. */
const nowhere = {
  ...{
    election: 'PS2099_Nergens',
    station: 1,
    number: 999,
    field: 'votes.total',
    sha256: 'a'.repeat(64),
    other: 'b'.repeat(64),
  },
  ...{ paper: 'na-31-2', job: '0'.repeat(16), sequence: 999_999 },
};
const table: [string, Route][] = Object.entries(routes);

/** The cookie of somebody with a new account who has not changed the password yet. */
async function newcomer(hall: Hall, username: string, role: Role): Promise<string> {
  const { client } = await hall.logIn('beheerder');
  const slip = unwrap(await client.call('addPerson', { body: { username, fullName: '', role } }));
  const body = { username, password: slip.temporaryPassword };
  return cookieOf(await hall.visitor().send('POST', '/api/logins', body));
}

/** Asks with a cookie that stays as it is, whatever the server says. */
function askWith(hall: Hall, cookie: string, route: Route): Promise<Response> {
  const body = route.body ? {} : undefined;
  return hall.visitor().send(route.method, addressOf(route, nowhere), body, { Cookie: cookie });
}

describe('who may use what', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openPracticeHall();
  });
  afterAll(() => hall.close());

  const ask = async (person: Person, route: Route): Promise<number> =>
    (await person.send(route.method, addressOf(route, nowhere), route.body ? {} : undefined)).status;

  // These end the login or the practice that the others stand on.
  const destructive = ['closePractice', 'logOut'];
  const others = table.filter(([name]) => !destructive.includes(name));

  it.each(table)('%s can be asked for here', (_name, route) => {
    expect(addressOf(route, nowhere)).not.toContain(':');
    expect(route.access === 'public' || route.access.length > 0).toBe(true);
  });

  it.each(table)('%s is closed to people who are not logged in, unless it is public', async (_name, route) => {
    const status = await ask(hall.visitor(), route);
    if (route.access === 'public') expect([401, 403]).not.toContain(status);
    else expect(status).toBe(401);
  });

  describe.each(roles)('as %s', (role) => {
    let person: Person;
    beforeAll(async () => {
      person = await hall.logIn(practiceUsernames[role]);
    });
    it.each(others)('%s', async (_name, route) => {
      const status = await ask(person, route);
      const allowed = route.access === 'public' || route.access.includes(role);
      if (allowed) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    });
  });

  describe.each(roles)('what ends a practice or a login, as %s', (role) => {
    it.each(table.filter(([name]) => destructive.includes(name)))('%s', async (_name, route) => {
      const own = await openPracticeHall();
      const person = await own.logIn(practiceUsernames[role]);
      const allowed = route.access === 'public' || route.access.includes(role);
      expect(await ask(person, route)).toBe(allowed ? 200 : 403);
      await own.close();
    });
  });

  describe.each(roles)('with a temporary password, as %s', (role) => {
    let cookie: string;
    beforeAll(async () => {
      cookie = await newcomer(hall, `nieuwe-${role}`, role);
    });
    it.each(others)('%s', async (_name, route) => {
      const reply = await askWith(hall, cookie, route);
      if (route.access === 'public' || route.beforePasswordChange)
        return expect([401, 403]).not.toContain(reply.status);
      expect(reply.status).toBe(403);
      expect(await reply.json()).toMatchObject({ code: 'access.passwordMustChange' });
    });
  });

  describe.each(roles)('with the cookie of an account that was turned off, as %s', (role) => {
    let cookie: string;
    beforeAll(async () => {
      const username = `uitgezette-${role}`;
      cookie = await newcomer(hall, username, role);
      const { client } = await hall.logIn('beheerder');
      const number = unwrap(await client.call('listPeople')).find((account) => account.username === username)?.number;
      const body = { fullName: '', active: false };
      unwrap(await client.call('changePerson', { params: { number: number ?? 0 }, body }));
    });
    it.each(table)('%s', async (_name, route) => {
      if (route.access === 'public') return;
      const reply = await askWith(hall, cookie, route);
      expect(reply.status).toBe(401);
      expect(await reply.json()).toMatchObject({ code: 'access.accountOff' });
      // The browser is told to forget it.
      expect(reply.headers.getSetCookie().join()).toMatch(/^telstaat=;.*Expires=Thu, 01 Jan 1970/);
    });
  });

  it('only looking at the own login, leaving and changing the password go before the password is changed', () => {
    const open = table.flatMap(([name, route]) => (route.beforePasswordChange ? [name] : []));
    expect(open.sort()).toEqual(['changeOwnPassword', 'getLogin', 'logOut']);
  });

  it('a cookie that was never given is not logged in, and is cleared', async () => {
    const reply = await hall.visitor().send('GET', '/api/my-drafts', undefined, { Cookie: 'telstaat=verzonnen' });
    expect(reply.status).toBe(401);
    expect(await reply.json()).toMatchObject({ code: 'access.notLoggedIn' });
    expect(reply.headers.getSetCookie().join()).toMatch(/^telstaat=;/);
  });

  it('an unknown route does not exist, whoever asks', async () => {
    const administrator = await hall.logIn('beheerder');
    expect((await administrator.send('GET', '/api/everything')).status).toBe(404);
  });

  it('refuses a request that another page sends with somebody else’s cookie', async () => {
    const coordinator = await hall.logIn('coordinator');
    const reply = await coordinator.send('DELETE', '/api/practice', undefined, { Origin: 'http://elsewhere.example' });
    expect(reply.status).toBe(403);
    expect(await reply.json()).toMatchObject({ kind: 'refusal', code: 'access.otherOrigin' });
  });
});

describe('a refusal leaves nothing behind', () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openPracticeHall();
  });
  afterAll(() => hall.close());

  /** Asks for every route that is closed to this person; gives what is different afterwards. */
  const afterAsking = async (cookie: string, isClosed: (route: Route) => boolean, status: number) => {
    // The first use of a login is written down; so is that it ended.
    await hall.visitor().send('GET', '/api/logins/current', undefined, { Cookie: cookie });
    const before = await heldIn(hall.folder);
    for (const [name, route] of table.filter(([, each]) => isClosed(each)))
      expect([name, (await askWith(hall, cookie, route)).status]).toEqual([name, status]);
    const after = await heldIn(hall.folder);
    return { before, after, differences: differencesOf(before, after) };
  };
  const isPrivate = ({ access }: Route): boolean => access !== 'public';

  it('to who is not logged in', async () => {
    expect((await afterAsking('', isPrivate, 401)).differences).toEqual([]);
    expect((await afterAsking('telstaat=verzonnen', isPrivate, 401)).differences).toEqual([]);
  });

  it.each(roles)('to the %s, but that the log tells it', async (role) => {
    const cookie = cookieOf(await hall.visitor().send('POST', '/api/logins', { username: practiceUsernames[role], password: practicePassword })); // prettier-ignore
    const isClosed = ({ access }: Route): boolean => access !== 'public' && !access.includes(role);
    const { before, after, differences } = await afterAsking(cookie, isClosed, 403);
    expect(differences.filter((name) => !['table ledger'].includes(name))).toEqual([]);
    const told = eventsAfter(before, after);
    expect(told).toHaveLength(table.filter(([, route]) => isClosed(route)).length);
    expect(new Set(told)).toEqual(new Set(['attempt.refused']));
  });

  it('to who must change the password', async () => {
    const cookie = await newcomer(hall, 'nieuwe-achterlater', 'typist');
    const isClosed = (route: Route): boolean => isPrivate(route) && route.beforePasswordChange !== true;
    expect((await afterAsking(cookie, isClosed, 403)).differences).toEqual([]);
  });

  function eventsAfter(before: Held, after: Held): readonly string[] {
    const rows = after.tables['ledger']?.slice(before.tables['ledger']?.length) ?? [];
    return rows.map((row) => (JSON.parse(row) as { type: string }).type);
  }
});

it('before anything is opened, everything but the first steps is refused', async () => {
  const hall = await openHall();
  for (const [, route] of table) {
    if (route.access === 'public') continue;
    const reply = await hall.visitor().send(route.method, addressOf(route, nowhere), route.body ? {} : undefined);
    expect(reply.status).toBe(409);
  }
  await hall.close();
});
