// Checking packages without an account: taking one, how far it is, its report, and the walk through it. Nothing of it is stored or logged: it has
// nothing to do with what is counted here.
import { ok, type Sha256 } from '@telstaat/core';
import { refused, type Answer } from '../denial.ts';
import type { Call, Handlers } from '../handler.ts';
import { PackageForgotten, type HeldPackage } from '../verifications/held-package.ts';
import type { QuestionInput, QuestionName } from '../verifications/package-work.ts';
import { notWhole } from '../verifying/compare-packages.ts';
import type { GivenDefinitionInput } from '../verifying/given-definition.ts';
import { readTypedKey, type GivenKeyInput } from '../verifying/given-key.ts';

type Names =
  | 'startVerification'
  | 'getVerification'
  | 'forgetVerification'
  | 'giveDefinition'
  | 'giveKey'
  | 'getVerificationReport'
  | 'getVerificationPaper'
  | 'getVerifiedTotals'
  | 'getVerifiedField'
  | 'getVerifiedStation'
  | 'listVerifiedEvents'
  | 'getVerifiedEvent'
  | 'compareVerifications';

type Asking = Pick<Call<'getVerification'>, 'workplace' | 'params'>;

export const verificationHandlers: Handlers<Names> = {
  async startVerification({ workplace, world, query: { name: file }, body }) {
    await Promise.resolve();
    const about = { at: world.now(), ...(file === undefined ? {} : { file }) };
    return ok(workplace.verifications.begin(body, about).state);
  },

  async getVerification({ workplace, params }) {
    await Promise.resolve();
    const held = workplace.verifications.find(params.sha256);
    return held ? ok(held.state) : refused('verification.none');
  },

  async forgetVerification({ workplace, params }) {
    await Promise.resolve();
    workplace.verifications.forget(params.sha256);
    return ok({});
  },

  async giveDefinition({ workplace, world, params, body }) {
    const held = done({ workplace, params });
    if (!held.ok) return held;
    const given = definitionOf(body, workplace);
    if (!given.ok) return given;
    held.value.verify(world.now(), { definition: given.value });
    return ok(held.value.state);
  },

  async giveKey({ workplace, world, params, body }) {
    const held = done({ workplace, params });
    if (!held.ok) return held;
    const given = keyOf(body, workplace);
    if (!given.ok) return given;
    held.value.verify(world.now(), { key: given.value });
    return ok(held.value.state);
  },

  async getVerificationReport(call) {
    await Promise.resolve();
    const held = done(call);
    if (!held.ok) return held;
    const bytes = new TextEncoder().encode(`${JSON.stringify(held.value.report, undefined, 2)}\n`);
    return ok({ name: `controleverslag-${call.params.sha256.slice(0, 8)}.json`, bytes });
  },

  async getVerificationPaper(call) {
    const held = done(call);
    if (!held.ok) return held;
    const bytes = await answered(held.value, held.value.paper(call.world.now()));
    return bytes.ok ? ok({ name: `controleverslag-${call.params.sha256.slice(0, 8)}.pdf`, bytes: bytes.value }) : bytes;
  },

  async getVerifiedTotals(call) {
    return await walked(call, 'totals', null);
  },

  async getVerifiedField(call) {
    return await walked(call, 'field', call.params.field);
  },

  async getVerifiedStation(call) {
    return await walked(call, 'station', call.params.station);
  },

  async listVerifiedEvents(call) {
    return await walked(call, 'events', call.query);
  },

  async getVerifiedEvent(call) {
    return await walked(call, 'event', call.params.sequence);
  },

  async compareVerifications({ workplace, params }) {
    const held = done({ workplace, params });
    if (!held.ok) return held;
    const other = done({ workplace, params: { sha256: params.other } });
    if (!other.ok) return other;
    // Known from its checks: nothing is unpacked to say so.
    if (!holdsResults(held.value))
      return ok({ comparable: false, why: notWhole('first', held.value.report?.package?.phase) });
    if (!holdsResults(other.value))
      return ok({ comparable: false, why: notWhole('second', other.value.report?.package?.phase) });
    return await answered(held.value, held.value.compareWith(other.value));
  },
};

/** The package, when its checks are done. */
function done({ workplace, params }: Asking): Answer<HeldPackage> {
  const held = workplace.verifications.find(params.sha256);
  if (!held || held.state.state === 'stopped') return stopped(held);
  return held.state.state === 'done' ? ok(held) : refused('verification.running');
}

function stopped(held: HeldPackage | undefined) {
  const isTooLong = held?.state.state === 'stopped' && held.state.why === 'time';
  return refused(isTooLong ? 'verification.tooLong' : 'verification.none');
}

/** What its worker says, unless that is ended meanwhile. */
async function answered<T>(held: HeldPackage, answer: Promise<T>): Promise<Answer<T>> {
  try {
    return ok(await answer);
  } catch (fault) {
    if (fault instanceof PackageForgotten) return stopped(held);
    throw fault;
  }
}

function holdsResults({ report }: HeldPackage): boolean {
  return report?.package?.phase === 'results';
}

function definitionOf(
  body: { readonly package: Sha256 } | { readonly digest: Sha256 },
  workplace: Asking['workplace'],
): Answer<GivenDefinitionInput> {
  if ('digest' in body) return ok(body);
  const other = done({ workplace, params: { sha256: body.package } });
  return other.ok ? ok({ bytes: other.value.bytes }) : other;
}

function keyOf(
  body: { readonly package: Sha256 } | { readonly typed: string },
  workplace: Asking['workplace'],
): Answer<GivenKeyInput> {
  if ('package' in body) {
    const other = done({ workplace, params: { sha256: body.package } });
    return other.ok ? ok({ bytes: other.value.bytes }) : other;
  }
  if (body.typed.includes('BEGIN PUBLIC KEY')) return ok({ bytes: Buffer.from(`${body.typed.trim()}\n`) });
  const typed = readTypedKey(body.typed);
  return typed.ok ? typed : refused('verification.noKey');
}

type WalkName = Extract<QuestionName, 'totals' | 'field' | 'station' | 'events' | 'event'>;

async function walked<Name extends WalkName>(call: Asking, name: Name, input: QuestionInput<Name>) {
  const held = done(call);
  if (!held.ok) return held;
  if (held.value.state.state === 'done' && !held.value.state.walk) return refused('verification.noForms');
  const answer = await answered(held.value, held.value.ask(name, input));
  if (!answer.ok) return answer;
  return answer.value === undefined ? refused('verification.notThere') : ok(answer.value);
}
