// A city halfway through its count: 110 stations, two elections, something in every state. For the picture of the overview.
import type { Client } from '@telstaat/contract';
import { buildForm, unwrap, type ElectionId, type Form } from '@telstaat/core';
import { enter, keyingsOf, realDay, realPeople, withMovedVote, withWrongSum, type Hall } from '@telstaat/e2e';
import {
  chanceOf,
  electionOf,
  practiceDay,
  shuffled,
  type PracticeElection,
  type PracticePaper,
} from '@telstaat/practice';
import type { World } from '@telstaat/server';

/** How far each election is: so many stations are definitive, have a first entry, are being typed. */
const progress = [
  { definitive: 58, firstDone: 16, busy: 3 },
  { definitive: 34, firstDone: 14, busy: 2 },
] as const;

export async function openCity(world: World): Promise<Hall> {
  const day = practiceDay({ size: 'amersfoort', seed: 1 });
  const hall = await realDay({ elections: 2, day, world });
  const { coordinator } = realPeople;
  const lead = await hall.as(coordinator.username, coordinator.password);
  const typists = await Promise.all(realPeople.typists.map(({ username, password }) => hall.as(username, password)));
  for (const { definition } of day.elections) await startSession(lead, definition.id);
  for (const [index, election] of day.elections.entries()) {
    const reached = progress[index];
    if (reached) await typeUntil({ election, typists, reached });
  }
  return hall;
}

async function startSession(lead: Client, election: ElectionId): Promise<void> {
  const params = { election };
  const body = { location: 'Sporthal De Meer', startsAt: '2027-03-18T09:00' };
  unwrap(await lead.call('setSessionDetails', { params, body }));
  unwrap(await lead.call('stepSession', { params, body: { step: 'start' } }));
}

interface Typing {
  readonly election: PracticeElection;
  readonly typists: readonly Client[];
  readonly reached: (typeof progress)[number];
}

async function typeUntil({ election, typists, reached }: Typing): Promise<void> {
  const [one, two, three] = typists;
  if (!one || !two || !three) throw new Error('A city has three typists');
  const form = buildForm(electionOf(election));
  const { id } = election.definition;
  // In no order, as papers come to the table.
  const papers = [...shuffled(chanceOf(`pictures/${id}`), election.papers)];
  const next = (): PracticePaper => {
    const paper = papers.shift();
    if (!paper) throw new Error('No papers left');
    return paper;
  };
  const type = (client: Client, { station, sheet }: PracticePaper) =>
    enter(client, { election: id, station }, sheet, form);
  for (let done = 0; done < reached.definitive; done += 1) {
    const paper = next();
    await type(one, paper);
    await type(done % 2 === 0 ? two : three, paper);
    // What waits for the coordinator stands between the others.
    if (done === 6) {
      const differing = next();
      await type(two, differing);
      await type(three, { ...differing, sheet: withMovedVote(differing.sheet) });
    }
    if (done === 11) {
      const wrong = next();
      await type(three, { ...wrong, sheet: withWrongSum(wrong.sheet) });
    }
  }
  for (let done = 0; done < reached.firstDone; done += 1) await type(done % 2 === 0 ? one : three, next());
  for (let busy = 0; busy < reached.busy; busy += 1) await begin(busy % 2 === 0 ? two : one, id, form, next());
}

/** Half of a paper, typed and not finished. */
async function begin(client: Client, election: ElectionId, form: Form, { station, sheet }: PracticePaper) {
  const params = { election, station };
  const { revision } = unwrap(await client.call('claimEntry', { params, body: {} }));
  const all = keyingsOf(form, sheet);
  const keyings = all.slice(0, Math.round(all.length / 2));
  unwrap(await client.call('saveDraft', { params, body: { revision, keyings: [...keyings] } }));
}
