// What the first administrator does next: a tired person goes on to the election, and finds out on the night that there is one password and no sheet.
import { fileAddress } from '@telstaat/contract';
import type { ReactNode } from 'react';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { texts } from './texts.ts';
import './welcome.css';

export function NextStepsPage() {
  const { say } = useLanguage();
  return (
    <div className="welcome-next">
      <PageHeader title={say(texts.nextTitle)} lead={say(texts.nextLead)} />
      <Step title={say(texts.nextSheet)} body={say(texts.nextSheetBody)}>
        <a
          href={fileAddress('getKeySheet')}
          target="_blank"
          rel="noreferrer"
          className="button button-secondary button-normal"
        >
          {say(texts.nextSheetAction)}
        </a>
        <ButtonLink to="/sleutel" variant="quiet">
          {say(texts.nextKeyAction)}
        </ButtonLink>
      </Step>
      <Step title={say(texts.nextSecond)} body={say(texts.nextSecondBody)}>
        <ButtonLink to="/mensen">{say(texts.nextSecondAction)}</ButtonLink>
      </Step>
      <Step title={say(texts.nextElection)} body={say(texts.nextElectionBody)}>
        <ButtonLink to="/inrichten" variant="primary">
          {say(texts.realAction)}
        </ButtonLink>
      </Step>
      <Panel title={say(texts.nextHall)}>
        <p>{say(texts.nextHallBody)}</p>
        <p>
          <code className="welcome-command">npm start -- --host {say(texts.nextHallAddress)}</code>
        </p>
        <p>{say(texts.nextHallCaution)}</p>
      </Panel>
    </div>
  );
}

interface StepProps {
  readonly title: string;
  readonly body: string;
  /** What to press. */
  readonly children: ReactNode;
}

function Step({ title, body, children }: StepProps) {
  return (
    <Panel title={title}>
      <p>{body}</p>
      <div className="welcome-actions">{children}</div>
    </Panel>
  );
}
