// Who typed the two entries, and when.
import type { EntryStatus } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
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
  definitive: 'done',
} as const satisfies Record<EntryStatus, ChipTone>;

type Finished = CallReply<'getEntry'>['first'];

export function StatusFacts({ entry: { status, first, second } }: { readonly entry: CallReply<'getEntry'> }) {
  const { say } = useLanguage();
  const words = (finished: Finished, isTyping: boolean) => {
    if (finished) return say(texts.by, { name: finished.typist.name, time: clockTime(finished.finishedAt) });
    return say(isTyping ? texts.typing : texts.notYet);
  };
  return (
    <DescriptionList
      facts={[
        { term: say(texts.first), value: words(first, status === 'firstInProgress') },
        { term: say(texts.second), value: words(second, status === 'secondInProgress') },
      ]}
    />
  );
}
