// Events as people read them: in words, with the names that people, elections and stations have now. The log itself holds no names (decision 11).
import type { LoggedEvent } from '@telstaat/contract';
import {
  eventSentence,
  groupOf,
  languages,
  nameOfAccount,
  type Account,
  type Language,
  type LedgerPayload,
  type StoredEvent,
} from '@telstaat/core';
import type { Reading } from '@telstaat/store';

/** What is called what, of one moment. */
export interface LogNames {
  readonly accounts: ReadonlyMap<number, Account>;
  /** Name of an election, by id. */
  readonly elections: ReadonlyMap<string, string>;
  /** Name of a station: `PS2027_Utrecht/12`. */
  readonly stations: ReadonlyMap<string, string>;
}

export async function logNames(tx: Reading): Promise<LogNames> {
  const accounts = new Map((await tx.people.all()).map((account) => [account.number, account]));
  const elections = new Map<string, string>();
  const stations = new Map<string, string>();
  for (const { id, name } of await tx.elections.all()) {
    elections.set(id, name);
    for (const station of await tx.elections.stations(id)) stations.set(`${id}/${station.number}`, station.name);
  }
  return { accounts, elections, stations };
}

/** Never throws: an event that somebody damaged is shown as far as it can be read. */
export function payloadOf(event: Pick<StoredEvent, 'payload'>): Partial<LedgerPayload> {
  try {
    const value = JSON.parse(payloadText(event)) as unknown;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

export function payloadText({ payload }: Pick<StoredEvent, 'payload'>): string {
  return Buffer.from(payload).toString('utf8');
}

export function loggedEvent(event: StoredEvent, names: LogNames): LoggedEvent {
  const { sequence, type } = event;
  const { actor = '', at = '', election, station, data } = payloadOf(event);
  const group = groupOf(type);
  const account = names.accounts.get(Number(actor.split(':')[1]));
  const sentence = (language: Language) =>
    eventSentence({ type, data }, language, (number) => nameOf(names.accounts.get(number), language));
  const name = nameOf(account, 'nl');
  return {
    ...{ sequence, type, at, actor },
    ...(group && { group }),
    ...(name !== undefined && { name }),
    ...(election !== undefined && { election: { id: election, name: names.elections.get(election) ?? election } }),
    ...(station !== undefined && {
      station: { number: station, name: names.stations.get(`${election ?? ''}/${station}`) ?? '' },
    }),
    sentence: { nl: sentence('nl'), en: sentence('en') },
  };
}

function nameOf(account: Account | undefined, language: Language): string | undefined {
  return account && nameOfAccount(account, language);
}

/** Whether every word typed stands in the sentence or a name, in either language; case and accents do not matter. */
export function saysAll(event: LoggedEvent, text: string): boolean {
  const { sentence, name = '', station, election } = event;
  const where = station ? `stembureau ${station.number} ${station.name}` : '';
  const all = plain([...languages.map((language) => sentence[language]), name, where, election?.name].join(' '));
  return wordsOf(text).every((word) => all.includes(word));
}

export function wordsOf(text: string): readonly string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
