// The key of an opened installation: made when there is none, opened with the secret of somebody who may, and in memory only until the program
// stops. Which keys there are stands in the log; a private part leaves this room in no other way than locked (docs/decisions/0010).
import {
  decideFirstKey,
  decideReplacement,
  err,
  ok,
  openKeyOf,
  type AnnouncedKey,
  type KeyRefusal,
  type KeyState,
  type PublicKey,
  type Result,
} from '@telstaat/core';
import {
  chanceCost,
  makeKeyPair,
  passwordCost,
  publicKeyOf,
  signStatement,
  unwrapKey,
  wrapKey,
  type KeyPair,
  type PrivateKey,
  type SignedStatement,
  type Statement,
} from '@telstaat/seal';
import type { Reading, Scope, Store, WrapOwner, Writing } from '@telstaat/store';
import type { World } from '../clock.ts';

/** A key by its number in this installation. */
export interface NumberedKey {
  readonly number: number;
  readonly publicKey: PublicKey;
}

/** What a package is signed with, and every key that was ever announced. */
export interface OpenedKey {
  readonly key: NumberedKey;
  readonly keys: readonly NumberedKey[];
  readonly sign: (statement: Statement) => SignedStatement;
}

/** An administrator who just showed to know the own password. */
export interface KnownPassword {
  readonly account: number;
  readonly password: string;
  /** The stored hash that it matched. */
  readonly passwordHash: string;
}

interface Secret {
  readonly owner: WrapOwner;
  readonly secret: string;
  /** Of scrypt: passwords are stretched, chance is not. */
  readonly cost: number;
  /** Of a password: it opens the key as long as it is the password. */
  readonly passwordHash?: string;
}

interface Locked extends Pick<Secret, 'owner' | 'passwordHash'> {
  readonly wrap: string;
}

/** In a practice nothing is secret: everybody who opens it may sign. */
const practiceSecret: Secret = { owner: 'practice', secret: 'oefening', cost: chanceCost };

export class KeyRing {
  readonly #store: Store;
  readonly #world: World;
  #machine: Secret | undefined;
  #held: (NumberedKey & { readonly privateKey: PrivateKey }) | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  /** What was seen to open the key in this run: who is right again costs no scrypt. Nothing of it is secret. */
  readonly #seen = new Map<WrapOwner, { readonly wrap: string; readonly passwordHash: string }>();

  constructor({ store, world }: { readonly store: Store; readonly world: World }) {
    this.#store = store;
    this.#world = world;
  }

  /** A practice is opened: it has a key at once. */
  async openPractice(): Promise<void> {
    await this.#inTurn(() => this.#settle(practiceSecret));
  }

  /** An administrator is there: makes the key when there is none, opens it, and lets it be opened with this password from now on. */
  async welcome(known: KnownPassword): Promise<void> {
    await this.#inTurn(() => this.#settle(this.#secretOf(known)));
  }

  /** What the operating system keeps for this machine's user: opens the key, and from now on can. Never makes one. */
  async useMachineSecret(secret: string): Promise<void> {
    if (this.#isPractice) return;
    const machine: Secret = { owner: 'machine', secret, cost: chanceCost };
    await this.#inTurn(async () => {
      this.#machine = machine;
      const { open } = await this.#look(machine.owner);
      if (open) await this.#settle(machine);
    });
  }

  /**
   * An administrator chooses another password: gives what to do in the transaction in which the password changes. The key is opened with the
   * present one first, so that a change never locks it for good.
   */
  async changePassword(known: KnownPassword, password: string): Promise<(tx: Pick<Writing, 'keys'>) => Promise<void>> {
    if (this.#isPractice) return async () => {};
    const before = this.#secretOf(known);
    return await this.#inTurn(async () => {
      const { open, wrap } = await this.#look(before.owner);
      if (open && wrap !== undefined && !this.#holds(open)) await this.#open(open, wrap, before);
      const held = this.#held;
      const locked = held && (await this.#lock(held.privateKey, { ...before, secret: password }));
      return async (tx) => {
        await tx.keys.removeWrapsOf(before.owner);
        if (locked && openKeyOf(await tx.keys.all())?.publicKey === held.publicKey)
          await tx.keys.putWrap(held.number, locked.owner, locked.wrap);
      };
    });
  }

  /** Closes the open key and announces another, that this administrator (and this machine) can open. Others can after their next login. */
  async replace(replacement: {
    /** The key that was on the screen. */
    readonly seen: number;
    readonly reason: string;
    readonly by: KnownPassword;
    readonly scope: Scope;
  }): Promise<Result<AnnouncedKey, KeyRefusal>> {
    const { seen, reason, by, scope } = replacement;
    return await this.#inTurn(async () => {
      const pair = makeKeyPair(this.#world.random(32));
      const locked = await this.#lockForAll(pair, this.#secretOf(by));
      const made = await this.#store.write(async (tx) => {
        const { events: logEvents } = await tx.ledger.head();
        const { publicKey } = pair;
        const decided = decideReplacement(await tx.keys.all(), { seen, publicKey, reason, logEvents });
        if (!decided.ok) return decided;
        await tx.record(scope, decided.value);
        await tx.keys.removeWrapsFor(seen);
        return ok(await keepNew(tx, locked));
      });
      if (made.ok) this.#hold(made.value.number, pair);
      return made;
    });
  }

  /** The open key, when it can sign now. */
  async opened(tx: Pick<Reading, 'keys'>): Promise<Result<OpenedKey, 'key.none' | 'key.locked'>> {
    const keys = (await tx.keys.all()).map(({ number, publicKey }) => ({ number, publicKey }));
    const open = openKeyOf(await tx.keys.all());
    if (!open) return err('key.none');
    const held = this.#held;
    if (held?.publicKey !== open.publicKey) return err('key.locked');
    const key: NumberedKey = { number: open.number, publicKey: open.publicKey };
    return ok({ key, keys, sign: (statement) => signStatement(statement, held.privateKey) });
  }

  /** How the open key stands, and whose secrets open it. */
  async state(tx: Pick<Reading, 'keys'>): Promise<{ readonly state: KeyState; readonly owners: readonly WrapOwner[] }> {
    const open = openKeyOf(await tx.keys.all());
    if (!open) return { state: 'none', owners: [] };
    const owners = await tx.keys.owners(open.number);
    if (this.#holds(open)) return { state: 'unlocked', owners };
    return { state: owners.length === 0 ? 'lost' : 'locked', owners };
  }

  get #isPractice(): boolean {
    return this.#store.installation.practice;
  }

  #secretOf({ account, password, passwordHash }: KnownPassword): Secret {
    return this.#isPractice
      ? practiceSecret
      : { owner: `account:${account}`, secret: password, cost: this.#world.keyCost ?? passwordCost, passwordHash };
  }

  /** One after another: two administrators at once make one key, and scrypt takes 128 MiB each time. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work, work);
    this.#turn = turn.catch(() => undefined);
    return await turn;
  }

  async #settle(secret: Secret): Promise<void> {
    const { open, wrap } = await this.#look(secret.owner);
    if (!open) return await this.#makeFirst(secret);
    const opens = wrap !== undefined && (this.#wasSeen(open, wrap, secret) || (await this.#open(open, wrap, secret)));
    const held = this.#held;
    if (held?.publicKey !== open.publicKey) return;
    const missing = [...(opens ? [] : [secret]), ...(await this.#machineMissing(open, secret))];
    if (missing.length === 0) return;
    const locked = await Promise.all(missing.map((one) => this.#lock(held.privateKey, one)));
    await this.#store.write((tx) => keepLocked(tx, open.number, locked));
  }

  /** The key is held, and this very password opened this very wrap before. A secret that is no password has no hash and is tried each time. */
  #wasSeen(open: AnnouncedKey, wrap: string, { owner, passwordHash }: Secret): boolean {
    const seen = this.#seen.get(owner);
    return this.#holds(open) && seen?.wrap === wrap && seen.passwordHash === passwordHash;
  }

  async #machineMissing(open: AnnouncedKey, { owner }: Secret): Promise<readonly Secret[]> {
    const machine = this.#machine;
    if (!machine || owner === machine.owner) return [];
    const wrap = await this.#store.read((tx) => tx.keys.wrap(open.number, machine.owner));
    const opens = wrap !== undefined && (await unwrapKey(wrap, machine.secret)).ok;
    return opens ? [] : [machine];
  }

  async #makeFirst(secret: Secret): Promise<void> {
    const pair = makeKeyPair(this.#world.random(32));
    const locked = await this.#lockForAll(pair, secret);
    const scope = { actor: 'system:0', at: this.#world.now() };
    const made = await this.#store.write(async (tx) => {
      const decided = decideFirstKey(await tx.keys.all(), pair.publicKey);
      if (!decided.ok) return undefined;
      await tx.record(scope, decided.value);
      return await keepNew(tx, locked);
    });
    if (made) this.#hold(made.number, pair);
  }

  async #look(owner: WrapOwner) {
    return await this.#store.read(async (tx) => {
      const open = openKeyOf(await tx.keys.all());
      return { open, wrap: open && (await tx.keys.wrap(open.number, owner)) };
    });
  }

  async #open(
    { number, publicKey }: AnnouncedKey,
    wrap: string,
    { owner, secret, passwordHash }: Secret,
  ): Promise<boolean> {
    const opened = await unwrapKey(wrap, secret);
    if (!opened.ok || publicKeyOf(opened.value) !== publicKey) return false;
    this.#held = { number, publicKey, privateKey: opened.value };
    if (passwordHash !== undefined) this.#seen.set(owner, { wrap, passwordHash });
    return true;
  }

  async #lockForAll({ privateKey }: KeyPair, secret: Secret): Promise<readonly Locked[]> {
    const secrets = [secret, ...(this.#machine ? [this.#machine] : [])];
    return await Promise.all(secrets.map((one) => this.#lock(privateKey, one)));
  }

  async #lock(privateKey: PrivateKey, { secret, cost, ...holder }: Secret): Promise<Locked> {
    return {
      ...holder,
      wrap: await wrapKey({ privateKey, secret, cost, chance: (bytes) => this.#world.random(bytes) }),
    };
  }

  #holds({ publicKey }: AnnouncedKey): boolean {
    return this.#held?.publicKey === publicKey;
  }

  #hold(number: number, { publicKey, privateKey }: KeyPair): void {
    this.#held = { number, publicKey, privateKey };
  }
}

/** Keeps what opens the key that was just announced, in the same transaction. */
async function keepNew(tx: Writing, locked: readonly Locked[]): Promise<AnnouncedKey> {
  const open = openKeyOf(await tx.keys.all());
  if (!open) throw new Error('A key was announced, and none is open');
  await keepLocked(tx, open.number, locked);
  return open;
}

async function keepLocked(tx: Writing, key: number, locked: readonly Locked[]): Promise<void> {
  for (const one of locked) if (await mayOpen(tx, one)) await tx.keys.putWrap(key, one.owner, one.wrap);
}

/** As it is now: the account may have been turned off, or given another password, while its password was looked at. */
async function mayOpen(tx: Writing, { owner, passwordHash }: Locked): Promise<boolean> {
  const number = accountOf(owner);
  if (number === undefined) return true;
  const account = await tx.people.byNumber(number);
  if (account?.role !== 'administrator' || !account.active || account.mustChangePassword) return false;
  return (await tx.people.passwordHash(number)) === passwordHash;
}

/** The account whose password this is; none for the machine's secret and that of a practice. */
export function accountOf(owner: WrapOwner): number | undefined {
  return owner.startsWith('account:') ? Number(owner.slice('account:'.length)) : undefined;
}
