// On top: the last good backup and its age, and what goes wrong.
import { backupTroubles, type BackupTrouble } from '@telstaat/core';
import type { ReactNode } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { dateAndTime, duration } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Running, type BackupStatus, type RunningProps } from './running.tsx';
import { texts } from './texts.ts';

interface LastPanelProps {
  readonly status: BackupStatus;
  readonly stop: NonNullable<RunningProps['stop']>;
  readonly children: ReactNode;
}

export function LastPanel({ status, stop, children }: LastPanelProps) {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.last)}>
      {status.troubles.map(({ place, reason, at }) => (
        <Trouble
          key={place}
          title={say(place === 'own' ? texts.troubleOwn : texts.troubleChosen)}
          reason={reason}
          at={at}
        />
      ))}
      <LastFacts status={status} />
      {status.running ? <Running running={status.running} stop={stop} /> : null}
      {children}
    </Panel>
  );
}

function Trouble({
  title,
  reason,
  at,
}: {
  readonly title: string;
  readonly reason: BackupTrouble;
  readonly at: string;
}) {
  const { say } = useLanguage();
  return (
    <Alert tone="warning" title={title} live={false}>
      <p>{say(backupTroubles[reason])}</p>
      <p>{say(texts.troubleSince, { time: dateAndTime(at) })}</p>
    </Alert>
  );
}

function LastFacts({ status: { last, happened, now } }: { readonly status: BackupStatus }) {
  const { say, count, language } = useLanguage();
  if (!last) return <p>{say(texts.lastNone)}</p>;
  const [from, until] = [Date.parse(last.madeAt), Date.parse(now)];
  const age = until - from < 60_000 ? say(texts.justNow) : duration(from, until, language);
  const since =
    happened === undefined
      ? say(texts.sinceOther)
      : happened === 0
        ? say(texts.nothingSince)
        : say(texts.eventsSince, { happened });
  return (
    <DescriptionList
      facts={[
        { term: say(texts.when), value: say(texts.lastAge, { time: dateAndTime(last.madeAt), age }) },
        { term: say(texts.since), value: since },
        { term: say(texts.holds), value: count(last.events) },
        { term: say(texts.print), value: <code className="backups-print">{last.sha256}</code> },
      ]}
    />
  );
}
