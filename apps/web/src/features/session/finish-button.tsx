// Finishing the session: the question shows what is approved, fetched at that moment. What is sent is the digest of exactly that; when
// something changes while the question stands open, the session is not finished.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  seenOf,
  sessionSeen,
  shortDate,
  type ElectionId,
  type FixedCountField,
  type Seen,
  type SessionPart,
} from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { queryOf } from '../../api/queries.ts';
import { digestText } from '../../api/seen.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ControlledConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { approvedTotals, stepWords, texts } from './texts.ts';

export interface FinishButtonProps {
  readonly election: ElectionId;
  readonly isPending: boolean;
  readonly onFinish: (seen: Seen<SessionPart>) => void;
}

/** What stands in the question. */
interface Approved {
  readonly overview: CallReply<'getOverview'>;
  readonly totals: CallReply<'getTotals'>['totals'];
}

export function FinishButton({ election, isPending, onFinish }: FinishButtonProps) {
  const { say } = useLanguage();
  const { approved, error, isLooking, look, close } = useApproved(election);
  const words = stepWords.finish;
  return (
    <>
      <Button variant="primary" isPending={isPending || isLooking} onPress={() => void look()}>
        {say(words.button)}
      </Button>
      <Failure error={error} title={say(texts.failed)} />
      <ControlledConfirmDialog
        isOpen={approved !== undefined}
        onOpenChange={close}
        title={say(words.title)}
        confirmLabel={say(words.button)}
        onConfirm={() => {
          if (approved === undefined) return;
          const { session, rows } = approved.overview;
          onFinish(seenOf(sessionSeen(session.details, rows), digestText));
        }}
      >
        {approved === undefined ? null : <Approval {...approved} />}
        <p>{say(words.then)}</p>
      </ControlledConfirmDialog>
    </>
  );
}

/**
 * Fetches what is approved, the stations before their totals: totals that are newer than the stations only lead to a refusal, never to the
 * approval of figures that nobody saw.
 */
function useApproved(election: ElectionId) {
  const cache = useQueryClient();
  const [approved, setApproved] = useState<Approved>();
  const [error, setError] = useState<unknown>();
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    setError(undefined);
    try {
      const overview = await cache.fetchQuery(queryOf('getOverview', { params: { election } }));
      const { totals } = await cache.fetchQuery(queryOf('getTotals', { params: { election } }));
      setApproved({ overview, totals });
    } catch (failure) {
      setError(failure);
    }
    setLooking(false);
  };
  return { approved, error, isLooking, look, close: () => setApproved(undefined) };
}

function Approval({ overview: { session, rows }, totals }: Approved) {
  const { say, count, language } = useLanguage();
  const { details } = session;
  const openWarnings = rows.reduce((sum, row) => sum + row.openWarnings, 0);
  const fields = Object.keys(approvedTotals) as (keyof typeof approvedTotals & FixedCountField)[];
  return (
    <>
      <p>{say(texts.approve)}</p>
      <div className="session-approval">
        <DescriptionList
          facts={[
            { term: say(texts.approveStations), value: count(rows.length) },
            ...fields.map((field) => ({ term: say(approvedTotals[field]), value: count(totals.counts[field] ?? 0) })),
            { term: say(texts.approveWarnings), value: count(openWarnings) },
            {
              term: say(texts.approveSession),
              value: details
                ? say(texts.at, {
                    location: details.location,
                    date: shortDate(details.startsAt, language),
                    time: details.startsAt.slice(11),
                  })
                : say(texts.noDetails),
            },
          ]}
        />
      </div>
    </>
  );
}
