// So many differences mean that another form was on the table, or another election's: asked before anything is typed again.
import { shortElectionName, type Election, type PollingStation } from '@telstaat/core';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

interface AgainGuardProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly onRight: () => void;
  /** It was the wrong form: the entry is deleted, after a question. */
  readonly onWrong: () => void;
}

export function AgainGuard({ election, station, onRight, onWrong }: AgainGuardProps) {
  const { say } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  // Nothing to press by accident: the keyboard stands on the question itself.
  useEffect(() => title.current?.focus(), []);
  const number = String(station.number).padStart(3, '0');
  return (
    <main className="sheet-place again-guard">
      <div className="again-guard-box">
        <h2 className="sheet-title" tabIndex={-1} ref={title}>
          {say(texts.guardTitle, { number })}
        </h2>
        <p className="again-guard-what">
          {shortElectionName(election.name)}
          <br />
          {say(texts.station, { number, name: station.name })}
        </p>
        <p>{say(texts.guardWhy)}</p>
        <div className="again-guard-actions">
          <Button variant="primary" onPress={onRight}>
            {say(texts.guardRight)}
          </Button>
          <Button onPress={onWrong}>{say(texts.guardWrong)}</Button>
        </div>
      </div>
    </main>
  );
}
