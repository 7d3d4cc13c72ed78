// What every handler gets and gives. The route's own schemas say what params, body and reply are.
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, RouteName, Routes } from '@telstaat/contract';
import type { Account, Actor } from '@telstaat/core';
import type { Scope, Store } from '@telstaat/store';
import type { Backups } from './backups/backups.ts';
import type { World } from './clock.ts';
import type { Answer } from './denial.ts';
import type { ElectionCache } from './election-cache.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { PrintJobs } from './print-jobs.ts';
import type { Renderer } from './rendering/renderer.ts';
import type { Workplace } from './workplace.ts';

export interface Call<Name extends RouteName> {
  readonly params: ParamsOf<Routes[Name]>;
  readonly query: QueryOf<Routes[Name]>;
  readonly body: BodyOf<Routes[Name]>;
  readonly world: World;
  readonly workplace: Workplace;
  readonly login: LoginControl;
  /** Calls another route as the same or another person: only for what is made of other commands (opening a practice). */
  readonly call: InnerCall;
}

/** A call by someone who is logged in, on an opened store. */
export interface OpenedCall<Name extends RouteName> extends Call<Name> {
  readonly store: Store;
  readonly elections: ElectionCache;
  readonly keys: KeyRing;
  readonly jobs: PrintJobs;
  readonly backups: Backups;
  readonly renderer: Renderer;
  readonly account: Account;
  readonly actor: Actor;
  /** Who and when, for events about one election or station. */
  readonly scope: (about?: Pick<Scope, 'election' | 'station'>) => Scope;
}

export interface LoginControl {
  readonly token: string | undefined;
  /** A screen asked by itself; nobody is there for certain, so the login does not live longer by it. */
  readonly isBackground?: boolean;
  set(token: string): void;
  clear(): void;
}

export type InnerCall = <Name extends RouteName>(
  name: Name,
  input: { readonly params?: unknown; readonly body?: unknown },
  token?: string,
) => Promise<Answer<ReplyOf<Routes[Name]>>>;

type CallOf<Name extends RouteName> = Routes[Name]['access'] extends 'public' ? Call<Name> : OpenedCall<Name>;

export type Handler<Name extends RouteName> = (call: CallOf<Name>) => Promise<Answer<ReplyOf<Routes[Name]>>>;

/** Handlers of some routes; together they must cover all. */
export type Handlers<Name extends RouteName> = { readonly [N in Name]: Handler<N> };
