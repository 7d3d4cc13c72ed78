// The papers of one election: what each is for, printed for all stations at once, and the report as it would look now.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  committeePapersOf,
  stationPaperIds,
  type CommitteePaperKind,
  type Election,
  type ElectionId,
  type StationPaperId,
} from '@telstaat/core';
import { fileAddress, type CallReply, type PaperInfo } from '@telstaat/contract';
import { useParams } from 'react-router';
import { queryOf, useElection, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { Jobs } from '../../ui/jobs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { reportAddress } from '../../ui/report-address.ts';
import { TextField } from '../../ui/text-field.tsx';
import { readChoice, type StationChoice } from './choice.ts';
import { purposes, texts } from './texts.ts';
import './papers.css';

export function PapersPage() {
  const { election: id = '' } = useParams();
  const { say } = useLanguage();
  const election = id as ElectionId;
  const detail = useElection(id);
  const papers = useQuery({ ...queryOf('listPapers', { params: { election } }), staleTime: 60_000 });
  return (
    <>
      <ElectionTabs page="papieren" />
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <Loaded query={detail}>
        {(data) => <Loaded query={papers}>{(list) => <Papers key={id} detail={data} papers={list} />}</Loaded>}
      </Loaded>
    </>
  );
}

interface PapersProps {
  readonly detail: CallReply<'getElection'>;
  readonly papers: readonly PaperInfo[];
}

function Papers({ detail, papers }: PapersProps) {
  const { say } = useLanguage();
  const { election, stations } = detail;
  return (
    <Panels>
      <Panel title={say(texts.stationPapers)}>
        {stations.length === 0 ? (
          <Alert tone="info" title={say(texts.noStations)}>
            <p>{say(texts.noStationsMeans)}</p>
            <p>
              <ButtonLink to={`/verkiezingen/${election.id}/stembureaus`}>{say(texts.toStations)}</ButtonLink>
            </p>
          </Alert>
        ) : (
          <StationPapers detail={detail} papers={papers.filter(({ about }) => about === 'station')} />
        )}
      </Panel>
      <div className="papers-beside">
        <Jobs election={election.id} kind="papers" />
        <Panel title={say(texts.municipality)}>
          <ul className="papers">
            {papers
              .filter(({ about }) => about === 'municipality')
              .map((paper) => (
                <Report key={paper.id} election={election} paper={paper} />
              ))}
            {committeePapersOf(election).map((paper) => (
              <CommitteePaper key={paper.id} election={election} paper={paper} />
            ))}
          </ul>
        </Panel>
      </div>
    </Panels>
  );
}

function StationPapers({ detail: { election, stations }, papers }: PapersProps) {
  const { say } = useLanguage();
  const start = useSend('startPrintJob', { changes: ['listPrintJobs'] });
  const [typed, setTyped] = useState('');
  const choice = readChoice(
    typed,
    stations.map(({ number }) => number),
  );
  const fault = useFault(choice);
  const print = (paper: StationPaperId) =>
    start.mutate({
      params: { election: election.id },
      body: { papers: [paper], ...(choice.kind === 'some' ? { stations: [...choice.stations] } : {}) },
    });
  return (
    <>
      <p>{say(texts.stationPapersHelp)}</p>
      <TextField
        label={say(texts.choice)}
        description={say(texts.choiceHelp)}
        errorMessage={fault}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      <Failure error={start.error} title={say(texts.notStarted)} />
      <p role="status" className={start.isSuccess ? 'papers-quiet' : 'visually-hidden'}>
        {start.isSuccess ? say(texts.started, { name: start.data.name }) : null}
      </p>
      <ul className="papers">
        {papers.map((paper) => (
          <StationPaper
            key={paper.id}
            paper={paper}
            choice={choice}
            isStarting={start.isPending && start.variables.body.papers.some((id) => id === paper.id)}
            onPrint={print}
          />
        ))}
      </ul>
    </>
  );
}

function useFault(choice: StationChoice): string | undefined {
  const { say } = useLanguage();
  if (choice.kind === 'unreadable') return say(texts.choiceUnreadable);
  return choice.kind === 'unknown' ? say(texts.choiceUnknown, { number: String(choice.number) }) : undefined;
}

interface StationPaperProps {
  readonly paper: PaperInfo;
  readonly choice: StationChoice;
  readonly isStarting: boolean;
  readonly onPrint: (paper: StationPaperId) => void;
}

function StationPaper({ paper, choice, isStarting, onPrint }: StationPaperProps) {
  const { say, count } = useLanguage();
  const id = stationPaperIds.find((one) => one === paper.id);
  if (id === undefined || !paper.states.includes('blank')) return null;
  const numbers = choice.kind === 'some' ? choice.stations.length : undefined;
  const label =
    numbers === undefined
      ? say(texts.printAll)
      : numbers === 1
        ? say(texts.printOne)
        : say(texts.printSome, { count: count(numbers) });
  return (
    <li className="paper">
      <PaperWords paper={paper} />
      <p>
        <Button
          isPending={isStarting}
          isDisabled={choice.kind === 'unreadable' || choice.kind === 'unknown'}
          onPress={() => onPrint(id)}
          aria-label={`${label}: ${paper.model}`}
        >
          {label}
        </Button>
      </p>
    </li>
  );
}

function PaperWords({ paper: { id, model, title } }: { readonly paper: Pick<PaperInfo, 'id' | 'model' | 'title'> }) {
  const { say } = useLanguage();
  return (
    <>
      <h3>
        {model} <span className="papers-quiet">{say(title)}</span>
      </h3>
      <p>{say(purposes[id])}</p>
    </>
  );
}

/** A page that the committee fills in by hand. */
function CommitteePaper({ election, paper }: { readonly election: Election; readonly paper: CommitteePaperKind }) {
  const { say } = useLanguage();
  return (
    <li className="paper">
      <PaperWords paper={paper} />
      <p>
        <a
          className="button button-secondary button-normal"
          href={fileAddress('getReport', { election: election.id, paper: paper.id })}
          target="_blank"
          rel="noreferrer"
          aria-label={`${say(texts.open)}: ${paper.model}`}
        >
          {say(texts.open)}
        </a>
      </p>
    </li>
  );
}

function Report({ election, paper }: { readonly election: Election; readonly paper: PaperInfo }) {
  const { say } = useLanguage();
  return (
    <li className="paper">
      <PaperWords paper={paper} />
      <p className="papers-quiet">{say(texts.lookHelp)}</p>
      <p>
        <a
          className="button button-secondary button-normal"
          href={reportAddress(election)}
          target="_blank"
          rel="noreferrer"
        >
          {say(texts.look)}
        </a>
      </p>
    </li>
  );
}
