// People over HTTP: slips and first logins, lock-out, logins that end, and what each of them is told.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { backgroundHeader } from '@telstaat/contract';
import { loginLifetime, shortestPassword, unwrap, type Account } from '@telstaat/core';
import { practicePassword } from '@telstaat/practice';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHttp } from './http.ts';
import { cookieOf, fakeWorld, firstLogin, openHall, openPracticeHall, type Hall, type Person } from './testing/hall.ts';

const chosen = 'een eigen lange zin';
const own = 'mijn eigen wachtwoord 7';
const second = 1000;
const minute = 60 * second;

let hall: Hall;
let world: ReturnType<typeof fakeWorld>;
let administrator: Person;
beforeEach(async () => {
  world = fakeWorld();
  hall = await openHall({ world });
  administrator = hall.visitor();
  const body = { username: 'beheer', fullName: 'Bea Heerder', password: chosen };
  unwrap(await administrator.client.call('createAdministrator', { body }));
});
afterEach(() => hall.close());

const code = async (reply: Promise<Response>): Promise<unknown> => {
  const { code: found, params = {} } = (await (await reply).json()) as { code?: string; params?: { seconds?: number } };
  return params.seconds === undefined ? found : [found, params.seconds];
};
const tryLogIn = (username: string, password: string) =>
  hall.visitor().send('POST', '/api/logins', { username, password });
const addTypist = async (username: string, fullName = '') =>
  unwrap(await administrator.client.call('addPerson', { body: { username, fullName, role: 'typist' } }));
const events = async (): Promise<readonly string[]> => {
  const store = hall.application.workplace.opened?.store;
  return (await store?.read((tx) => tx.ledger.after(0, 1000)))?.map(({ type }) => type) ?? [];
};
const countOf = async (type: string): Promise<number> => (await events()).filter((found) => found === type).length;

describe('a first login', () => {
  it('gives nothing but the question for an own password; after it everything is open, and the slip is worthless', async () => {
    const slip = await addTypist('invoerder07');
    const person = hall.visitor();
    const credentials = { username: 'Invoerder07', password: slip.temporaryPassword };
    const login = unwrap(await person.client.call('logIn', { body: credentials }));
    expect(login).toMatchObject({ mustChangePassword: true, fullName: '' });
    expect(await code(person.send('GET', '/api/my-drafts'))).toBe('access.passwordMustChange');
    const body = { current: slip.temporaryPassword, password: own, fullName: 'Ine de Vries' };
    const changed = unwrap(await person.client.call('changeOwnPassword', { body }));
    expect(changed).toMatchObject({ mustChangePassword: false, fullName: 'Ine de Vries' });
    expect(unwrap(await person.client.call('listMyDrafts'))).toEqual([]);
    expect(await code(tryLogIn('invoerder07', slip.temporaryPassword))).toBe('access.wrongPassword');
    await hall.logIn('invoerder07', own);
    expect(await countOf('person.passwordChanged')).toBe(1);
  });

  it('may stay without a name', async () => {
    const person = await firstLogin(hall, await addTypist('invoerder07'), own);
    expect(unwrap(await person.client.call('getLogin')).fullName).toBe('');
  });

  it.each<readonly [string, Record<string, unknown>, string]>([
    ['a wrong password of now', { current: 'niet-dit-wachtwoord' }, 'people.currentPasswordWrong'],
    ['too short', { password: 'p'.repeat(shortestPassword - 1) }, 'people.passwordTooShort'],
    ['the user name', { password: 'EEN-LANGE-GEBRUIKERSNAAM' }, 'people.passwordIsUsername'],
    ['the same again', { password: 'as it was' }, 'people.passwordIsOld'],
  ])('refuses %s, and stays closed', async (_, overrides, expected) => {
    const slip = await addTypist('een-lange-gebruikersnaam', 'Ine');
    const current = slip.temporaryPassword;
    const person = await hall.logIn('een-lange-gebruikersnaam', current);
    const password = overrides['password'] === 'as it was' ? current : (overrides['password'] ?? own);
    const body = { current: overrides['current'] ?? current, password };
    expect(await code(person.send('PUT', '/api/logins/current/password', body))).toBe(expected);
    expect(await code(person.send('GET', '/api/my-drafts'))).toBe('access.passwordMustChange');
    expect(await countOf('person.passwordChanged')).toBe(0);
  });

  it('with somebody else’s name in place of the own is refused', async () => {
    const slip = await addTypist('ine', 'Ine de Vries');
    const person = await hall.logIn('ine', slip.temporaryPassword);
    const body = { current: slip.temporaryPassword, password: own, fullName: 'Ivo Bakker' };
    expect(await code(person.send('PUT', '/api/logins/current/password', body))).toBe('people.nameStands');
  });

  it('tells who gave the account a password and when: a login by somebody else in between does not stay unseen', async () => {
    const slip = await addTypist('ine', 'Ine de Vries');
    const typist = await firstLogin(hall, slip, own);
    expect(unwrap(await typist.client.call('getLogin')).passwordSets).toBeUndefined();
    const params = { number: slip.account.number };
    world.advance(minute);
    // Somebody gives out a password, logs in with it and works as this person …
    const taken = unwrap(await administrator.client.call('resetPassword', { params, body: {} }));
    await firstLogin(hall, taken, 'niet van Ine maar van Bea');
    expect(await code(tryLogIn('ine', own))).toBe('access.wrongPassword');
    world.advance(minute);
    // … and the owner, who cannot log in any more, asks for a new one and sees both.
    const asked = unwrap(await administrator.client.call('resetPassword', { params, body: {} }));
    const body = { username: 'ine', password: asked.temporaryPassword };
    const person = hall.visitor();
    const told = [
      { by: 'Bea Heerder', at: '2027-03-18T09:02:00.000Z' },
      { by: 'Bea Heerder', at: '2027-03-18T09:01:00.000Z' },
    ];
    expect(unwrap(await person.client.call('logIn', { body })).passwordSets).toEqual(told);
    expect(unwrap(await person.client.call('getLogin')).passwordSets).toEqual(told);
  });

  it('an own password gives a new token: the one of before is worth nothing', async () => {
    const slip = await addTypist('ine');
    const reply = await tryLogIn('ine', slip.temporaryPassword);
    const planted = cookieOf(reply);
    const body = { current: slip.temporaryPassword, password: own };
    const changed = await hall.visitor().send('PUT', '/api/logins/current/password', body, { Cookie: planted });
    expect(cookieOf(changed)).not.toBe(planted);
    const stale = hall.visitor().send('GET', '/api/logins/current', undefined, { Cookie: planted });
    expect(await code(stale)).toBe('access.notLoggedIn');
  });

  it('is not asked of the first administrator, who chose the password', async () => {
    expect(unwrap(await administrator.client.call('getLogin')).mustChangePassword).toBe(false);
    expect(unwrap(await administrator.client.call('listPeople'))).toHaveLength(1);
  });

  it('guessing the password of now locks as logging in does', async () => {
    const person = await firstLogin(hall, await addTypist('ine'), own);
    const guess = (current: string) =>
      code(person.send('PUT', '/api/logins/current/password', { current, password: 'weer een andere zin' }));
    for (const wrong of ['1', '2', '3', '4']) expect(await guess(wrong)).toBe('people.currentPasswordWrong');
    expect(await guess(own)).toEqual(['access.wait', 5]);
    expect(await code(tryLogIn('ine', own))).toEqual(['access.wait', 5]);
  });
});

describe('many accounts at once', () => {
  const add = (person: Person, body: unknown) => person.send('POST', '/api/people-batches', body);

  it('are numbered on from the highest, each with a password of its own that works once', async () => {
    await addTypist('invoerder06');
    const reply = await add(administrator, { count: 12, role: 'typist' });
    expect(reply.headers.get('Cache-Control')).toBe('no-store');
    const slips = (await reply.json()) as { account: Account; temporaryPassword: string }[];
    expect(slips.map(({ account }) => account.username)).toEqual([
      'invoerder07', 'invoerder08', 'invoerder09', 'invoerder10', 'invoerder11', 'invoerder12', 'invoerder13', 'invoerder14',
      'invoerder15', 'invoerder16', 'invoerder17', 'invoerder18',
    ]); // prettier-ignore
    expect(slips.every(({ account }) => account.mustChangePassword && account.fullName === '')).toBe(true);
    expect(new Set(slips.map(({ temporaryPassword }) => temporaryPassword)).size).toBe(12);
    const last = slips.at(-1);
    if (last) await firstLogin(hall, last, own);
    expect(await countOf('person.added')).toBe(14);
    const store = hall.application.workplace.opened?.store;
    const state = await store?.replay();
    expect(state?.rebuilt).toEqual(state?.stored);
  });

  it.each([0, 201, 1.5, 'tien', undefined])('%s at once is a complaint, and makes none', async (count) => {
    expect((await add(administrator, { count, role: 'typist' })).status).toBe(422);
    expect(unwrap(await administrator.client.call('listPeople'))).toHaveLength(1);
  });

  it('of another role than typist are not made', async () => {
    expect((await add(administrator, { count: 2, role: 'coordinator' })).status).toBe(422);
  });

  it('do not keep others from working meanwhile', async () => {
    const done: string[] = [];
    const batch = add(administrator, { count: 40, role: 'typist' }).then(() => done.push('batch'));
    const look = hall
      .visitor()
      .send('GET', '/api/status')
      .then(() => done.push('status'));
    await Promise.all([batch, look]);
    expect(done).toEqual(['status', 'batch']);
  });
});

describe('a wrong password', () => {
  const wrong = 'verkeerd-verkeerd';
  const failing = async (username: string, times: number) => {
    for (let time = 0; time < times; time += 1)
      expect(await code(tryLogIn(username, wrong))).toBe('access.wrongPassword');
  };

  it.each(['beheer', 'BEHEER ', 'niemand'])('%s: four in a row make one wait, longer each time', async (username) => {
    const right = username === 'niemand' ? wrong : chosen;
    await failing(username, 4);
    expect(await code(tryLogIn(username, right))).toEqual(['access.wait', 5]);
    world.advance(5 * second);
    await failing(username, 1);
    expect(await code(tryLogIn(username, right))).toEqual(['access.wait', 10]);
    world.advance(9 * second);
    expect(await code(tryLogIn(username, right))).toEqual(['access.wait', 1]);
    world.advance(1 * second);
    await failing(username, 1);
    expect(await code(tryLogIn(username, right))).toEqual(['access.wait', 20]);
  });

  it('is forgotten after a right one', async () => {
    await failing('beheer', 3);
    await hall.logIn('beheer', chosen);
    await failing('beheer', 4);
    expect(await code(tryLogIn('beheer', chosen))).toEqual(['access.wait', 5]);
    world.advance(5 * second);
    await hall.logIn('beheer', chosen);
  });

  it('many at once count as many: guessing in parallel gains nothing', async () => {
    const codes = await Promise.all(Array.from({ length: 12 }, () => code(tryLogIn('beheer', wrong))));
    expect(codes.filter((found) => found === 'access.wrongPassword')).toHaveLength(4);
    expect(codes.filter((found) => found !== 'access.wrongPassword')).toEqual(Array(8).fill(['access.wait', 5]));
  });

  it('stands in the log; during a wait once, not once per attempt', async () => {
    await failing('beheer', 4);
    expect(await countOf('person.loginFailed')).toBe(4);
    for (let time = 0; time < 6; time += 1) await tryLogIn('beheer', wrong);
    expect(await countOf('person.loginFailed')).toBe(5);
  });

  it('keeps its wait when the program is started anew', async () => {
    await failing('beheer', 4);
    await hall.application.workplace.close();
    await hall.application.workplace.openExisting();
    expect(await code(tryLogIn('beheer', chosen))).toEqual(['access.wait', 5]);
  });

  it('a clock set back neither opens at once nor locks for ever', async () => {
    await failing('beheer', 4);
    world.advance(-60 * minute);
    expect(await code(tryLogIn('beheer', chosen))).toEqual(['access.wait', 5]);
    world.advance(5 * second);
    await hall.logIn('beheer', chosen);
  });

  it('a new password by the coordinator ends the wait', async () => {
    const slip = await addTypist('ine');
    await failing('ine', 4);
    const { number } = slip.account;
    const again = unwrap(await administrator.client.call('resetPassword', { params: { number }, body: {} }));
    await hall.logIn('ine', again.temporaryPassword);
  });
});

describe('a login', () => {
  const current = (person: Person, headers: Record<string, string> = {}) =>
    person.send('GET', '/api/logins/current', undefined, headers);
  const background = { [backgroundHeader]: 'yes' };

  it('tells until when it lives, by the server’s clock', async () => {
    world.advance(10 * minute);
    const { now, endsAt } = unwrap(await administrator.client.call('getLogin'));
    expect(Date.parse(endsAt) - Date.parse(now)).toBe(loginLifetime);
  });

  it('is kept by what somebody does, and not by a screen that asks by itself', async () => {
    for (let time = 0; time < 3; time += 1) {
      world.advance(29 * minute);
      expect((await current(administrator)).status).toBe(200);
    }
    world.advance(20 * minute);
    const asked = (await (await current(administrator, background)).json()) as { now: string; endsAt: string };
    expect(Date.parse(asked.endsAt) - Date.parse(asked.now)).toBe(10 * minute);
    world.advance(10 * minute);
    expect(await code(current(administrator, background))).toBe('access.loginExpired');
  });

  it('that has ended does not come to life again when the clock is set back', async () => {
    const cookie = cookieOf(await tryLogIn('beheer', chosen));
    const look = () => current(hall.visitor(), { Cookie: cookie });
    world.advance(40 * minute);
    expect(await code(look())).toBe('access.loginExpired');
    world.advance(-35 * minute);
    expect(await code(look())).toBe('access.loginExpired');
  });

  it('ends when the clock is set back further, and says why', async () => {
    const cookie = cookieOf(await tryLogIn('beheer', chosen));
    world.advance(-40 * minute);
    const look = () => current(hall.visitor(), { Cookie: cookie });
    expect([await code(look()), await code(look())]).toEqual(['access.clockSetBack', 'access.clockSetBack']);
    world.advance(40 * minute);
  });

  it('goes on when the clock is set back a little, and ends half an hour later by the new time', async () => {
    world.advance(-20 * minute);
    expect((await current(administrator, background)).status).toBe(200);
    world.advance(29 * minute);
    expect((await current(administrator, background)).status).toBe(200);
    world.advance(1 * minute);
    expect(await code(current(administrator, background))).toBe('access.loginExpired');
  });

  it('elsewhere ends this one, and here it is told why', async () => {
    const there = await hall.logIn('beheer', chosen);
    expect(await code(current(administrator))).toBe('access.loggedInElsewhere');
    // The cookie is gone: from here on it is no more than not logged in.
    expect(await code(current(administrator))).toBe('access.notLoggedIn');
    expect((await current(there)).status).toBe(200);
  });

  it('in the same browser replaces the one that was there, also of another person, and is new each time', async () => {
    const slip = await addTypist('ine');
    const first = cookieOf(await tryLogIn('beheer', chosen));
    const body = { username: 'ine', password: slip.temporaryPassword };
    const next = cookieOf(await hall.visitor().send('POST', '/api/logins', body, { Cookie: first }));
    expect(next).not.toBe(first);
    expect(await code(current(hall.visitor(), { Cookie: first }))).toBe('access.notLoggedIn');
    expect((await current(hall.visitor(), { Cookie: next })).status).toBe(200);
  });

  it('ends when the account is turned off or gets a new password, and says so', async () => {
    const slip = await addTypist('ine');
    const { number } = slip.account;
    const typist = await firstLogin(hall, slip, own);
    const body = { fullName: '', active: false };
    unwrap(await administrator.client.call('changePerson', { params: { number }, body }));
    expect(await code(current(typist))).toBe('access.accountOff');
    expect(await code(tryLogIn('ine', own))).toBe('access.accountOff');
    expect(await code(tryLogIn('ine', 'niet-het-wachtwoord'))).toBe('access.wrongPassword');
    unwrap(await administrator.client.call('changePerson', { params: { number }, body: { ...body, active: true } }));
    const again = await hall.logIn('ine', own);
    unwrap(await administrator.client.call('resetPassword', { params: { number }, body: {} }));
    expect(await code(current(again))).toBe('access.passwordReset');
    expect(await code(tryLogIn('ine', own))).toBe('access.wrongPassword');
  });

  it('has a cookie that scripts cannot read and other sites cannot send; over TLS it never goes in the open', async () => {
    const [plain] = (await tryLogIn('beheer', chosen)).headers.getSetCookie();
    expect(plain).toMatch(/^telstaat=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    // As a connection that was encrypted looks to the application.
    const app = createHttp({ application: hall.application });
    const server = createServer((request, response) => {
      Object.defineProperty(request.socket, 'encrypted', { value: true });
      app(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/api/logins`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'beheer', password: chosen }),
    });
    expect(reply.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('nobody', () => {
  const change = async (person: Person, number: number, body: unknown) =>
    code(person.send('PUT', `/api/people/${number}`, body));
  const off = { fullName: '', active: false };

  it('turns off the last administrator, or the own account', async () => {
    expect(await change(administrator, 1, off)).toBe('people.lastAdministrator');
    const body = { username: 'beheer2', fullName: '', role: 'administrator' } as const;
    const slip = unwrap(await administrator.client.call('addPerson', { body }));
    expect(await change(administrator, 1, off)).toBe('people.yourself');
    const other = await firstLogin(hall, slip, own);
    unwrap(await other.client.call('changePerson', { params: { number: 1 }, body: off }));
    expect(await change(other, slip.account.number, off)).toBe('people.lastAdministrator');
  });

  it('gives a new password to who is not theirs to manage, or to the own account', async () => {
    const lead = { username: 'coor', fullName: '', role: 'coordinator' } as const;
    const coordinator = await firstLogin(
      hall,
      unwrap(await administrator.client.call('addPerson', { body: lead })),
      own,
    );
    const reset = (person: Person, number: number) =>
      code(person.send('POST', `/api/people/${number}/password-resets`, {}));
    expect(await reset(coordinator, 1)).toBe('people.roleNotYours');
    expect(await reset(coordinator, 2)).toBe('people.roleNotYours');
    expect(await reset(administrator, 1)).toBe('people.ownPassword');
    expect(await reset(administrator, 99)).toBe('people.unknown');
  });

  it('chooses a password for somebody else', async () => {
    const body = { username: 'ine', fullName: '', role: 'typist', password: 'door-mij-gekozen' };
    expect((await administrator.send('POST', '/api/people', body)).status).toBe(422);
    const slip = await addTypist('ine');
    const withPassword = { fullName: '', active: true, password: 'door-mij-gekozen' };
    expect((await administrator.send('PUT', `/api/people/${slip.account.number}`, withPassword)).status).toBe(422);
  });

  it('finds a password in the database', async () => {
    const slip = await addTypist('ine');
    await tryLogIn('wachtwoord-in-het-verkeerde-veld', 'x');
    const store = hall.application.workplace.opened?.store;
    const log = await store?.read((tx) => tx.ledger.after(0, 1000));
    const text = log?.map(({ payload }) => Buffer.from(payload).toString('utf8')).join('\n') ?? '';
    expect(text).not.toMatch(/verkeerde-veld|ine\b/);
    const known = await store?.read((tx) => tx.people.byUsername('ine'));
    expect(known?.passwordHash).toMatch(/^argon2id\$/);
    expect(JSON.stringify(known)).not.toContain(slip.temporaryPassword);
  });
});

describe('a practice', () => {
  let practice: Hall;
  beforeEach(async () => {
    practice = await openPracticeHall();
  });
  afterEach(() => practice.close());

  it('has people who need no own password, and keep the one on the screen', async () => {
    const typist = await practice.logIn('invoerder1');
    expect(unwrap(await typist.client.call('getLogin')).mustChangePassword).toBe(false);
    const body = { current: practicePassword, password: own };
    expect(await code(typist.send('PUT', '/api/logins/current/password', body))).toBe('people.practiceAccount');
    const coordinator = await practice.logIn('coordinator');
    expect(await code(coordinator.send('POST', '/api/people/3/password-resets', {}))).toBe('people.practiceAccount');
  });

  it('practises slips too: an added person changes the password as on a real day', async () => {
    const coordinator = await practice.logIn('coordinator');
    const [slip] = unwrap(await coordinator.client.call('addPeople', { body: { count: 1, role: 'typist' } }));
    if (!slip) throw new Error('No slip');
    expect(slip.account.username).toBe('invoerder03');
    await firstLogin(practice, slip, own);
  });
});
