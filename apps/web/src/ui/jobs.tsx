// What is being made for an election, of one kind: how far it is, a way to stop it, and what it gave. It stays visible until somebody removes it, or an hour.
import { useQuery } from '@tanstack/react-query';
import { jobStateNames, refusalText, type ElectionId, type JobKind, type JobState } from '@telstaat/core';
import { fileAddress, type JobInfo } from '@telstaat/contract';
import { useState } from 'react';
import { queryOf, useSend } from '../api/queries.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { Chip, type ChipTone } from './chip.tsx';
import { clockTime } from './clock.ts';
import { useLanguage } from './language.tsx';
import { Panel } from './panel.tsx';
import { Failure, Loaded } from './query-state.tsx';
import { fileSize } from './upload.ts';
import { useFocusAfter } from './use-focus-after.ts';
import './jobs.css';

const texts = {
  title: { nl: 'Wat wordt gemaakt', en: 'What is being made' },
  none: {
    nl: 'Er wordt nu niets gemaakt. Wat u laat maken, ziet u hier. Het bestand blijft een uur staan.',
    en: 'Nothing is being made now. What you have made appears here. The file is kept for an hour.',
  },
  progress: { nl: '{done} van {total}', en: '{done} of {total}' },
  progressOf: { nl: 'Voortgang van {name}', en: 'Progress of {name}' },
  since: { nl: 'Begonnen om {time}', en: 'Started at {time}' },
  made: { nl: '{total} documenten, {size}, begonnen om {time}', en: '{total} documents, {size}, started at {time}' },
  download: { nl: 'Downloaden (zip)', en: 'Download (zip)' },
  stop: { nl: 'Stoppen', en: 'Stop' },
  remove: { nl: 'Weghalen', en: 'Remove' },
  stopped: { nl: '{name} is gestopt. Er is niets bewaard.', en: '{name} was stopped. Nothing was kept.' },
  removed: { nl: '{name} is weggehaald.', en: '{name} was removed.' },
  failed: { nl: 'Er is geen bestand gemaakt', en: 'No file was made' },
  notStopped: { nl: 'Stoppen of weghalen lukte niet', en: 'It could not be stopped or removed' },
} as const;

/** How often a job that is running is asked how far it is, and how often whether a colleague began one; in milliseconds. */
const pollEvery = { running: 500, idle: 10_000 } as const;

function useJobs({ election, kind }: JobsProps) {
  return useQuery({
    ...queryOf('listPrintJobs', { params: { election } }),
    select: (jobs) => jobs.filter((job) => job.kind === kind),
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? pollEvery.running : pollEvery.idle),
  });
}

function isRunning({ state }: JobInfo): boolean {
  return state === 'running';
}

export interface JobsProps {
  readonly election: ElectionId;
  /** Each page shows what is made there. */
  readonly kind: JobKind;
}

export function Jobs({ election, kind }: JobsProps) {
  const { say } = useLanguage();
  const jobs = useJobs({ election, kind });
  const [ended, setEnded] = useState<JobInfo>();
  const cancel = useSend('cancelPrintJob', { changes: ['listPrintJobs'] });
  // The button that was pressed goes away with its job; what happened is read out instead.
  const told = useFocusAfter<HTMLParagraphElement>(ended);
  const end = (job: JobInfo) =>
    cancel.mutate({ params: { election, job: job.id } }, { onSuccess: () => setEnded(job) });
  return (
    <Panel title={say(texts.title)}>
      <p role="status" tabIndex={-1} ref={told} className={ended ? 'jobs-told' : 'visually-hidden'}>
        {ended ? say(isRunning(ended) ? texts.stopped : texts.removed, { name: ended.name }) : null}
      </p>
      <Failure error={cancel.error} title={say(texts.notStopped)} />
      <Loaded query={jobs}>
        {(list) =>
          list.length === 0 ? (
            <p className="jobs-quiet">{say(texts.none)}</p>
          ) : (
            <ul className="jobs">
              {list.map((job) => (
                <Job key={job.id} election={election} job={job} isEnding={cancel.isPending} onEnd={() => end(job)} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
}

const tones = { running: 'busy', done: 'done', cancelled: 'none', failed: 'attention' } as const satisfies Record<
  JobState,
  ChipTone
>;

interface JobProps {
  readonly election: ElectionId;
  readonly job: JobInfo;
  readonly isEnding: boolean;
  readonly onEnd: () => void;
}

function Job({ election, job, isEnding, onEnd }: JobProps) {
  const { say } = useLanguage();
  const { name, state } = job;
  const label = say(isRunning(job) ? texts.stop : texts.remove);
  return (
    <li className="job">
      <div className="job-head">
        <h3>{name}</h3>
        <span role="status">
          <Chip tone={tones[state]}>{say(jobStateNames[state])}</Chip>
        </span>
        <span className="job-actions">
          {state === 'done' ? (
            <a
              className="button button-primary button-normal"
              href={fileAddress('getPrintJobFile', { election, job: job.id })}
              download={name}
              aria-label={`${say(texts.download)}: ${name}`}
            >
              {say(texts.download)}
            </a>
          ) : null}
          <Button isDisabled={isEnding} onPress={onEnd} aria-label={`${label}: ${name}`}>
            {label}
          </Button>
        </span>
      </div>
      <Facts job={job} />
    </li>
  );
}

function Facts({ job }: Pick<JobProps, 'job'>) {
  const { say, count, language } = useLanguage();
  const { done, total, file } = job;
  const time = clockTime(job.startedAt);
  switch (job.state) {
    case 'running':
      return (
        <div className="job-progress">
          <progress value={done} max={Math.max(1, total)} aria-label={say(texts.progressOf, { name: job.name })} />
          <strong>{say(texts.progress, { done: count(done), total: count(total) })}</strong>
          <span className="jobs-quiet">{say(texts.since, { time })}</span>
        </div>
      );
    case 'done':
      return (
        <>
          <p className="jobs-quiet">
            {say(texts.made, { total: count(total), size: fileSize(file?.size ?? 0, language), time })}
          </p>
          {file ? (
            <p className="jobs-quiet">
              SHA-256 <code className="job-sha">{file.sha256}</code>
            </p>
          ) : null}
        </>
      );
    case 'failed':
      return <Trouble job={job} />;
    case 'cancelled':
      return null;
  }
}

/** Why it failed, and what to do. */
function Trouble({ job: { problem } }: Pick<JobProps, 'job'>) {
  const { say, language } = useLanguage();
  return (
    <Alert tone="error" title={say(texts.failed)}>
      {problem ? <p>{refusalText(problem, language)}</p> : null}
    </Alert>
  );
}
