// Any walk through election night, whoever asks whatever: it stays on the drawn arrows, and the log replays to the state.
import { createHash } from 'node:crypto';
import { balancedSheet, coordinator, keyingsTo, moment, smallElection, typist } from '@telstaat/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenOf, type Instant, type Recorded, type Sha256 } from '../basics/index.ts';
import { entrySeen } from '../entry/index.ts';
import { actorKey, type Actor } from '../people/index.ts';
import { findingKey, validate } from '../rules/index.ts';
import { buildForm, emptySheet, keyIn } from '../sheet/index.ts';
import { decideNight } from './decide.ts';
import { emptyNight, evolveNight } from './evolve.ts';
import type { NightCommand, NightEntryEvent, NightState } from './night.ts';
import { nightTransitions } from './transitions.ts';

const form = buildForm(smallElection(), 'night');
const right = balancedSheet(form, { answers: [] });
const papers = [right, keyIn(right, [{ field: 'votes.total', value: 1 }])];
const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex') as Sha256;

interface Step {
  readonly who: Actor;
  readonly what: NightCommand['type'];
  readonly paper: number;
  readonly isOpen: boolean;
}

function startOf(state: NightState): Instant {
  return state.status === 'inProgress' ? state.draft.startedAt : moment(0);
}

function commandOf({ what, paper }: Step, state: NightState): NightCommand {
  const { revision, sheet } = state.status === 'inProgress' ? state.draft : { revision: 0, sheet: emptySheet };
  switch (what) {
    case 'key':
      return { type: 'key', revision, keyings: keyingsTo(form, papers[paper] ?? right, sheet) };
    case 'finalise': {
      const findings = validate(form, sheet, {});
      const seen = seenOf(entrySeen(form, sheet, findings), digest);
      return { type: 'finalise', revision, accepted: findings.map(findingKey), seen };
    }
    case 'discard':
      return { type: 'discard', revision };
    case 'delete': {
      const startedAt = state.status === 'finished' ? state.entry.startedAt : startOf(state);
      return { type: 'delete', seen: { status: state.status, startedAt } };
    }
    case 'claim':
      return { type: 'claim' };
  }
}

const steps: fc.Arbitrary<Step> = fc
  .record({
    who: fc.constantFrom(typist(7), typist(7), typist(8), coordinator()),
    what: fc.constantFrom(...(['claim', 'key', 'key', 'finalise', 'discard', 'delete'] as const)),
    paper: fc.constantFrom(0, 1),
    isOpen: fc.constantFrom(true, true, true, true, false),
  })
  // Who may call what is settled by the routes: a coordinator deletes, a typist does the rest.
  .map((step) => ({ ...step, who: step.what === 'delete' ? coordinator() : step.who }));

test('no walk leaves the drawn arrows, and every arrow is walked', () => {
  const walked = new Set<string>();
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 30 }), (walk) => {
      let state: NightState = emptyNight;
      const log: Recorded<NightEntryEvent>[] = [];
      for (const [minute, step] of walk.entries()) {
        const command = commandOf(step, state);
        const context = { actor: step.who, form, station: {}, session: 'open', digest } as const;
        const ask = () => decideNight(state, command, { ...context, night: { isOpen: step.isOpen } });
        const decided = ask();
        expect(ask()).toEqual(decided);
        if (!decided.ok) continue;
        for (const event of decided.value) {
          const recorded = { event, actor: actorKey(step.who), at: moment(minute) };
          const next = evolveNight(state, recorded);
          const arrow = [state.status, command.type, event.type, next.status].join(' ');
          expect(
            nightTransitions.map(({ from, command, event, to }) => [from, command, event, to].join(' ')),
          ).toContain(arrow);
          walked.add(arrow);
          log.push(recorded);
          state = next;
        }
      }
      expect(log.reduce(evolveNight, emptyNight)).toEqual(state);
    }),
    { numRuns: 300, seed: 2027 },
  );
  expect(walked.size).toBe(nightTransitions.length);
});

describe('an event that cannot follow throws: then the log or the program is damaged', () => {
  const at = moment(0);
  const draft = { typist: 'typist:7', sheet: emptySheet, startedAt: at, revision: 1 };
  const states: readonly NightState[] = [
    emptyNight,
    { status: 'inProgress', draft },
    { status: 'finished', entry: { ...draft, finishedAt: at, accepted: [] } },
  ];
  const events: readonly NightEntryEvent[] = [
    { type: 'night.claimed', data: {} },
    { type: 'night.resumed', data: {} },
    { type: 'night.keyed', data: { revision: 2, keyings: [{ field: 'votes.blank', value: 1 }] } },
    { type: 'night.finalised', data: { accepted: [], seen: { sheet: digest(''), findings: digest('') } } },
    { type: 'night.discarded', data: {} },
    { type: 'night.deleted', data: {} },
  ];
  const pairs = states.flatMap((state) => events.map((event) => [state.status, event.type, state, event] as const));
  test.each(pairs)('%s %s', (status, type, state, event) => {
    const drawn = nightTransitions.find((arrow) => arrow.from === status && arrow.event === type);
    const next = () => evolveNight(state, { event, actor: 'typist:7', at });
    if (drawn) expect(next().status).toBe(drawn.to);
    else expect(next).toThrow(`Event ${type} cannot follow the state ${status}`);
  });
});
