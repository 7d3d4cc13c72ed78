// Two elections on one day: which form it is must be unmistakable. Large cards with colour, pattern and name; one key each.
import type { ElectionSummary } from '@telstaat/contract';
import { shortElectionName } from '@telstaat/core';
import type { KeyboardEvent } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

interface ElectionChoiceProps {
  readonly elections: readonly ElectionSummary[];
  readonly chosen: ElectionSummary;
  readonly onChoose: (id: string) => void;
  /** The choice is made: on to the number. */
  readonly onDone: () => void;
}

export function ElectionChoice({ elections, chosen, onChoose, onDone }: ElectionChoiceProps) {
  const { say } = useLanguage();
  // Within the choice a digit chooses at once; in the number field ↑ and ↓ do (see StationForm).
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const election = /^[1-9]$/.test(event.key) ? elections[Number(event.key) - 1] : undefined;
    if (!election) return;
    event.preventDefault();
    onChoose(election.id);
    onDone();
  };
  return (
    <RadioGroup className="choice" value={chosen.id} onChange={onChoose}>
      <Label className="choice-label">{say(texts.which)}</Label>
      <Text slot="description" className="choice-hint">
        {say(texts.whichHint)} <kbd>↑</kbd> <kbd>↓</kbd> {say(texts.switches)}
      </Text>
      <div
        className="choice-cards"
        onKeyDown={onKeyDown}
        // After a click, typing goes on in the number field; the arrow keys stay in the choice.
        onClick={(event) => (event.detail > 0 ? onDone() : undefined)}
      >
        {elections.map((election) => (
          <Card key={election.id} election={election} />
        ))}
      </div>
    </RadioGroup>
  );
}

function Card({ election }: { readonly election: ElectionSummary }) {
  const mark = useElectionMark(election);
  return (
    <Radio className={`choice-card choice-card-${mark}`} value={election.id}>
      <span className={`choice-band election-fill-${mark}`}>{election.category}</span>
      <span className="choice-name">{shortElectionName(election.name)}</span>
    </Radio>
  );
}
