// Every route × every role, over HTTP: deny by default.
import { addressOf, routes, type Route } from '@telstaat/contract';
import { roles } from '@telstaat/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, openPracticeHall, practiceUsernames, type Hall, type Person } from './testing/hall.ts';

/** Path params that exist nowhere: access is decided before anything is looked up. */
const nowhere = { election: 'PS2099_Nergens', station: 1, number: 999, field: 'votes.total', sha256: 'a'.repeat(64) };
const table: [string, Route][] = Object.entries(routes);

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
    const others = table.filter(([name]) => !destructive.includes(name));
    it.each(others)('%s', async (_name, route) => {
      const status = await ask(person, route);
      const allowed = route.access === 'public' || route.access.includes(role);
      if (allowed) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    });
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

it('before anything is opened, everything but the first steps is refused', async () => {
  const hall = await openHall();
  for (const [, route] of table) {
    if (route.access === 'public') continue;
    const reply = await hall.visitor().send(route.method, addressOf(route, nowhere), route.body ? {} : undefined);
    expect(reply.status).toBe(409);
  }
  await hall.close();
});
