// Who typed the two entries, and when; who is typing now, and since when.
import { useQuery } from '@tanstack/react-query';
import type { ElectionId, EntryStatus } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { queryOf } from '../../api/queries.ts';
import type { ChipTone } from '../../ui/chip.tsx';
import { clockTime } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export const tones = {
  empty: 'none',
  firstInProgress: 'busy',
  firstHasErrors: 'attention',
  firstFinalised: 'half',
  secondInProgress: 'busy',
  different: 'attention',
  firstCorrection: 'busy',
  secondCorrection: 'busy',
  definitive: 'done',
} as const satisfies Record<EntryStatus, ChipTone>;

/** Which of the two entries is being typed in a status. */
const typed = {
  empty: undefined,
  firstInProgress: 'first',
  firstHasErrors: undefined,
  firstFinalised: undefined,
  secondInProgress: 'second',
  different: undefined,
  firstCorrection: 'first',
  secondCorrection: 'second',
  definitive: undefined,
} as const satisfies Record<EntryStatus, 'first' | 'second' | undefined>;

export interface StatusFactsProps {
  readonly entry: CallReply<'getEntry'>;
  readonly election: ElectionId;
  readonly station: number;
}

export function StatusFacts({ entry, election, station }: StatusFactsProps) {
  const { say } = useLanguage();
  const overview = useQuery({ ...queryOf('getOverview', { params: { election } }), staleTime: 5_000 });
  const typing = overview.data?.rows.find((row) => row.station.number === station)?.typing;
  const { status } = entry;
  const words = (which: 'first' | 'second') => {
    const finished = entry[which];
    if (finished) return say(texts.by, { name: finished.typist.name, time: clockTime(finished.finishedAt) });
    if (typed[status] !== which) return say(texts.notYet);
    return typing
      ? say(texts.typingBy, { name: typing.typist.name, time: clockTime(typing.since) })
      : say(texts.typing);
  };
  return (
    <DescriptionList
      facts={[
        { term: say(texts.first), value: words('first') },
        { term: say(texts.second), value: words('second') },
      ]}
    />
  );
}
