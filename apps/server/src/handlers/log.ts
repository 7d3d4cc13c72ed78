// The log: its head as printed on paper, pages of events, one event, a check of all of it, and taking it along.
import type { LogCheckReply, LoggedEvent } from '@telstaat/contract';
import {
  eventDetails,
  eventGroups,
  firstLink,
  languages,
  ok,
  say,
  typesOf,
  type Sha256,
  type Text,
  type TextParam,
} from '@telstaat/core';
import { writeLogCsv, type LogRow } from '@telstaat/formats';
import { writeLog } from '@telstaat/seal';
import type { LogCheck, Store } from '@telstaat/store';
import { refused } from '../denial.ts';
import { logDocument } from '../document-log.ts';
import type { Handlers, OpenedCall } from '../handler.ts';
import { fieldLabels } from '../field-labels.ts';
import { loggedEvent, logNames, payloadOf, payloadText, saysAll, wordsOf } from '../logged-events.ts';

type Names = 'getLedgerHead' | 'listEvents' | 'getEvent' | 'checkLog' | 'getLog' | 'getLogTable';

const pageSize = 50;
/** As many events are looked through for words in one go, and in one request: others are typing meanwhile. */
const searchedAtOnce = 500;
const searchedAtMost = 5_000;
/** More values of one event than anybody reads: the whole of it stands in the payload. */
const mostDetails = 2_000;

export const logHandlers: Handlers<Names> = {
  async getLedgerHead({ store }) {
    const { events, head } = await store.read((tx) => tx.ledger.head());
    return ok({ events, head: hex(head), check: checkReply(store.lastCheck()) });
  },

  async listEvents({ store, query }) {
    return ok(await findEvents(store, query));
  },

  async getEvent({ store, elections, params: { sequence } }) {
    return await store.read(async (tx) => {
      const event = await tx.ledger.one(sequence);
      if (!event) return refused('log.noEvent', { sequence: String(sequence) });
      const before = await tx.ledger.one(sequence - 1);
      const { data, election } = payloadOf(event);
      const loaded = election === undefined ? undefined : await elections.get(tx, election);
      const labels = fieldLabels([loaded?.form, loaded?.nightForm]);
      const details = eventDetails(data, mostDetails);
      return ok({
        ...loggedEvent(event, await logNames(tx)),
        details: details.map(({ path, names, value }) => {
          const text = (word: TextParam): Text => textOf((typeof word === 'string' && labels.get(word)) || word);
          return { path, names: names.map(text), value: text(value) };
        }),
        payload: payloadText(event),
        hash: hex(event.hash),
        previous: hex(before?.hash ?? firstLink),
        events: (await tx.ledger.head()).events,
      });
    });
  },

  async checkLog({ store }) {
    return ok(checkReply(await store.checkLedger()));
  },

  async getLog({ store, scope }) {
    const events = await store.read(async (tx) => tx.ledger.after(0, (await tx.ledger.head()).events));
    const file = { name: 'logboek.jsonl', bytes: writeLog(events) };
    await logDocument(store, scope(), file);
    return ok(file);
  },

  async getLogTable({ store, scope }) {
    const rows = await store.read(async (tx) => {
      const names = await logNames(tx);
      const events = await tx.ledger.after(0, (await tx.ledger.head()).events);
      return events.map((event) => rowOf(loggedEvent(event, names), hex(event.hash)));
    });
    const file = { name: 'logboek.csv', bytes: writeLogCsv(rows) };
    await logDocument(store, scope(), file);
    return ok(file);
  },
};

/** A page of events that fit, newest first. Each go is a look of its own: the log only grows, so nothing is missed between them. */
async function findEvents(store: Store, query: OpenedCall<'listEvents'>['query']) {
  const { text = '', group, before = Number.MAX_SAFE_INTEGER, limit = pageSize, ...about } = query;
  const filter = { ...about, ...(group && { types: typesOf(group) }) };
  const isSearch = wordsOf(text).length > 0;
  const names = await store.read(logNames);
  const found: LoggedEvent[] = [];
  let place = before;
  let searched = 0;
  for (;;) {
    // One more than the page: then there is a next one.
    const size = isSearch ? searchedAtOnce : limit + 1;
    const batch = await store.read((tx) => tx.ledger.before(place, filter, size));
    for (const event of batch) {
      if (found.length === limit) return { events: found, next: place };
      const logged = loggedEvent(event, names);
      if (!isSearch || saysAll(logged, text)) found.push(logged);
      place = event.sequence;
    }
    searched += batch.length;
    if (batch.length < size) return { events: found };
    if (searched >= searchedAtMost) return { events: found, next: place };
  }
}

function rowOf(event: LoggedEvent, sha256: Sha256): LogRow {
  return {
    nummer: String(event.sequence),
    'tijd (UTC)': event.at,
    wie: event.actor,
    naam: event.name ?? '',
    verkiezing: event.election?.id ?? '',
    stembureau: event.station ? String(event.station.number) : '',
    soort: event.group ? eventGroups[event.group].name.nl : event.type,
    gebeurtenis: event.sentence.nl,
    sha256,
  };
}

function checkReply(check: LogCheck): LogCheckReply {
  if (check.ok) return { ok: true, events: check.events, head: hex(check.head) };
  return check;
}

function textOf(value: TextParam): Text {
  const [nl, en] = languages.map((language) => say({ nl: '{value}', en: '{value}' }, language, { value }));
  return { nl: nl ?? '', en: en ?? '' };
}

function hex(bytes: Uint8Array): Sha256 {
  return Buffer.from(bytes).toString('hex') as Sha256;
}
