// Election night of one election: opened and closed by the coordinator, how far it is, and the preliminary result by list.
import { useQuery } from '@tanstack/react-query';
import { hasForm, type ElectionId } from '@telstaat/core';
import type { CallReply, ElectionSummary } from '@telstaat/contract';
import { useParams } from 'react-router';
import { queryOf, useElection, useLogin, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StackedProgressBar } from '../../ui/progress-bar.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { NightStations } from './night-stations.tsx';
import { NightTotals } from './night-totals.tsx';
import { texts } from './texts.ts';
import './night.css';

/** How often the night is fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 5_000;

/** Whether an election has a count by list on election night. */
export function hasNight(election: Pick<ElectionSummary, 'countingMethod' | 'modelYear'>): boolean {
  return hasForm(election, 'night');
}

export function NightPage() {
  const { election: id = '' } = useParams();
  const { say } = useLanguage();
  const detail = useElection(id);
  return (
    <>
      <ElectionTabs page="avond" only={hasNight} />
      <Loaded query={detail}>
        {(data) =>
          hasNight(data.election) ? (
            <Night key={id} detail={data} />
          ) : (
            <>
              <PageHeader title={say(texts.title)} />
              <Alert tone="info">{say(texts.notHere)}</Alert>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Night({ detail: { election } }: { readonly detail: CallReply<'getElection'> }) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const night = useQuery({
    ...queryOf('getNight', { params: { election: election.id } }),
    refetchInterval: pollEvery,
  });
  const data = night.data;
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          data ? <OpenOrClose election={election.id} isOpen={data.isOpen} mayStep={role === 'coordinator'} /> : null
        }
      />
      <Loaded query={night}>
        {({ rows, counts }) => (
          <>
            <Progress rows={rows} />
            <div className="night-board">
              <NightTotals election={election} rows={rows} counts={counts} />
              <NightStations election={election.id} rows={rows} mayDelete={role === 'coordinator'} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

interface OpenOrCloseProps {
  readonly election: ElectionId;
  readonly isOpen: boolean;
  readonly mayStep: boolean;
}

function OpenOrClose({ election, isOpen, mayStep }: OpenOrCloseProps) {
  const { say } = useLanguage();
  const step = useSend('stepNight');
  // The button that was pressed is replaced by the other; the new state is read out instead.
  const told = useFocusAfter<HTMLSpanElement>(step.data);
  const words = isOpen
    ? { button: texts.close, ask: texts.closeAsk, then: texts.closeThen }
    : { button: texts.open, ask: texts.openAsk, then: texts.openThen };
  return (
    <div className="night-step">
      <span role="status" tabIndex={-1} ref={told}>
        <Chip tone={isOpen ? 'busy' : 'none'}>{say(isOpen ? texts.isOpen : texts.isClosed)}</Chip>
        <span className="visually-hidden">
          {step.data ? say(step.data.isOpen ? texts.nowOpen : texts.nowClosed) : null}
        </span>
      </span>
      {mayStep ? (
        <ConfirmDialog
          trigger={
            <Button variant={isOpen ? 'secondary' : 'primary'} isPending={step.isPending}>
              {say(words.button)}
            </Button>
          }
          title={say(words.ask)}
          confirmLabel={say(words.button)}
          onConfirm={() => step.mutate({ params: { election }, body: { step: isOpen ? 'close' : 'open' } })}
        >
          <p>{say(words.then)}</p>
        </ConfirmDialog>
      ) : null}
      <Failure error={step.error} title={say(texts.failed)} />
    </div>
  );
}

function Progress({ rows }: { readonly rows: CallReply<'getNight'>['rows'] }) {
  const { say } = useLanguage();
  const counted = (status: (typeof rows)[number]['status']) => rows.filter((row) => row.status === status).length;
  const words = say(texts.progress, { done: counted('finished'), all: rows.length });
  return (
    <div className="night-progress">
      <p>
        <strong className="night-preliminary">{say(texts.preliminary)}</strong> {words}
      </p>
      <StackedProgressBar
        label={words}
        parts={[
          { tone: 'done', count: counted('finished') },
          { tone: 'busy', count: counted('inProgress') },
          { tone: 'none', count: counted('empty') },
        ]}
      />
    </div>
  );
}
