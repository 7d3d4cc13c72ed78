// Everything that can happen to the form of election night of one station, as data: drawings are made of it, tests walk it.
import type { NightCommand, NightEntryEvent, NightStatus } from './night.ts';

export interface NightTransition {
  readonly from: NightStatus;
  readonly command: NightCommand['type'];
  /** `owner`: who is typing that form. */
  readonly by: 'typist' | 'owner' | 'coordinator';
  readonly event: NightEntryEvent['type'];
  readonly to: NightStatus;
}

export const nightTransitions = [
  { from: 'empty', command: 'claim', by: 'typist', event: 'night.claimed', to: 'inProgress' },
  { from: 'inProgress', command: 'claim', by: 'owner', event: 'night.resumed', to: 'inProgress' },
  { from: 'inProgress', command: 'key', by: 'owner', event: 'night.keyed', to: 'inProgress' },
  { from: 'inProgress', command: 'discard', by: 'owner', event: 'night.discarded', to: 'empty' },
  { from: 'inProgress', command: 'finalise', by: 'owner', event: 'night.finalised', to: 'finished' },
  { from: 'inProgress', command: 'delete', by: 'coordinator', event: 'night.deleted', to: 'empty' },
  { from: 'finished', command: 'delete', by: 'coordinator', event: 'night.deleted', to: 'empty' },
] as const satisfies readonly NightTransition[] as readonly NightTransition[];
