// The lead under load: the coordinator closes and reopens a session, sends packages and changes what stands on the paper; the administrator makes backups.
import { setTimeout as wait } from 'node:timers/promises';
import { sessionSeen, seenOf, type Sha256 } from '@telstaat/core';
import type { Chance } from '@telstaat/practice';
import { textDigest } from '@telstaat/server';
import type { Person } from './people.ts';
import type { LoggedEvent, Lost, Promises } from './promises.ts';
import type { Paperwork } from './typing.ts';
import { isGone, type Worker } from './worker.ts';

export interface LeadSeat {
  readonly person: Person;
  readonly promises: Promises;
  readonly chance: Chance;
}

/** Milliseconds between two things that a lead does. */
const pause = 300;

export class Coordinator implements Worker {
  readonly #seat: LeadSeat;
  readonly #typing: Paperwork;
  readonly #counted: Paperwork;
  /** Packages of which the event was seen or promised: asked for again they are not made again. */
  readonly #packages = new Set<unknown>();
  #turn = 0;
  waitsFor: string | undefined;

  constructor(seat: LeadSeat, elections: { readonly typing: Paperwork; readonly counted: Paperwork }) {
    this.#seat = seat;
    this.#typing = elections.typing;
    this.#counted = elections.counted;
  }

  async work(): Promise<void> {
    while (await this.#turnOver()) await wait(this.#seat.chance.below(pause));
  }

  check(): Promise<readonly Lost[]> {
    this.waitsFor = undefined;
    return Promise.resolve([]);
  }

  /** What the log told meanwhile. */
  heard(events: readonly LoggedEvent[]): void {
    for (const { type, data } of events)
      if (type === 'package.written') this.#packages.add((data as { readonly sha256: Sha256 }).sha256);
  }

  async #turnOver(): Promise<boolean> {
    this.#turn += 1;
    if (this.#turn % 2 === 0) return await this.#setDetails();
    const { person } = this.#seat;
    const params = { election: this.#counted.id };
    const overview = await person.client.call('getOverview', { params });
    if (!overview.ok) return !isGone(overview.error, person.actor);
    const { session, rows } = overview.value;
    if (session.status !== 'completed')
      return await this.#step('session.finished', {
        step: 'finish',
        seen: seenOf(sessionSeen(session.details, rows), textDigest),
      });
    return (await this.#sendPackage()) && (await this.#step('session.reopened', { step: 'reopen' }));
  }

  async #step(type: string, body: { step: 'finish'; seen: ReturnType<typeof seenOf> } | { step: 'reopen' }) {
    const { person, promises } = this.#seat;
    const params = { election: this.#counted.id };
    this.waitsFor = 'session step';
    const stepped = await person.client.call('stepSession', { params, body: body as { step: 'reopen' } });
    if (!stepped.ok) return !isGone(stepped.error, person.actor);
    this.waitsFor = undefined;
    promises.keep(person.actor, { types: [type], ...params, data: {} });
    return true;
  }

  async #sendPackage(): Promise<boolean> {
    const { person, promises } = this.#seat;
    const params = { election: this.#counted.id };
    this.waitsFor = 'package';
    const made = await person.client.call('makePackage', { params, body: {} });
    if (!made.ok) return !isGone(made.error, person.actor);
    this.waitsFor = undefined;
    const { sha256 } = made.value;
    if (!this.#packages.has(sha256)) promises.keep(person.actor, { types: ['package.written'], ...params, data: { sha256 } }); // prettier-ignore
    this.#packages.add(sha256);
    return true;
  }

  async #setDetails(): Promise<boolean> {
    const { person, promises } = this.#seat;
    const params = { election: this.#typing.id };
    const details = { location: `Zaal ${this.#turn}`, startsAt: '2027-03-18T09:00' };
    this.waitsFor = 'session details';
    const set = await person.client.call('setSessionDetails', { params, body: details });
    if (!set.ok) return !isGone(set.error, person.actor);
    this.waitsFor = undefined;
    promises.keep(person.actor, { types: ['session.detailsSet'], ...params, data: details });
    return true;
  }
}

export class BackupMaker implements Worker {
  readonly #seat: LeadSeat;
  #last: Sha256 | undefined;
  waitsFor: string | undefined;

  constructor(seat: LeadSeat) {
    this.#seat = seat;
  }

  async work(): Promise<void> {
    const { person, promises, chance } = this.#seat;
    for (;;) {
      this.waitsFor = 'backup';
      const made = await person.client.call('makeBackup', { body: {} });
      if (!made.ok) return void isGone(made.error, person.actor);
      this.waitsFor = undefined;
      const { sha256 } = made.value;
      promises.keep(person.actor, { types: ['backup.made'], data: { sha256 } });
      this.#last = sha256;
      await wait(2 * chance.below(pause));
    }
  }

  /** The last backup that was told of must be in the list, and restorable. */
  async check(): Promise<readonly Lost[]> {
    this.waitsFor = undefined;
    const { person } = this.#seat;
    const listed = await person.client.call('listBackups');
    if (!listed.ok) throw new Error(`${person.actor}: ${JSON.stringify(listed.error)}`);
    const isThere = listed.value.some(({ sha256, fault }) => sha256 === this.#last && fault === undefined);
    return this.#last === undefined || isThere ? [] : [`backup ${this.#last}`];
  }
}
