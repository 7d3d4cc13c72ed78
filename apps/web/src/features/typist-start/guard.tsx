// Before anything is typed: is this paper really of this election and this station? With two elections on one day the typist does not confirm
// what the screen says but tells what the paper says, because a form of the one that is typed in the other looks right until its last list.
import type { ElectionSummary } from '@telstaat/contract';
import { shortElectionName } from '@telstaat/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Opening } from './opening.ts';
import { entryName, texts } from './texts.ts';

interface GuardProps {
  readonly opening: Opening;
  readonly election: ElectionSummary;
  /** All elections of the day, in the order of the cards. */
  readonly elections: readonly ElectionSummary[];
  readonly onRight: () => void;
  /** The paper is of another election. */
  readonly onOther: (election: ElectionSummary) => void;
  readonly onBack: () => void;
}

export function Guard({ opening, election, elections, onRight, onOther, onBack }: GuardProps) {
  const { say } = useLanguage();
  const mark = useElectionMark(election);
  const { station, entry } = opening;
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that opened this question must not answer it while the key is still held down.
    if (event.repeat) event.preventDefault();
    if (event.key === 'Escape') onBack();
  };
  return (
    <div
      className={`guard election-fill-${mark}`}
      role="group"
      aria-labelledby="guard-title guard-what"
      onKeyDown={onKeyDown}
    >
      <p className="guard-title" id="guard-title">
        {say(texts.guardTitle)}
      </p>
      <p className="guard-what" id="guard-what">
        <span>{shortElectionName(election.name)}</span>
        <span>{say(texts.guardStation, { number: String(station.number), name: station.name })}</span>
        <span className="guard-entry">{say(entryName(entry))}</span>
      </p>
      {elections.length > 1 ? (
        <WhichElection election={election} elections={elections} onRight={onRight} onOther={onOther} onBack={onBack} />
      ) : (
        <>
          <p className="guard-check">{say(texts.guardCheck)}</p>
          <div className="guard-actions">
            <button type="button" className="button button-secondary button-normal" autoFocus onClick={onRight}>
              {say(texts.guardYes)} <kbd>Enter</kbd>
            </button>
            <Back onBack={onBack} />
          </div>
        </>
      )}
    </div>
  );
}

/** What stands at the top of the paper: one key per election, none of them Enter. */
function WhichElection(props: Pick<GuardProps, 'election' | 'elections' | 'onRight' | 'onOther' | 'onBack'>) {
  const { election, elections, onRight, onOther, onBack } = props;
  const { say } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [asksDigit, setAsksDigit] = useState(false);
  useEffect(() => place.current?.focus(), []);
  const answer = (chosen: ElectionSummary) => (chosen.id === election.id ? onRight() : onOther(chosen));
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
    const chosen = /^[1-9]$/.test(event.key) ? elections[Number(event.key) - 1] : undefined;
    if (chosen) {
      event.preventDefault();
      answer(chosen);
    } else if (event.key === 'Enter' && event.target === place.current) setAsksDigit(true);
  };
  return (
    <div
      className="guard-which"
      tabIndex={-1}
      ref={place}
      role="group"
      aria-labelledby="guard-which"
      onKeyDown={onKeyDown}
    >
      <p className="guard-check" id="guard-which">
        {say(texts.guardWhich)}
      </p>
      <div className="guard-actions">
        {elections.map((item, index) => (
          <button
            key={item.id}
            type="button"
            className="button button-secondary button-normal"
            onClick={() => answer(item)}
          >
            <kbd>{index + 1}</kbd> {shortElectionName(item.name)}
          </button>
        ))}
        <Back onBack={onBack} />
      </div>
      <p className="guard-digit" role="status">
        {asksDigit ? say(texts.guardDigit, { last: String(elections.length) }) : ''}
      </p>
    </div>
  );
}

function Back({ onBack }: Pick<GuardProps, 'onBack'>) {
  const { say } = useLanguage();
  return (
    <button type="button" className="button button-quiet button-normal" onClick={onBack}>
      {say(texts.guardNo)} <kbd>Esc</kbd>
    </button>
  );
}
