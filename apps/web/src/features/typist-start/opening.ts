// Whether a form can be opened, and as what: asked of the server for the official count, read from the list of election night for that.
import type { CallArguments, CallError, CallReply, ElectionSummary } from '@telstaat/contract';
import {
  refusalText,
  type FormPurpose,
  type Language,
  type PollingStation,
  type RefusalCode,
  type Result,
} from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../api/client.ts';
import { callErrorText } from '../../api/problem-text.ts';
import { keyOf, useLogin } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

/** A form that can be opened. */
export interface Opening {
  readonly station: PollingStation;
  /** Which of the two entries; on election night there is one. */
  readonly entry: 1 | 2 | 'night';
  /** I have begun it before. */
  readonly resumes: boolean;
}

export interface OpeningAnswer {
  readonly isPending: boolean;
  readonly opening?: Opening;
  /** Why it cannot be opened. */
  readonly failure?: string;
}

export interface OpeningQuestion {
  readonly election: ElectionSummary;
  readonly purpose: FormPurpose;
  /** Number of the station; nothing is asked without. */
  readonly number: number | undefined;
  /** The answer is on the screen to be confirmed: it must not change under the typist's hands. */
  readonly isHeld: boolean;
}

const askAgain = 10_000;
/** While nothing answers. */
const askSoon = 3_000;

export function useOpening({ election, purpose, number, isHeld }: OpeningQuestion): OpeningAnswer {
  const { say, language } = useLanguage();
  const login = useLogin().data;
  const count = useAnswer('getOpening', { params: { election: election.id, station: number ?? 0 } }, {
    isAsked: number !== undefined && purpose === 'count',
    isHeld,
  }); // prettier-ignore
  const night = useAnswer('getNight', { params: { election: election.id } }, {
    isAsked: number !== undefined && purpose === 'night',
    isHeld,
  }); // prettier-ignore
  const unknown = say(texts.unknownStation, { number: String(number ?? ''), election: election.category });
  if (purpose === 'night') {
    if (!night) return { isPending: true };
    if (!night.ok) return { isPending: false, failure: callErrorText(night.error, language) };
    return {
      isPending: false,
      ...nightAnswer({ night: night.value, number, account: login?.number, unknown, language }),
    };
  }
  if (!count) return { isPending: true };
  if (count.ok) return { isPending: false, opening: count.value };
  return { isPending: false, failure: isUnknown(count.error) ? unknown : callErrorText(count.error, language) };
}

/** A no, and no answer at all, are answers too: they stay on the screen while it is asked again, and nobody waits for ever. */
function useAnswer<Name extends 'getOpening' | 'getNight'>(
  name: Name,
  input: CallArguments<Name>[0],
  { isAsked, isHeld }: { readonly isAsked: boolean; readonly isHeld: boolean },
): Result<CallReply<Name>, CallError> | undefined {
  const { data } = useQuery({
    queryKey: [...keyOf(name, input), 'answer'],
    queryFn: () => client.call(name, ...([input] as CallArguments<Name>)),
    enabled: isAsked,
    staleTime: 0,
    refetchInterval: ({ state }) => (isHeld ? false : isUnreachable(state.data) ? askSoon : askAgain),
  });
  return data;
}

function isUnreachable(answer: Result<unknown, CallError> | undefined): boolean {
  return answer?.ok === false && answer.error.kind === 'unreachable';
}

function isUnknown(error: CallError): boolean {
  return error.kind === 'refusal' && error.code === 'station.unknown';
}

/** What opening a station's form of election night would say: the same words as the server's refusals. */
export function nightAnswer(input: {
  readonly night: Pick<CallReply<'getNight'>, 'isOpen' | 'rows'>;
  readonly number: number | undefined;
  readonly account: number | undefined;
  readonly unknown: string;
  readonly language: Language;
}): Pick<OpeningAnswer, 'opening' | 'failure'> {
  const { night, number, account, unknown, language } = input;
  const refuse = (code: RefusalCode) => ({ failure: refusalText({ code, params: {} }, language) });
  const row = night.rows.find(({ station }) => station.number === number);
  if (!row) return { failure: unknown };
  if (!night.isOpen) return refuse('night.closed');
  switch (row.status) {
    case 'empty':
      return { opening: { station: row.station, entry: 'night', resumes: false } };
    case 'inProgress':
      return row.typist?.number === account
        ? { opening: { station: row.station, entry: 'night', resumes: true } }
        : refuse('entry.claimedByOther');
    case 'finished':
      return refuse('night.alreadyEntered');
  }
}

/** Where the form is typed. */
export function addressOfEntry(election: string, station: number, purpose: FormPurpose): string {
  return `/invoeren/${election}/${station}${purpose === 'night' ? '/avond' : ''}`;
}
