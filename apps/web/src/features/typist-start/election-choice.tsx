// Two elections on one day: which form it is must be unmistakable. Large cards with colour, pattern and name; one key each.
import type { ElectionSummary } from '@telstaat/contract';
import { shortElectionName } from '@telstaat/core';
import { useEffect } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

interface ElectionChoiceProps {
  readonly elections: readonly ElectionSummary[];
  readonly chosen: ElectionSummary;
  readonly onChoose: (id: string) => void;
}

export function ElectionChoice({ elections, chosen, onChoose }: ElectionChoiceProps) {
  const { say } = useLanguage();
  useEffect(() => {
    // Letters never belong in the number: P and A choose the form without leaving the field.
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.metaKey) return;
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const election = digit === undefined ? undefined : elections[Number(digit) - 1];
      if (!election) return;
      event.preventDefault();
      onChoose(election.id);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [elections, onChoose]);
  return (
    <RadioGroup className="choice" value={chosen.id} onChange={onChoose}>
      <Label className="choice-label">{say(texts.which)}</Label>
      <p className="choice-hint">{say(texts.whichHint)}</p>
      <div className="choice-cards">
        {elections.map((election, index) => (
          <Card key={election.id} election={election} keyNumber={index + 1} />
        ))}
      </div>
    </RadioGroup>
  );
}

function Card({ election, keyNumber }: { readonly election: ElectionSummary; readonly keyNumber: number }) {
  const mark = useElectionMark(election);
  return (
    <Radio className={`choice-card choice-card-${mark}`} value={election.id}>
      <span className={`choice-band election-fill-${mark}`}>{election.category}</span>
      <span className="choice-name">{shortElectionName(election.name)}</span>
      <kbd aria-hidden="true">{keyNumber}</kbd>
    </Radio>
  );
}
