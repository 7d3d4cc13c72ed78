// One package: how far its checks are, then the verdict in one sentence with what to do, who signed, every check, and the ways on.
import { useNavigate } from 'react-router';
import type { Verification } from '@telstaat/contract';
import {
  overallVerdictTexts,
  refusalTexts,
  shaOnPaper,
  verificationPhaseNames,
  type OverallVerdict,
  type PackageIdentity,
  type VerificationReport,
} from '@telstaat/core';
import { useSend } from '../../api/queries.ts';
import { Alert, type AlertTone } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { ByHandPanel } from './by-hand-panel.tsx';
import { ChecksPanel, WrongPanel } from './checks-panel.tsx';
import { ComparingPanel, DefinitionPanel } from './beside-panels.tsx';
import { GivenOutcome } from './given-outcome.tsx';
import { GivenKeyPanel } from './given-key-panel.tsx';
import { places, useSha, useVerification } from './held.ts';
import { SignerPanel } from './signer-panel.tsx';
import { adviceTexts, texts } from './texts.ts';
import './verify.css';

export function VerificationPage() {
  const { say } = useLanguage();
  const sha256 = useSha();
  const verification = useVerification(sha256);
  const name = verification.data?.state === 'done' ? verification.data.report.file : undefined;
  return (
    <div className="verify">
      <PageHeader
        title={say(texts.title)}
        lead={name ?? shaOnPaper(sha256)}
        actions={<ButtonLink to="/controleren">{say(texts.another)}</ButtonLink>}
      />
      <Loaded query={verification}>{(data) => <State verification={data} />}</Loaded>
    </div>
  );
}

function State({ verification }: { readonly verification: Verification }) {
  const { say } = useLanguage();
  switch (verification.state) {
    case 'checking':
      return <Checking {...verification} />;
    case 'stopped':
      return (
        <Alert tone="error">
          <p>{say(verification.why === 'time' ? refusalTexts['verification.tooLong'] : texts.stopped)}</p>
        </Alert>
      );
    case 'done':
      return <Report report={verification.report} walk={verification.walk} />;
  }
}

function Checking({ done, total }: Extract<Verification, { state: 'checking' }>) {
  const { say, count } = useLanguage();
  const words = done === 0 ? say(texts.reading) : say(texts.progress, { done: count(done), total: count(total) });
  return (
    <Panel title={say(texts.checks)}>
      <progress value={done} max={Math.max(1, total)} aria-label={say(texts.progressLabel)} />
      <p role="status">{words}</p>
      <p>
        <ForgetButton label={say(texts.stop)} />
      </p>
    </Panel>
  );
}

function ForgetButton({ label }: { readonly label: string }) {
  const sha256 = useSha();
  const navigate = useNavigate();
  const forget = useSend('forgetVerification', { changes: [] });
  return (
    <>
      <Failure error={forget.error} />
      <Button
        isPending={forget.isPending}
        onPress={() => forget.mutate({ params: { sha256 } }, { onSuccess: () => void navigate('/controleren') })}
      >
        {label}
      </Button>
    </>
  );
}

const tones = { passed: 'ok', failed: 'error', incomplete: 'warning' } as const satisfies Record<
  OverallVerdict,
  AlertTone
>;

function Report({ report, walk }: { readonly report: VerificationReport; readonly walk: boolean }) {
  const { say } = useLanguage();
  return (
    <>
      <Verdict report={report} />
      {report.remarks.map(({ id, text }) => (
        <Alert key={id} tone="warning" live={false}>
          <p>{say(text)}</p>
        </Alert>
      ))}
      {/* What is wrong is read before anything is believed. */}
      <WrongPanel report={report} walk={walk} />
      {walk ? <WalkPanel /> : null}
      <Panels>
        <SignerPanel report={report} />
        <Identity report={report} />
      </Panels>
      <ChecksPanel report={report} walk={walk} />
      <ByHandPanel report={report} walk={walk} />
      <Panels>
        {report.package ? <GivenKeyPanel report={report} /> : null}
        {report.package && report.package.phase !== 'definition' ? <DefinitionPanel report={report} /> : null}
        {report.package?.phase === 'results' ? <ComparingPanel /> : null}
      </Panels>
      <p>
        <ForgetButton label={say(texts.forget)} />
      </p>
    </>
  );
}

function Verdict({ report }: { readonly report: VerificationReport }) {
  const { say } = useLanguage();
  const { verdict, excluded } = report;
  return (
    <Alert tone={tones[verdict]} title={say(overallVerdictTexts[verdict])} live>
      <p>{say(adviceTexts[verdict])}</p>
      <GivenOutcome report={report} of="definition" />
      <GivenOutcome report={report} of="key" />
      {report.package?.practice ? <p>{say(texts.practice)}</p> : null}
      {excluded.length === 0 ? null : <p>{say(texts.excluded, { ids: excluded.join(', ') })}</p>}
    </Alert>
  );
}

function WalkPanel() {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.walk)}>
      <p>{say(texts.walkHelp)}</p>
      <p>
        <ButtonLink to={places.totals(useSha())} variant="primary">
          {say(texts.toTotals)}
        </ButtonLink>
      </p>
    </Panel>
  );
}

function Identity({ report: { package: identity, file, sha256 } }: { readonly report: VerificationReport }) {
  const { say } = useLanguage();
  const facts = useIdentityFacts(identity);
  return (
    <Panel title={say(texts.what)}>
      <DescriptionList
        facts={[
          ...(file === undefined ? [] : [{ term: say(texts.file), value: file }]),
          ...facts,
          { term: say(texts.zipSha), value: <code>{shaOnPaper(sha256)}</code> },
        ]}
      />
    </Panel>
  );
}

function useIdentityFacts(identity: PackageIdentity | undefined) {
  const { say, count } = useLanguage();
  if (!identity) return [];
  const { phase, election, electionName, municipality, createdAt, programVersion, definition, emlSha256 } = identity;
  const { events, head } = identity.ledger;
  return [
    { term: say(texts.kind), value: say(verificationPhaseNames[phase]) },
    { term: say(texts.election), value: electionName ?? election },
    ...(municipality === undefined ? [] : [{ term: say(texts.municipality), value: municipality }]),
    { term: say(texts.made), value: dateAndTime(createdAt) },
    { term: say(texts.version), value: `Telstaat ${programVersion}` },
    ...(emlSha256 === undefined ? [] : [{ term: say(texts.emlSha), value: <code>{shaOnPaper(emlSha256)}</code> }]),
    { term: say(texts.definitionSha), value: <code>{shaOnPaper(definition)}</code> },
    {
      term: say(texts.logHead),
      value: <code>{say(texts.events, { events: count(events), head: shaOnPaper(head) })}</code>,
    },
  ];
}
