// The people of a demonstration. Each calls the application as over the network: logged in, with a role, one command at a time.
import type { ReplyOf, RouteName, Routes } from '@telstaat/contract';
import { refusalText, saysLoggedOut, type Role } from '@telstaat/core';
import { practiceAccounts, practicePassword } from '@telstaat/practice';
import { memoryLogin, type Answer, type Application, type CallInput, type Denial } from '@telstaat/server';

export interface Person {
  readonly role: Role;
  readonly username: string;
  /** The reply. A "no" is a bug of the demonstration, and is thrown. */
  call<Name extends RouteName>(name: Name, input?: Omit<CallInput, 'login'>): Promise<ReplyOf<Routes[Name]>>;
}

export interface People {
  readonly administrator: Person;
  readonly coordinator: Person;
  readonly typists: readonly Person[];
}

/** As many as sit at the tables of a middle-sized city. */
const typistCount = 8;

/** Logs in the people of the practice and lets the coordinator add typists to them. */
export async function gatherPeople(application: Application): Promise<People> {
  const known = async (username: string, role: Role): Promise<Person> => {
    const person = personOf(application, username, role);
    await person.call('getLogin');
    return person;
  };
  const byRole = (role: Role) => practiceAccounts.filter((account) => account.role === role);
  // One after another: the head of the log stands on the report, so the log must be the same each time.
  const administrator = await known(byRole('administrator')[0]?.username ?? '', 'administrator');
  const coordinator = await known(byRole('coordinator')[0]?.username ?? '', 'coordinator');
  const typists: Person[] = [];
  for (const { username } of byRole('typist')) typists.push(await known(username, 'typist'));
  for (let number = typists.length + 1; number <= typistCount; number += 1) {
    const username = `invoerder${number}`;
    const body = { username, fullName: `Oefeninvoerder ${number}`, role: 'typist' };
    const { temporaryPassword } = await coordinator.call('addPerson', { body });
    typists.push(await newcomer(application, username, temporaryPassword));
  }
  return { administrator, coordinator, typists };
}

/** Somebody with a slip logs in and chooses a password, as everybody must. */
async function newcomer(application: Application, username: string, current: string): Promise<Person> {
  const login = memoryLogin();
  replyOf('logIn', await application.call('logIn', { body: { username, password: current }, login }));
  const body = { current, password: practicePassword };
  replyOf('changeOwnPassword', await application.call('changeOwnPassword', { body, login }));
  return personOf(application, username, 'typist');
}

function personOf(application: Application, username: string, role: Role): Person {
  const login = memoryLogin();
  const logIn = async (): Promise<void> => {
    const body = { username, password: practicePassword };
    replyOf('logIn', await application.call('logIn', { body, login }));
  };
  return {
    role,
    username,
    async call(name, input = {}) {
      const answer = await application.call(name, { ...input, login });
      // Somebody who did nothing for half an hour was logged out, as in real life.
      if (answer.ok || !isLoggedOut(answer.error)) return replyOf(name, answer);
      await logIn();
      return replyOf(name, await application.call(name, { ...input, login }));
    },
  };
}

function isLoggedOut(denial: Denial): boolean {
  return denial.kind === 'refusal' && saysLoggedOut(denial.code);
}

function replyOf<T>(name: RouteName, answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Error(`${name}: ${inWords(answer.error)}`);
}

function inWords(denial: Denial): string {
  switch (denial.kind) {
    case 'refusal':
      return refusalText(denial, 'nl');
    case 'complaints':
      return denial.complaints.map(({ code, path = '' }) => `${code} ${path}`).join(', ');
  }
}
