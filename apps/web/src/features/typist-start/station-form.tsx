// One field: the number on the paper. It answers at once which entry this will be, or exactly why not; then the guard, then typing.
import { fileAddress, type CallReply, type ElectionSummary } from '@telstaat/contract';
import { shortElectionName } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { problemText } from '../../api/problem-text.ts';
import { queryOf } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { mostStationDigits, onlyDigits, readStationNumber } from './station-number.ts';
import { texts } from './texts.ts';

interface StationFormProps {
  readonly election: ElectionSummary;
  readonly typed: string;
  readonly onType: (digits: string) => void;
  readonly onOtherElection: (distance: 1 | -1) => void;
}

type Opening = CallReply<'getOpening'>;
/** Shorter than the time between two digits would ask the server for every one of them. */
const afterTyping = 180;

export function StationForm({ election, typed, onType, onOtherElection }: StationFormProps) {
  const { say, language } = useLanguage();
  const [hint, setHint] = useState('');
  const [isWanted, setWanted] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const settled = useSettled(typed);
  const number = readStationNumber(settled);
  const opening = useQuery({
    ...queryOf('getOpening', { params: { election: election.id, station: number ?? 0 } }),
    enabled: number !== undefined,
    staleTime: 0,
    refetchInterval: isAsking ? false : 10_000,
  });
  const isKnown = settled === typed && number !== undefined && !opening.isPending;
  const answer = isKnown && !opening.isError ? opening.data : undefined;
  // Enter pressed before the answer came: the question is asked as soon as it comes.
  useEffect(() => {
    if (!isWanted || !isKnown) return;
    setWanted(false);
    if (answer) setAsking(true);
    else backToNumber();
  }, [isWanted, isKnown, answer]);
  useEffect(() => setAsking(false), [election.id, typed]);

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
  const failure = isKnown && opening.isError ? problemText(opening.error, language) : undefined;
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
          aria-invalid={failure !== undefined || hint !== ''}
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
        {failure === undefined ? null : <p className="station-refusal">{failure}</p>}
        {answer && !isAsking ? <Answer answer={answer} election={election} /> : null}
      </div>
      {answer && isAsking ? (
        <Guard
          answer={answer}
          election={election}
          onBack={() => {
            setAsking(false);
            backToNumber();
          }}
        />
      ) : null}
    </form>
  );
}

interface AnswerProps {
  readonly answer: Opening;
  readonly election: ElectionSummary;
}

function Answer({ answer, election }: AnswerProps) {
  const { say } = useLanguage();
  return (
    <div className="station-found">
      <p>
        <strong>
          {answer.station.number} · {answer.station.name}
        </strong>{' '}
        <span className={`station-entry station-entry-${answer.entry}`}>
          {say(answer.entry === 1 ? texts.entry1 : texts.entry2)}
        </span>
      </p>
      <p className="station-next">
        {answer.resumes ? `${say(texts.resumes)} ` : ''}
        {say(texts.pressEnter)}
      </p>
      {election.practice ? (
        <p>
          <a
            href={fileAddress('getPracticePaper', { election: election.id, station: answer.station.number })}
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

/** Before anything is typed: is this paper really of this election and this station? */
function Guard({ answer, election, onBack }: AnswerProps & { readonly onBack: () => void }) {
  const { say } = useLanguage();
  const mark = useElectionMark(election);
  const navigate = useNavigate();
  const { station, entry } = answer;
  const begin = () => void navigate(`/invoeren/${election.id}/${station.number}`);
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
        <span className="guard-entry">{say(entry === 1 ? texts.entry1 : texts.entry2)}</span>
      </p>
      <p className="guard-check">{say(texts.guardCheck)}</p>
      <div className="guard-actions">
        <button type="button" className="button button-secondary button-normal" autoFocus onClick={begin}>
          {say(texts.guardYes)} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button button-quiet button-normal" onClick={onBack}>
          {say(texts.guardNo)} <kbd>Esc</kbd>
        </button>
      </div>
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
