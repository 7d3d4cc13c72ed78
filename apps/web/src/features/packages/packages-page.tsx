// What leaves: a look at the report, the sealed package, the publication for the website, and how others check them.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionStatusNames, type Election, type ElectionId, type Session } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useParams } from 'react-router';
import { queryOf, useElection, useLogin, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { Jobs } from '../../ui/jobs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LogHead } from '../../ui/log-head.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { reportAddress } from '../../ui/report-address.ts';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { localDate } from '../../ui/clock.ts';
import { fixedInTime } from './fixed-in-time.ts';
import { FixingPanel } from './fixing-panel.tsx';
import { PackageCard } from './package-card.tsx';
import { PublicationPanel } from './publication-panel.tsx';
import { texts } from './texts.ts';
import './packages.css';

export function PackagesPage() {
  const { election: id = '' } = useParams();
  const { say } = useLanguage();
  const election = id as ElectionId;
  const detail = useElection(id);
  const packages = useQuery(queryOf('listPackages', { params: { election } }));
  return (
    <>
      <ElectionTabs page="uitvoer" />
      <PageHeader title={say(texts.title)} lead={say(texts.lead)} />
      <Panels>
        <Loaded query={detail}>{(data) => <FixingPanel key={id} detail={data} />}</Loaded>
        <Loaded query={detail}>{(data) => <Making key={id} detail={data} packages={packages.data} />}</Loaded>
        <Loaded query={detail}>{(data) => <Preview key={id} election={data.election} />}</Loaded>
      </Panels>
      <Panel title={say(texts.list)}>
        <Loaded query={packages}>{(list) => <PackageList election={election} packages={list} />}</Loaded>
      </Panel>
      <Panels>
        <PublicationPanel key={id} election={election} packages={packages.data ?? []} />
        <Jobs key={`${id}/jobs`} election={election} kind="publication" />
      </Panels>
      <Checking />
    </>
  );
}

interface MakingProps {
  readonly detail: CallReply<'getElection'>;
  /** Absent: not known yet. */
  readonly packages: CallReply<'listPackages'> | undefined;
}

function Making({ detail: { election, session }, packages }: MakingProps) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const make = useSend('makePackage', { changes: ['listPackages'] });
  const missing = useMissing(election.id, session);
  const days = { election: election.electionDate, today: localDate(Date.now()), dayOf: dayOfInstant };
  const fixed = packages ? fixedInTime(packages, days) : 'yes';
  const hasResults = packages?.some(({ kind }) => kind === 'results') ?? false;
  return (
    <Panel title={say(texts.make)}>
      <p>{say(texts.makeHelp)}</p>
      <Missing missing={missing} />
      {fixed === 'yes' ? null : (
        <Alert tone="warning" live={false}>
          {say(fixed === 'notYet' ? texts.notFixed : texts.notFixedInTime)}
        </Alert>
      )}
      <Failure error={make.error} title={say(texts.failed)} />
      <div role="status">
        {make.isPending ? say(texts.making) : null}
        {make.isSuccess ? (
          <Alert tone="ok" live={false}>
            {say(texts.made, { name: make.data.name })}
          </Alert>
        ) : null}
      </div>
      {role === 'coordinator' ? (
        <p className="packages-buttons">
          <Button
            variant={hasResults || missing.length > 0 ? 'secondary' : 'primary'}
            isDisabled={missing.length > 0}
            isPending={make.isPending}
            onPress={() => make.mutate({ params: { election: election.id }, body: {} })}
          >
            {say(texts.make)}
          </Button>
          {missing.length > 0 ? (
            <ButtonLink to="/zitting" variant="primary">
              {say(texts.toSession)}
            </ButtonLink>
          ) : null}
        </p>
      ) : (
        <p className="packages-quiet">{say(texts.onlyCoordinator)}</p>
      )}
    </Panel>
  );
}

const dayOfInstant = (instant: string): string => localDate(Date.parse(instant));

/** What stands in the way of a package, in words. */
function useMissing(election: ElectionId, session: Session): readonly string[] {
  const { say } = useLanguage();
  const totals = useQuery(queryOf('getTotals', { params: { election } }));
  const open = totals.data?.open ?? 0;
  return [
    ...(open > 0 ? [say(texts.missingOpen, { open })] : []),
    ...(session.status === 'completed'
      ? []
      : [say(texts.missingSession, { status: say(sessionStatusNames[session.status]) })]),
    ...(session.details ? [] : [say(texts.missingDetails)]),
  ];
}

function Missing({ missing }: { readonly missing: readonly string[] }) {
  const { say } = useLanguage();
  if (missing.length === 0) return null;
  return (
    <div>
      <p>
        <strong>{say(texts.missing)}</strong>
      </p>
      <ul className="packages-missing">
        {missing.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  );
}

function Preview({ election }: { readonly election: Election }) {
  const { say } = useLanguage();
  const [isShown, setShown] = useState(false);
  const address = reportAddress(election);
  return (
    <Panel title={say(texts.preview)} className={isShown ? 'packages-wide' : ''}>
      <p>{say(texts.previewHelp)}</p>
      <p className="packages-buttons">
        <a className="button button-secondary button-normal" href={address} target="_blank" rel="noreferrer">
          {say(texts.newTab)}
        </a>
        <Button variant="quiet" onPress={() => setShown(!isShown)}>
          {say(isShown ? texts.hide : texts.show)}
        </Button>
      </p>
      {isShown ? <iframe className="packages-preview" src={address} title={say(texts.preview)} /> : null}
    </Panel>
  );
}

interface PackageListProps {
  readonly election: ElectionId;
  readonly packages: CallReply<'listPackages'>;
}

function PackageList({ election, packages }: PackageListProps) {
  const { say } = useLanguage();
  if (packages.length === 0) return <p className="packages-quiet">{say(texts.none)}</p>;
  const newestFirst = [...packages].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  return (
    <ul className="packages-list">
      {newestFirst.map((info) => (
        <PackageCard key={info.sha256} election={election} info={info} />
      ))}
    </ul>
  );
}

function Checking() {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.check)}>
      <p>{say(texts.checkHelp)}</p>
      <LogHead />
      <ol className="packages-check">
        <li>
          <p>{say(texts.checkSums)}</p>
          <pre>
            <code>sha256sum -c SHA256SUMS</code>
          </pre>
        </li>
        <li>
          <p>{say(texts.checkSignature)}</p>
          <pre>
            <code>
              openssl pkeyutl -verify -pubin -inkey controle/sleutels/0001.pem -rawin -in HANDTEKENING.txt -sigfile
              HANDTEKENING.sig
            </code>
          </pre>
        </li>
        <li>
          <p>{say(texts.checkVerify)}</p>
          <pre>
            <code>telstaat verify pakket.zip</code>
          </pre>
        </li>
      </ol>
    </Panel>
  );
}
