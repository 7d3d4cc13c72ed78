// Adding an election in seven steps. Back and next keep everything; nothing is stored before the last step.
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { ElectionSummary } from '@telstaat/contract';
import { useElections } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { Steps } from '../../ui/steps.tsx';
import { MethodStep, StationsStep, VotersStep } from './choice-steps.tsx';
import { CreateStep } from './create-step.tsx';
import { useCreate } from './creating.ts';
import {
  emptyDraft,
  isStepDone,
  isStepOpen,
  missingOf,
  stepAfter,
  stepBefore,
  stepKeys,
  type SetupDraft,
  type StepKey,
} from './draft.ts';
import { useInspection } from './inspection.ts';
import { MunicipalityStep } from './municipality-step.tsx';
import { OfficialFileStep } from './official-file-step.tsx';
import { missingTexts, stepTitles, texts } from './texts.ts';
import './setup.css';

export function WizardPage() {
  const elections = useElections();
  return <Loaded query={elections}>{(list) => <Wizard elections={list} />}</Loaded>;
}

function Wizard({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [step, setStep] = useState<StepKey>('definition');
  // Two elections of one day are counted by the same municipality.
  const [draft, setDraft] = useState<SetupDraft>(() => {
    const municipality = elections[0]?.municipality.code;
    return municipality === undefined ? emptyDraft : { ...emptyDraft, municipality };
  });
  const [isTried, setTried] = useState(false);
  const inspection = useInspection(draft);
  const creating = useCreate(elections);
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
  const before = stepBefore(step);
  return (
    <div className="setup-wizard">
      <PageHeader
        title={say(texts.wizardTitle)}
        actions={
          <ConfirmDialog
            trigger={<Button variant="quiet">{say(texts.cancel)}</Button>}
            title={say(texts.cancelTitle)}
            confirmLabel={say(texts.cancel)}
            tone="danger"
            onConfirm={() => void navigate('/inrichten')}
          >
            <p>{say(texts.cancelAsk)}</p>
          </ConfirmDialog>
        }
      />
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
      <StepFrame key={step} title={say(stepTitles[step])}>
        {step === 'definition' || step === 'candidates' ? (
          <OfficialFileStep key={step} {...shared} which={step} isRefused={creating.refusedFile === step} />
        ) : step === 'municipality' ? (
          <MunicipalityStep {...shared} />
        ) : step === 'method' ? (
          <MethodStep {...shared} />
        ) : step === 'stations' ? (
          <StationsStep {...shared} elections={elections} />
        ) : step === 'voters' ? (
          <VotersStep {...shared} />
        ) : (
          <CreateStep {...shared} elections={elections} onGo={go} refusal={creating.error} />
        )}
      </StepFrame>
      <footer className="setup-foot">
        <div className="setup-missing" role="status">
          {isTried && missing.length > 0 ? (
            <Alert tone="warning" live={false}>
              {missing.map((key) => (
                <p key={key}>{say(missingTexts[key])}</p>
              ))}
            </Alert>
          ) : null}
        </div>
        {before ? <Button onPress={() => go(before)}>{say(texts.back)}</Button> : null}
        <Button variant="primary" onPress={next} isPending={creating.isPending}>
          {say(step === 'create' ? texts.create : texts.next)}
        </Button>
      </footer>
    </div>
  );
}

/** The step's own part of the page; a screen reader hears which step it is. */
function StepFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="setup-frame">
      {children}
    </section>
  );
}
