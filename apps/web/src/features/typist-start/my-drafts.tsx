// Forms I began and did not finish: each opens with one key.
import type { CallReply, ElectionSummary } from '@telstaat/contract';
import type { FormPurpose, Text } from '@telstaat/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { keptEntries } from '../../api/kept-entries.ts';
import { queryOf, useLogin } from '../../api/queries.ts';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { addressOfEntry } from './opening.ts';
import { entryName, texts } from './texts.ts';

interface MyDraft {
  readonly election: string;
  readonly station: { readonly number: number; readonly name: string };
  readonly purpose: FormPurpose;
  /** Which entry it is; not known of what only this browser tells. */
  readonly entry?: Text;
  /** What is to be done with it, or since when it is open. */
  readonly state: string;
}

const askAgain = 15_000;

export function MyDrafts({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const { say } = useLanguage();
  const { drafts, isUnheard } = useMyDrafts(elections);
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const draft = digit === undefined ? undefined : drafts[Number(digit) - 1];
      if (!draft) return;
      event.preventDefault();
      void navigate(addressOf(draft));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [drafts, navigate]);
  if (drafts.length === 0) return null;
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 className="drafts-title" id="drafts-title">
        {say(texts.drafts)}
      </h2>
      {isUnheard ? <p className="drafts-unheard">{say(texts.draftsUnheard)}</p> : null}
      <ol className="drafts-list">
        {drafts.map((draft, index) => {
          const election = elections.find((item) => item.id === draft.election);
          return (
            <li key={`${draft.election}.${draft.station.number}.${draft.purpose}`}>
              <Link className="draft" to={addressOf(draft)}>
                {election ? <ElectionBadge election={election} form="short" /> : null}
                <span className="draft-words">
                  <strong>
                    {say(texts.draftStation, { number: String(draft.station.number), name: draft.station.name })}
                  </strong>
                  <span>{[...(draft.entry ? [say(draft.entry)] : []), draft.state].join(' · ')}</span>
                </span>
                {index < 9 ? <kbd aria-hidden="true">Alt {index + 1}</kbd> : null}
              </Link>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface MyDrafts {
  readonly drafts: readonly MyDraft[];
  /** The server does not answer: what this browser keeps stands in the list too. */
  readonly isUnheard: boolean;
}

function useMyDrafts(elections: readonly ElectionSummary[]): MyDrafts {
  const drafts = useQuery({ ...queryOf('listMyDrafts'), refetchInterval: askAgain });
  const nights = useQuery({ ...queryOf('listMyNightDrafts'), refetchInterval: askAgain });
  const isUnheard = [drafts, nights].some(({ isError, failureCount }) => isError || failureCount > 0);
  const told = useTold(drafts.data ?? [], nights.data ?? []);
  const kept = useKept(elections, isUnheard);
  const addresses = new Set(told.map(addressOf));
  return { drafts: [...told, ...kept.filter((draft) => !addresses.has(addressOf(draft)))], isUnheard };
}

/** What this browser keeps of forms that were begun at it; looked up only while the server does not tell. */
function useKept(elections: readonly ElectionSummary[], isUnheard: boolean): readonly MyDraft[] {
  const { say } = useLanguage();
  const account = useLogin().data?.number;
  const details = useQueries({
    queries: elections.map(({ id }) => ({ ...queryOf('getElection', { params: { election: id } }), enabled: false })),
  });
  if (!isUnheard || account === undefined) return [];
  return keptEntries(Object.keys(localStorage), account).flatMap(
    ({ election, station: number, purpose }): MyDraft[] => {
      const index = elections.findIndex(({ id }) => id === election);
      if (index < 0) return [];
      const name = details[index]?.data?.stations.find((station) => station.number === number)?.name ?? '';
      return [{ election, station: { number, name }, purpose, state: say(texts.draftKept) }];
    },
  );
}

/** What the coordinator waits for comes first: a few fields to read again, then forms given back, then the rest. */
function useTold(drafts: CallReply<'listMyDrafts'>, nights: CallReply<'listMyNightDrafts'>): readonly MyDraft[] {
  const { say, count, language } = useLanguage();
  const since = (startedAt: string): string => {
    const time = new Date(startedAt).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
      hour: '2-digit',
      minute: '2-digit',
    });
    return say(texts.draftSince, { time });
  };
  const rank = (draft: (typeof drafts)[number]): number => (draft.again !== undefined ? 0 : draft.returned ? 1 : 2);
  const official = drafts
    .toSorted((a, b) => rank(a) - rank(b))
    .map((draft): MyDraft => {
      const { election, station, again } = draft;
      const state =
        again !== undefined
          ? say(again === 1 ? texts.draftAgainOne : texts.draftAgain, { count: count(again) })
          : draft.returned
            ? say(texts.draftReturned)
            : since(draft.startedAt);
      return { election, station, purpose: 'count', entry: entryName(draft.entry), state };
    });
  const night = nights.map(({ election, station, startedAt }): MyDraft => ({
    election,
    station,
    purpose: 'night',
    entry: entryName('night'),
    state: since(startedAt),
  }));
  return [...official, ...night];
}

function addressOf({ election, station, purpose }: MyDraft): string {
  return addressOfEntry(election, station.number, purpose);
}
