// The session of one election: where it stands, what is open, and the next step.
import { useState } from 'react';
import {
  entryStatusNames,
  sessionStatusNames,
  sessionTransitions,
  type Session,
  type SessionCommand,
} from '@telstaat/core';
import type { CallArguments, ElectionSummary } from '@telstaat/contract';
import { Link } from 'react-router';
import { ask } from '../../api/client.ts';
import { problemText } from '../../api/problem-text.ts';
import { useSend } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LogHead } from '../../ui/log-head.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { makeChecklist, stepsOf, type Checklist, type StationStatus } from './checklist.ts';
import { Details, type DetailsProps } from './details-form.tsx';
import { FinishButton } from './finish-button.tsx';
import { statusMeanings, stepWords, texts } from './texts.ts';

const tones = {
  created: 'none',
  inPreparation: 'half',
  dataEntry: 'busy',
  paused: 'attention',
  completed: 'done',
} as const;

export interface SessionCardProps {
  readonly election: ElectionSummary;
  readonly session: Session;
  readonly stations: readonly StationStatus[];
  readonly proposal: DetailsProps['proposal'];
}

export function SessionCard({ election, session, stations, proposal }: SessionCardProps) {
  const { say, language } = useLanguage();
  const step = useSend('stepSession', { already: alreadyThere });
  // Each step replaces its own button; the new state is read out instead.
  const told = useFocusAfter<HTMLParagraphElement>(step.data);
  // What was refused replaces the button too; the reason takes the keyboard, and stands there once.
  const failed = useFocusAfter<HTMLDivElement>(step.error ?? undefined);
  const failure = step.error === null ? undefined : problemText(step.error, language);
  const checklist = makeChecklist(session, stations);
  const params = { election: election.id };
  return (
    <Panel
      title={<ElectionBadge election={election} />}
      actions={<Chip tone={tones[session.status]}>{say(sessionStatusNames[session.status])}</Chip>}
    >
      <p tabIndex={-1} ref={told} role="status">
        {say(statusMeanings[session.status])}
      </p>
      <div className="session-buttons">
        {stepsOf(session, checklist, language).map(({ command, refusal }) =>
          command === 'finish' && refusal === undefined ? (
            <FinishButton
              key={command}
              election={election.id}
              isPending={step.isPending}
              onFinish={(seen) => step.mutate({ params, body: { step: 'finish', seen } })}
            />
          ) : (
            <StepButton
              key={command}
              command={command}
              refusal={refusal}
              isSaid={refusal === failure}
              isPending={step.isPending}
              onGo={() => (command === 'finish' ? undefined : step.mutate({ params, body: { step: command } }))}
            />
          ),
        )}
        {session.status === 'completed' ? (
          <ButtonLink to={`/verkiezingen/${election.id}/uitvoer`} variant="primary">
            {say(texts.toOutput)}
          </ButtonLink>
        ) : null}
      </div>
      <div tabIndex={-1} ref={failed}>
        <Failure error={step.error} title={say(texts.failed)} />
      </div>
      {session.status === 'completed' ? <LogHead /> : null}
      <OpenPoints election={election} checklist={checklist} />
      <Details
        key={`${proposal.location} ${proposal.date} ${proposal.time}`}
        election={election.id}
        details={session.details}
        proposal={proposal}
      />
    </Panel>
  );
}

/** The session, when it stands already where this step leads. */
async function alreadyThere(sent: CallArguments<'stepSession'>[0]): Promise<Session | undefined> {
  const { params, body } = sent;
  const { session } = await ask('getOverview', { params });
  const leadsHere = sessionTransitions.some(({ move, to }) => move === body.step && to === session.status);
  return leadsHere ? session : undefined;
}

interface StepButtonProps {
  readonly command: SessionCommand;
  /** Why not now. */
  readonly refusal: string | undefined;
  /** That reason stands on the card already. */
  readonly isSaid: boolean;
  readonly isPending: boolean;
  readonly onGo: () => void;
}

function StepButton({ command, refusal, isSaid, isPending, onGo }: StepButtonProps) {
  const { say } = useLanguage();
  const words = stepWords[command];
  const isForward = command === 'start' || command === 'resume';
  if (refusal !== undefined) {
    return (
      <span className="session-refused">
        <Button isDisabled>{say(words.button)}</Button>
        {isSaid ? null : <span className="session-quiet">{refusal}</span>}
      </span>
    );
  }
  return (
    <ConfirmDialog
      trigger={
        <Button variant={isForward ? 'primary' : 'secondary'} isPending={isPending}>
          {say(words.button)}
        </Button>
      }
      title={say(words.title)}
      confirmLabel={say(words.button)}
      tone={command === 'reopen' ? 'danger' : 'normal'}
      onConfirm={onGo}
    >
      <p>{say(words.then)}</p>
    </ConfirmDialog>
  );
}

/** So many open stations are shown at once. */
const shownAtFirst = 6;

function OpenPoints({ election, checklist }: { readonly election: ElectionSummary; readonly checklist: Checklist }) {
  const { say } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const { stations, open, hasDetails, openWarnings } = checklist;
  const shown = isWhole ? open : open.slice(0, shownAtFirst);
  return (
    <div>
      <h3>{say(texts.checklist)}</h3>
      <ul className="session-checklist">
        <Point isDone={hasDetails}>{say(hasDetails ? texts.detailsDone : texts.detailsOpen)}</Point>
        <Point isDone={stations > 0 && open.length === 0}>
          {stations === 0 ? (
            <>
              {say(texts.stationsNone)}.{' '}
              <Link to={`/verkiezingen/${election.id}/stembureaus`}>{say(texts.stationsAdd)}</Link>
            </>
          ) : open.length === 0 ? (
            say(texts.stationsDone, { count: stations })
          ) : (
            say(texts.stationsOpen, { open: open.length, count: stations })
          )}
          <ul className="session-open">
            {shown.map(({ number, name, status }) => (
              <li key={number}>
                <Link to={`/verkiezingen/${election.id}/stembureaus/${number}`}>
                  {number} {name}
                </Link>{' '}
                <span className="session-quiet">{say(entryStatusNames[status])}</span>
              </li>
            ))}
          </ul>
          {open.length > shown.length ? (
            <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
              {say(texts.showAll, { count: open.length })}
            </Button>
          ) : null}
        </Point>
        <Point isDone={openWarnings === 0}>
          {openWarnings === 0 ? (
            say(texts.warningsDone)
          ) : (
            <Link to={`/verkiezingen/${election.id}/waarschuwingen`}>
              {say(openWarnings === 1 ? texts.warningsOne : texts.warningsOpen, { count: openWarnings })}
            </Link>
          )}
        </Point>
      </ul>
    </div>
  );
}

function Point({ isDone, children }: { readonly isDone: boolean; readonly children: React.ReactNode }) {
  const { say } = useLanguage();
  return (
    <li data-done={isDone}>
      <span className="session-mark" role="img" aria-label={say(isDone ? texts.done : texts.open)}>
        {isDone ? '✓' : '○'}
      </span>
      <div>{children}</div>
    </li>
  );
}
