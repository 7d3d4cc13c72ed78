// The key of this installation: how it stands, another in its place, and the sheet that is signed on paper.
import type { ReplyOf, Routes } from '@telstaat/contract';
import { buildKeySheet, eventsUnder, ok, openKeyOf } from '@telstaat/core';
import { fingerprint } from '@telstaat/seal';
import type { Reading } from '@telstaat/store';
import { refused, refusedBy } from '../denial.ts';
import { logDocument } from '../document-log.ts';
import type { Handlers } from '../handler.ts';
import { accountOf, type KeyRing } from '../keys/key-ring.ts';
import { tryPassword } from '../logins.ts';
import { timeOnPaper } from '../packaging/paper-time.ts';

export const keyHandlers: Handlers<'getKeys' | 'replaceKey' | 'getKeySheet'> = {
  async getKeys({ store, keys }) {
    return ok(await store.read((tx) => keysReply(tx, keys)));
  },

  async replaceKey({ store, keys, account, body, scope, world }) {
    const { password, replaces, reason } = body;
    const tried = await tryPassword(store, world, { username: account.username, password });
    if (!tried.ok && tried.error.code === 'access.wait')
      return refused('access.wait', { seconds: tried.error.seconds });
    if (!tried.ok) return refused('people.currentPasswordWrong');
    const by = { account: account.number, password, passwordHash: tried.value.passwordHash };
    const replaced = await keys.replace({ seen: replaces, reason, by, scope: scope() });
    if (!replaced.ok) return refusedBy(replaced.error);
    return ok(await store.read((tx) => keysReply(tx, keys)));
  },

  async getKeySheet({ store, renderer, scope }) {
    const about = scope();
    const { key, elections } = await store.read(async (tx) => ({
      key: openKeyOf(await tx.keys.all()),
      elections: await tx.elections.all(),
    }));
    if (!key) return refused('key.none');
    const content = buildKeySheet({
      ...store.installation,
      key,
      fingerprint: fingerprint(key.publicKey),
      elections: elections.map(({ name }) => name),
      createdAt: timeOnPaper(about.at),
    });
    const bytes = await renderer.render(content, { createdAt: about.at });
    const file = { name: `Sleutelblad_${key.number}.pdf`, bytes };
    await logDocument(store, about, file);
    return ok(file);
  },
};

async function keysReply(tx: Reading, ring: KeyRing): Promise<ReplyOf<Routes['getKeys']>> {
  const { events } = await tx.ledger.head();
  const { state, owners } = await ring.state(tx);
  const people = await tx.people.all();
  const openers = owners.flatMap((owner) => {
    const found = people.find(({ number }) => number === accountOf(owner));
    return found ? [{ number: found.number, username: found.username, fullName: found.fullName }] : [];
  });
  const keys = (await tx.keys.all()).map((key) => ({
    ...key,
    fingerprint: fingerprint(key.publicKey),
    events: eventsUnder(key, events),
  }));
  return { state, keys, openers, opensByMachine: owners.includes('machine') };
}
