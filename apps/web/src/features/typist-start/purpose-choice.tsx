// While election night is open two forms of one station lie in the hall: the count by list of tonight and the official one. Never the same card.
import type { ElectionSummary } from '@telstaat/contract';
import { formKinds, hasForm, type FormPurpose } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useCameFromNight } from './outcome-message.tsx';
import { texts } from './texts.ts';

export interface PurposeChosen {
  readonly purpose: FormPurpose;
  /** Whether there is something to choose. */
  readonly isNightOpen: boolean;
  readonly choose: (purpose: FormPurpose) => void;
}

const askAgain = 15_000;

/** What is counted now: without a choice what was typed last, and else election night as long as the official count has not begun. */
export function usePurpose(election: ElectionSummary): PurposeChosen {
  const [chosen, choose] = useState<FormPurpose>();
  const night = useQuery({
    ...queryOf('getNight', { params: { election: election.id } }),
    enabled: hasForm(election, 'night'),
    refetchInterval: askAgain,
  });
  const isNightOpen = night.data?.isOpen ?? false;
  const isNight = useCameFromNight(election.id) || election.session.status !== 'dataEntry';
  const usual: FormPurpose = isNight ? 'night' : 'count';
  return { purpose: isNightOpen ? (chosen ?? usual) : 'count', isNightOpen, choose };
}

interface PurposeChoiceProps {
  readonly election: ElectionSummary;
  readonly chosen: PurposeChosen;
  readonly onDone: () => void;
}

export function PurposeChoice({ election, chosen, onDone }: PurposeChoiceProps) {
  const { say } = useLanguage();
  const titleOf = (purpose: FormPurpose): string =>
    formKinds.find(
      (kind) =>
        kind.purpose === purpose &&
        kind.countingMethod === election.countingMethod &&
        kind.modelYear === election.modelYear,
    )?.title ?? '';
  const card = (purpose: FormPurpose, name: string) => (
    <Radio className={`choice-card purpose-card purpose-card-${purpose}`} value={purpose}>
      <span className="choice-band">{titleOf(purpose)}</span>
      <span className="choice-name">{name}</span>
    </Radio>
  );
  return (
    <RadioGroup
      className="choice purpose-choice"
      value={chosen.purpose}
      onChange={(purpose) => chosen.choose(purpose === 'night' ? 'night' : 'count')}
    >
      <Label className="choice-label">{say(texts.purpose)}</Label>
      <div className="choice-cards" onClick={(event) => (event.detail > 0 ? onDone() : undefined)}>
        {card('night', say(texts.purposeNight))}
        {card('count', say(texts.purposeCount))}
      </div>
    </RadioGroup>
  );
}
