// Adding an election in seven steps. Back and next keep everything; nothing is stored before the last step.
import { useEffect, useRef, useState } from 'react';
import { useBlocker, useNavigate } from 'react-router';
import type { ElectionSummary } from '@telstaat/contract';
import { useElections, useLogin } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ControlledConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { Steps } from '../../ui/steps.tsx';
import { MethodStep, VotersStep } from './choice-steps.tsx';
import { CreateStep } from './create-step.tsx';
import { isCreated, useCreate } from './creating.ts';
import {
  emptyDraft,
  isStepDone,
  isStepOpen,
  missingOf,
  stepAfter,
  stepBefore,
  stepKeys,
  type Missing,
  type SetupDraft,
  type StepKey,
} from './draft.ts';
import { useInspection } from './inspection.ts';
import { forgetWizard, keepWizard, useKeptWizard, type KeptWizard } from './kept-wizard.ts';
import { MunicipalityStep } from './municipality-step.tsx';
import { OfficialFileStep } from './official-file-step.tsx';
import { StationsStep } from './stations-step.tsx';
import type { StepProps } from './step-props.ts';
import { missingTexts, stepTitles, texts } from './texts.ts';
import './setup.css';

export function WizardPage() {
  const elections = useElections();
  const account = useLogin().data?.number;
  const kept = useKeptWizard(account);
  return (
    <Loaded query={elections}>
      {(list) =>
        account === undefined || kept === undefined ? null : <Wizard elections={list} account={account} kept={kept} />
      }
    </Loaded>
  );
}

interface WizardProps {
  readonly elections: readonly ElectionSummary[];
  readonly account: number;
  /** Where this account was when the page was loaded again. */
  readonly kept: KeptWizard | null;
}

function Wizard({ elections, account, kept }: WizardProps) {
  const { say } = useLanguage();
  const [step, setStep] = useState<StepKey>(kept?.step ?? 'definition');
  // Two elections of one day are counted by the same municipality.
  const [draft, setDraft] = useState<SetupDraft>(() => {
    if (kept) return kept.draft;
    const municipality = elections[0]?.municipality.code;
    return municipality === undefined ? emptyDraft : { ...emptyDraft, municipality };
  });
  const holdsWork = draft.definition !== undefined;
  useEffect(() => {
    if (holdsWork) keepWizard({ account, step, draft });
  }, [holdsWork, account, step, draft]);
  const [isTried, setTried] = useState(false);
  const inspection = useInspection(draft);
  const creating = useCreate();
  const change = (changed: SetupDraft) => {
    setTried(false);
    if (creating.refusedFile) creating.reset();
    setDraft(changed);
  };
  const go = (to: StepKey) => {
    setTried(false);
    setStep(to);
    window.scrollTo({ top: 0 });
  };
  const missing = missingOf(draft, inspection.fresh, step);
  const next = () => {
    if (missing.length > 0) return setTried(true);
    if (step !== 'create') return go(stepAfter(step));
    creating.create(draft, inspection.fresh, { onRefusedFile: go });
  };
  const shared = {
    draft,
    onChange: change,
    inspection: step === 'municipality' ? inspection.latest : inspection.fresh,
    isReading: inspection.isReading,
    error: inspection.error,
  };
  return (
    <div className="setup-wizard">
      <WizardHead holdsWork={holdsWork} />
      {kept ? <Alert tone="info">{say(texts.goesOn)}</Alert> : null}
      <Steps
        label={say(texts.steps)}
        doneWord={say(texts.done)}
        steps={stepKeys.map((key) => ({
          key,
          title: say(stepTitles[key]),
          isDone: isStepOpen(draft, inspection.fresh, key) && isStepDone(draft, inspection.fresh, key),
        }))}
        current={step}
        isOpen={(key) => isStepOpen(draft, inspection.fresh, key)}
        onGo={go}
      />
      <section key={step} aria-label={say(stepTitles[step])} className="setup-frame">
        <StepContent step={step} shared={shared} elections={elections} creating={creating} onGo={go} />
      </section>
      <WizardFoot
        step={step}
        missing={isTried ? missing : []}
        isPending={creating.isPending || inspection.isReading}
        onGo={go}
        onNext={next}
      />
    </div>
  );
}

interface WizardHeadProps {
  /** Something was chosen that leaving would lose. */
  readonly holdsWork: boolean;
}

function WizardHead({ holdsWork }: WizardHeadProps) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  // Leaving by any link asks first; the wizard's own end does not.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      holdsWork && currentLocation.pathname !== nextLocation.pathname && !isCreated(nextLocation.state),
  );
  // The dialog closes before it tells which button was pressed.
  const isLeaving = useRef(false);
  const stay = () =>
    queueMicrotask(() => {
      if (!isLeaving.current) blocker.reset?.();
    });
  const leave = () => {
    isLeaving.current = true;
    forgetWizard();
    blocker.proceed?.();
  };
  return (
    <>
      <PageHeader
        title={say(texts.wizardTitle)}
        actions={
          <Button variant="quiet" onPress={() => void navigate('/inrichten')}>
            {say(texts.cancel)}
          </Button>
        }
      />
      <ControlledConfirmDialog
        isOpen={blocker.state === 'blocked'}
        onOpenChange={stay}
        title={say(texts.cancelTitle)}
        confirmLabel={say(texts.cancel)}
        cancelLabel={say(texts.goOn)}
        tone="danger"
        onConfirm={leave}
      >
        <p>{say(texts.cancelAsk)}</p>
      </ControlledConfirmDialog>
    </>
  );
}

interface StepContentProps {
  readonly step: StepKey;
  readonly shared: StepProps;
  readonly elections: readonly ElectionSummary[];
  readonly creating: ReturnType<typeof useCreate>;
  readonly onGo: (step: StepKey) => void;
}

function StepContent({ step, shared, elections, creating, onGo }: StepContentProps) {
  switch (step) {
    case 'definition':
    case 'candidates':
      return <OfficialFileStep {...shared} which={step} isRefused={creating.refusedFile === step} />;
    case 'municipality':
      return <MunicipalityStep {...shared} />;
    case 'method':
      return <MethodStep {...shared} />;
    case 'stations':
      return <StationsStep {...shared} elections={elections} />;
    case 'voters':
      return <VotersStep {...shared} />;
    case 'create':
      return <CreateStep {...shared} elections={elections} onGo={onGo} refusal={creating.error} />;
  }
}

interface WizardFootProps {
  readonly step: StepKey;
  /** What this step still misses, once someone tried to go on. */
  readonly missing: readonly Missing[];
  readonly isPending: boolean;
  readonly onGo: (step: StepKey) => void;
  readonly onNext: () => void;
}

function WizardFoot({ step, missing, isPending, onGo, onNext }: WizardFootProps) {
  const { say } = useLanguage();
  const before = stepBefore(step);
  return (
    <footer className="setup-foot">
      <div className="setup-missing" role="status">
        {missing.length > 0 ? (
          <Alert tone="warning" live={false}>
            {missing.map((key) => (
              <p key={key}>{say(missingTexts[key])}</p>
            ))}
          </Alert>
        ) : null}
      </div>
      {before ? <Button onPress={() => onGo(before)}>{say(texts.back)}</Button> : null}
      <Button variant="primary" onPress={onNext} isPending={isPending}>
        {say(step === 'create' ? texts.create : texts.next)}
      </Button>
    </footer>
  );
}
