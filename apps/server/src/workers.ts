// From the log's word for a person (`typist:7`) to what colleagues call them.
import { nameOfAccount } from '@telstaat/core';
import type { Reading } from '@telstaat/store';

export interface Worker {
  readonly number: number;
  readonly name: string;
}

export type WorkerNames = (actor: string) => Worker;

export async function workerNames(reading: { readonly people: Pick<Reading['people'], 'all'> }): Promise<WorkerNames> {
  const accounts = new Map((await reading.people.all()).map((account) => [account.number, account]));
  return (actor) => {
    const number = Number(actor.split(':')[1] ?? 0);
    const account = accounts.get(number);
    return { number, name: account ? nameOfAccount(account, 'nl') : actor };
  };
}
