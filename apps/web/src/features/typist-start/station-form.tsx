// One field: the number on the paper. It answers at once which entry this will be, or exactly why not; then the guard, then typing.
import { fileAddress, type ElectionSummary } from '@telstaat/contract';
import type { FormPurpose } from '@telstaat/core';
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Guard } from './guard.tsx';
import { addressOfEntry, useOpening, type Opening } from './opening.ts';
import { mostStationDigits, onlyDigits, readStationNumber } from './station-number.ts';
import { entryName, texts } from './texts.ts';

interface StationFormProps {
  readonly elections: readonly ElectionSummary[];
  readonly election: ElectionSummary;
  readonly purpose: FormPurpose;
  readonly typed: string;
  readonly onType: (digits: string) => void;
  readonly onOtherElection: (distance: 1 | -1) => void;
  readonly onElection: (id: string) => void;
}

/** Shorter than the time between two digits would ask the server for every one of them. */
const afterTyping = 180;

export function StationForm(props: StationFormProps) {
  const { elections, election, purpose, typed, onType, onOtherElection, onElection } = props;
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [hint, setHint] = useState('');
  const [isWanted, setWanted] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const settled = useSettled(typed);
  const number = readStationNumber(settled);
  const { isPending, opening, failure } = useOpening({ election, purpose, number, isHeld: isAsking });
  const isKnown = settled === typed && number !== undefined && !isPending;
  const answer = isKnown ? opening : undefined;
  const refusal = isKnown ? failure : undefined;
  useEffect(() => setAsking(false), [election.id, purpose, typed]);
  // Enter pressed before the answer came: the question is asked as soon as it comes.
  useEffect(() => {
    if (!isWanted || !isKnown) return;
    setWanted(false);
    if (answer) setAsking(true);
    else backToNumber();
  }, [isWanted, isKnown, answer]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (readStationNumber(typed) === undefined) return setHint(say(texts.typeNumber));
    setWanted(true);
  };
  const change = (text: string) => {
    const { digits, refused } = onlyDigits(text);
    setHint(refused ? say(texts.digitsOnly) : '');
    setWanted(false);
    onType(digits);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onOtherElection(event.key === 'ArrowDown' ? 1 : -1);
  };
  return (
    <form className="station" onSubmit={submit} noValidate>
      <label className="station-label" htmlFor="station-number">
        {say(texts.number)}
      </label>
      <div className="station-line">
        <input
          id="station-number"
          className="station-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          maxLength={mostStationDigits}
          value={typed}
          aria-invalid={refusal !== undefined || hint !== ''}
          aria-describedby="station-answer"
          onChange={(event) => change(event.target.value)}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
        />
        {isAsking ? null : (
          <Button variant="primary" type="submit">
            {say(texts.start)} <kbd>Enter</kbd>
          </Button>
        )}
      </div>
      <div className={isAsking ? '' : 'station-answer'} id="station-answer" role="status">
        {hint === '' ? null : <p className="station-refusal">{hint}</p>}
        {hint === '' && typed !== '' && !isKnown && readStationNumber(typed) !== undefined ? (
          <p className="station-searching">{say(texts.searching)}</p>
        ) : null}
        {refusal === undefined ? null : <p className="station-refusal">{refusal}</p>}
        {answer && !isAsking ? <Answer opening={answer} election={election} /> : null}
      </div>
      {answer && isAsking ? (
        <Guard
          opening={answer}
          election={election}
          elections={elections}
          onRight={() => void navigate(addressOfEntry(election.id, answer.station.number, purpose))}
          // The same station, asked again for the election of the paper.
          onOther={(other) => {
            onElection(other.id);
            setWanted(true);
          }}
          onBack={() => {
            setAsking(false);
            backToNumber();
          }}
        />
      ) : null}
    </form>
  );
}

function Answer({ opening, election }: { readonly opening: Opening; readonly election: ElectionSummary }) {
  const { say } = useLanguage();
  const { station, entry, resumes } = opening;
  return (
    <div className="station-found">
      <p>
        <strong>
          {station.number} · {station.name}
        </strong>{' '}
        <span className={`station-entry station-entry-${entry}`}>{say(entryName(entry))}</span>
      </p>
      {election.countingMethod === 'DSO' && entry !== 'night' ? (
        <p className="station-papers">{say(texts.papersDecentral)}</p>
      ) : null}
      <p className="station-next">
        {resumes ? `${say(texts.resumes)} ` : ''}
        {say(texts.pressEnter)}
      </p>
      {election.practice && entry !== 'night' ? (
        <p>
          <a
            href={fileAddress('getPracticePaper', { election: election.id, station: station.number })}
            target="_blank"
            rel="noreferrer"
          >
            {say(texts.practicePaper)}
            <span className="visually-hidden"> {say(texts.newTab)}</span>
          </a>
        </p>
      ) : null}
    </div>
  );
}

function backToNumber(): void {
  const input = document.querySelector<HTMLInputElement>('#station-number');
  input?.focus();
  input?.select();
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), afterTyping);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
