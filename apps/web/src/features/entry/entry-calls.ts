// What a desk saves to: the official count, typed by two people, or election night, typed once (decision 6). The same desk for both.
import type { CallArguments, CallError, CallReply, Client, JsonRouteName } from '@telstaat/contract';
import type { ElectionId, FormPurpose, Result } from '@telstaat/core';

type CallBody<Name extends JsonRouteName> = CallArguments<Name> extends [{ readonly body: infer Body }] ? Body : never;

export type OpenedDraft = CallReply<'claimEntry'>;

/** What finishing led to. Election night has one outcome. */
export type Finished = CallReply<'finaliseEntry'>['outcome'] | 'night';

export interface EntryCalls {
  readonly purpose: FormPurpose;
  /** Starts the entry, or opens it again as it stands now. */
  readonly open: () => Promise<Result<OpenedDraft, CallError>>;
  readonly save: (body: CallBody<'saveDraft'>) => Promise<Result<CallReply<'saveDraft'>, CallError>>;
  readonly discard: (body: { readonly revision: number }) => Promise<Result<unknown, CallError>>;
  readonly finalise: (body: CallBody<'finaliseEntry'>) => Promise<Result<Finished, CallError>>;
  /** Keeps the typist's explanation of a warning; on election night there are none. */
  readonly explain?: (body: CallBody<'explainFinding'>) => Promise<Result<unknown, CallError>>;
  /** The list on the start page that changes when this entry begins or ends. */
  readonly listed: 'listMyDrafts' | 'listMyNightDrafts';
}

interface Place {
  readonly election: ElectionId;
  readonly station: number;
}

export function entryCalls(purpose: FormPurpose, client: Client, { election, station }: Place): EntryCalls {
  const params = { election, station };
  return purpose === 'night' ? nightCalls(client, params) : countCalls(client, params);
}

function countCalls(client: Client, params: Place): EntryCalls {
  return {
    purpose: 'count',
    open: () => client.call('claimEntry', { params, body: {} }),
    save: (body) => client.call('saveDraft', { params, body }),
    discard: (body) => client.call('discardDraft', { params, body }),
    finalise: async (body) => {
      const reply = await client.call('finaliseEntry', { params, body });
      return reply.ok ? { ok: true, value: reply.value.outcome } : reply;
    },
    explain: (body) => client.call('explainFinding', { params, body }),
    listed: 'listMyDrafts',
  };
}

function nightCalls(client: Client, params: Place): EntryCalls {
  return {
    purpose: 'night',
    open: () => client.call('claimNight', { params, body: {} }),
    save: (body) => client.call('saveNight', { params, body }),
    discard: (body) => client.call('discardNight', { params, body }),
    finalise: async (body) => {
      const reply = await client.call('finaliseNight', { params, body });
      return reply.ok ? { ok: true, value: 'night' } : reply;
    },
    listed: 'listMyNightDrafts',
  };
}
