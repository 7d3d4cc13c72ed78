// The application without a network: a call goes through parsing, login, role and handler, whoever makes it (HTTP or the command line).
import { isFileReply, routes, type ReplyOf, type Route, type RouteName, type Routes } from '@telstaat/contract';
import { actorKey, ok, type Account, type Complaint } from '@telstaat/core';
import type { z } from 'zod';
import { damageOf } from './backups/places.ts';
import { realWorld, type World } from './clock.ts';
import { storageRefusal } from './disk-trouble.ts';
import { complainedOf, refused, type Answer } from './denial.ts';
import type { Call, LoginControl, OpenedCall } from './handler.ts';
import { handlers } from './handlers.ts';
import { accountOfToken } from './logins.ts';
import { aboutOf } from './refused-attempts.ts';
import { Workplace, type WorkplaceOptions } from './workplace.ts';

export interface CallInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly login?: LoginControl;
}

export interface Application {
  readonly workplace: Workplace;
  /** Whether this login may use a route: asked before a large body is read. */
  admit(name: RouteName, login: LoginControl): Promise<Answer<unknown>>;
  call<Name extends RouteName>(name: Name, input?: CallInput): Promise<Answer<ReplyOf<Routes[Name]>>>;
  close(): Promise<void>;
}

export type ApplicationOptions = Omit<WorkplaceOptions, 'world'> & { readonly world?: World };

export function createApplication({ world = realWorld, ...options }: ApplicationOptions): Application {
  const workplace = new Workplace({ ...options, world });
  const application: Application = {
    workplace,
    admit: (name, login) => enter(workplace, () => admit({ name, login, world, workplace })),
    call: (name, input) => enter(workplace, () => perform({ name, input: input ?? {}, world, workplace })),
    close: async () => {
      await workplace.verifications.close();
      await workplace.close();
    },
  };
  return application;
}

/** A login that lives in memory: what the command line holds instead of a cookie. */
export function memoryLogin(): LoginControl {
  let token: string | undefined;
  return {
    get token() {
      return token;
    },
    set(value) {
      token = value;
    },
    clear() {
      token = undefined;
    },
  };
}

interface Performance<Name extends RouteName> {
  readonly name: Name;
  readonly input: CallInput;
  readonly world: World;
  readonly workplace: Workplace;
}

/**
 * A disk that refuses to write is told as what it is. A database that turns out to be damaged is closed: from then on everybody is told so, and a
 * backup can be restored.
 */
async function enter<T>(workplace: Workplace, work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return await workplace.gate.pass(async () => {
    try {
      return await work();
    } catch (error) {
      const storage = storageRefusal(error);
      if (storage !== undefined) return refused(storage);
      const fault = damageOf(error);
      if (fault === undefined) throw error;
      // Somebody else may have run into it too, and waits for this call to end.
      if (!workplace.gate.isClosed) await workplace.gate.alone(() => workplace.closeDamaged(fault));
      return refused('access.damaged');
    }
  });
}

async function perform<Name extends RouteName>(performance: Performance<Name>): Promise<Answer<ReplyOf<Routes[Name]>>> {
  const { name, input, world, workplace } = performance;
  const route: Route = routes[name];
  const login = input.login ?? memoryLogin();
  const access = await admit({ name, login, world, workplace });
  if (!access.ok) return access;
  const params = parsed(route.params, input.params, 'params');
  if (!params.ok) return params;
  const query = parsed(route.query, input.query ?? {}, 'query');
  if (!query.ok) return query;
  const body = parsed(route.body, input.body, '');
  if (!body.ok) return body;
  const call: Call<Name> = {
    // The schemas of this very route parsed them.
    params: params.value as Call<Name>['params'],
    query: query.value as Call<Name>['query'],
    body: body.value as Call<Name>['body'],
    world,
    workplace,
    login,
    call: (inner, innerInput, token) =>
      perform({ name: inner, input: { ...innerInput, login: fixedLogin(token) }, world, workplace }),
  };
  const handler = handlers[name] as (call: unknown) => Promise<Answer<ReplyOf<Routes[Name]>>>;
  const answer = await handler(access.value ? opened(call, access.value, workplace) : call);
  if (!answer.ok && answer.error.kind === 'refusal' && access.value) {
    const scope = { actor: actorKey(access.value), at: world.now(), ...aboutOf(params.value) };
    const attempt = { route: name, method: route.method, code: answer.error.code, scope };
    await workplace.opened?.attempts.note(attempt);
  }
  if (!answer.ok || isFileReply(route.reply)) return answer;
  return ok(route.reply.parse(answer.value) as ReplyOf<Routes[Name]>);
}

interface Admission {
  readonly name: RouteName;
  readonly login: LoginControl;
  readonly world: World;
  readonly workplace: Workplace;
}

/** Deny by default: only what the table names public is open to people who are not logged in. */
async function admit({ name, login, world, workplace }: Admission): Promise<Answer<Account | undefined>> {
  const route: Route = routes[name];
  if (route.access === 'public') return ok(undefined);
  const place = workplace.opened;
  if (!place) return refused(workplace.damage ? 'access.damaged' : 'access.notOpened');
  const { token, isBackground = false } = login;
  if (token === undefined) return refused('access.notLoggedIn');
  const account = await accountOfToken(place.store, { token, isBackground }, world.now());
  if (!account.ok) {
    login.clear();
    return refused(account.error);
  }
  const { role, mustChangePassword } = account.value;
  if (mustChangePassword && !route.beforePasswordChange) return refused('access.passwordMustChange');
  if (route.access.includes(role)) return ok(account.value);
  const code = 'access.roleNotAllowed';
  const scope = { actor: actorKey(account.value), at: world.now() };
  await place.attempts.note({ route: name, method: route.method, code, scope });
  return refused(code);
}

function opened<Name extends RouteName>(call: Call<Name>, account: Account, workplace: Workplace): OpenedCall<Name> {
  const place = workplace.opened;
  if (!place) throw new Error('Nothing is opened');
  const actor = { role: account.role, number: account.number };
  return {
    ...call,
    store: place.store,
    elections: place.elections,
    keys: place.keys,
    jobs: place.jobs,
    backups: place.backups,
    renderer: place.renderer,
    account,
    actor,
    scope: (about = {}) => ({ actor: `${actor.role}:${actor.number}`, at: call.world.now(), ...about }),
  };
}

function fixedLogin(token: string | undefined): LoginControl {
  const login = memoryLogin();
  if (token !== undefined) login.set(token);
  return login;
}

/** Parses params or body by the route's schema; everything that is wrong with it at once. */
function parsed(schema: z.ZodType | undefined, value: unknown, root: string): Answer<unknown> {
  if (!schema) return ok(undefined);
  const result = schema.safeParse(value);
  if (result.success) return ok(result.data);
  const complaints = result.error.issues.flatMap((issue) => complaintsOf(issue, value, root));
  return complainedOf(complaints.slice(0, mostComplaints));
}

/** More than anybody reads; a body can be wrong in a million places. */
const mostComplaints = 100;

function complaintsOf(issue: z.core.$ZodIssue, value: unknown, root: string): readonly Complaint[] {
  const path = [root, ...issue.path.map(String)].filter((part) => part !== '').join('.');
  const at = (code: string, key: string): Complaint => ({
    code,
    severity: 'error',
    params: { key },
    path: key,
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => at('body.unknownKey', [path, key].filter((part) => part !== '').join('.')));
  if (issue.code === 'invalid_type' && memberAt(value, issue.path) === undefined)
    return [at('body.missing', path || 'body')];
  return [at('body.invalid', path || 'body')];
}

function memberAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (member, key) => (typeof member === 'object' && member !== null ? Reflect.get(member, key) : undefined),
    value,
  );
}
