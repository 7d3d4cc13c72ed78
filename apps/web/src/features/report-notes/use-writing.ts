// The report while it is written: what stands there, changing it, saving it, and what somebody else saved meanwhile.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { Election, ReportNotes } from '@telstaat/core';
import { ask } from '../../api/client.ts';
import { keyOf } from '../../api/queries.ts';
import type { Draft } from './draft.ts';
import { remember, remembered, storageKey } from './this-machine.ts';
import { afterSaving, beginWith, follow, isChanged, type Kept, type Writing } from './writing.ts';

export interface UseWritingOptions {
  readonly election: Election;
  /** Number of who writes. */
  readonly account: number;
  /** What the server keeps, as known now. */
  readonly kept: Kept;
}

export function useWriting({ election, account, kept }: UseWritingOptions) {
  const key = storageKey(election, account);
  const [held, setHeld] = useState<Writing | undefined>(() => remembered(key));
  const [isRestored, setRestored] = useState(held !== undefined);
  const writing = useMemo(() => follow(held, kept), [held, kept]);
  useEffect(() => remember(key, writing), [key, writing]);
  const saving = useSaving(election, (sent, reply) => {
    setHeld((now) => afterSaving(now ?? sent, sent, reply));
    setRestored(false);
  });
  return {
    writing,
    isRestored: isRestored && isChanged(writing),
    change: (draft: Draft) => setHeld({ ...writing, draft }),
    discard: () => {
      setHeld(beginWith(kept));
      setRestored(false);
    },
    saving,
    save: (notes: ReportNotes) => {
      // From here on what stands on the screen is held, also where it came from somebody else.
      setHeld(writing);
      saving.mutate({ notes, writing });
    },
  };
}

interface Sent {
  readonly notes: ReportNotes;
  readonly writing: Writing;
}

function useSaving({ id }: Election, onSaved: (sent: Writing, reply: Kept) => void) {
  const cache = useQueryClient();
  const params = { election: id };
  const queryKey = keyOf('getReportNotes', { params });
  return useMutation({
    // An answer that is on its way is older than what is sent now.
    onMutate: () => cache.cancelQueries({ queryKey }),
    mutationFn: ({ notes, writing: { basedOn } }: Sent) =>
      ask('putReportNotes', { params, body: { notes, ...(basedOn === undefined ? {} : { replaces: basedOn }) } }),
    onSuccess: (reply, { writing }) => {
      onSaved(writing, reply);
      cache.setQueryData<Kept>(queryKey, reply);
      void cache.invalidateQueries({ queryKey: ['listPackages'] });
    },
    // Refused: somebody else saved first. What they saved is put together with what stands here.
    onError: () => cache.invalidateQueries({ queryKey }),
  });
}
