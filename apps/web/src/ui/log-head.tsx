// The head of the log in short, as it stands at the foot of every page that is printed: who writes it down or compares it, anchors the log.
import { shaStart } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { queryOf } from '../api/queries.ts';
import { useLanguage } from './language.tsx';
import './log-head.css';

const texts = {
  head: {
    nl: 'Kop van het logboek nu: {events} gebeurtenissen, kop',
    en: 'Head of the log now: {events} events, head',
  },
  write: {
    nl: 'Schrijf dit over op papier, of vergelijk het met wat onderaan het papier staat. Iedere gebeurtenis daarna verandert de kop.',
    en: 'Write this down on paper, or compare it with what stands at the foot of the paper. Every event after it changes the head.',
  },
} as const;

/** How often it is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 10_000;

export function LogHead() {
  const { say } = useLanguage();
  const head = useQuery({ ...queryOf('getLedgerHead'), refetchInterval: pollEvery }).data;
  if (!head) return null;
  return (
    <div className="log-head">
      <p>
        {say(texts.head, { events: head.events })} <code>{shaStart(head.head)}</code>
      </p>
      <p className="log-head-help">{say(texts.write)}</p>
    </div>
  );
}
