// The head of the log, as printed on paper.
import { ok, type Sha256 } from '@telstaat/core';
import type { Handlers } from '../handler.ts';

export const logHandlers: Handlers<'getLedgerHead'> = {
  async getLedgerHead({ store }) {
    const { events, head } = await store.read((tx) => tx.ledger.head());
    return ok({ events, head: Buffer.from(head).toString('hex') as Sha256 });
  },
};
