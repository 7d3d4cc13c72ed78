// Entries I began and did not finish: each opens with one key.
import type { ElectionSummary } from '@telstaat/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useNavigate } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function MyDrafts({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const { say, language } = useLanguage();
  const drafts = useQuery({ ...queryOf('listMyDrafts'), refetchInterval: 15_000 }).data;
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const draft = digit === undefined ? undefined : drafts?.[Number(digit) - 1];
      if (!draft) return;
      event.preventDefault();
      void navigate(addressOf(draft));
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [drafts, navigate]);
  if (!drafts || drafts.length === 0) return null;
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 className="drafts-title" id="drafts-title">
        {say(texts.drafts)}
      </h2>
      <ol className="drafts-list">
        {drafts.map((draft, index) => {
          const election = elections.find((item) => item.id === draft.election);
          const time = new Date(draft.startedAt).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
            hour: '2-digit',
            minute: '2-digit',
          });
          return (
            <li key={`${draft.election}.${draft.station.number}`}>
              <Link className="draft" to={addressOf(draft)}>
                {election ? <ElectionBadge election={election} form="short" /> : null}
                <span className="draft-words">
                  <strong>
                    {say(texts.draftStation, { number: String(draft.station.number), name: draft.station.name })}
                  </strong>
                  <span>
                    {say(draft.entry === 1 ? texts.entry1 : texts.entry2)} ·{' '}
                    {draft.returned ? say(texts.draftReturned) : say(texts.draftSince, { time })}
                  </span>
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

function addressOf(draft: { readonly election: string; readonly station: { readonly number: number } }): string {
  return `/invoeren/${draft.election}/${draft.station.number}`;
}
