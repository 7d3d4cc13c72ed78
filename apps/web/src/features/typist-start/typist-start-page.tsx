// Where a typist begins: which form is in front of me, its number, and off. Finished entries come back here.
import type { ElectionSummary } from '@telstaat/contract';
import { useState } from 'react';
import { useElections } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { ElectionChoice } from './election-choice.tsx';
import { MyDrafts } from './my-drafts.tsx';
import { OutcomeMessage } from './outcome-message.tsx';
import { PurposeChoice, usePurpose } from './purpose-choice.tsx';
import { StationForm } from './station-form.tsx';
import { StationList } from './station-list.tsx';
import { texts } from './texts.ts';
import './typist-start.css';

const storageKey = 'telstaat.election';

export function TypistStartPage() {
  const { say } = useLanguage();
  const elections = useElections();
  const [first] = elections.data ?? [];
  if (elections.data && first) return <Start elections={elections.data} first={first} />;
  return (
    <>
      <PageHeader title={say(texts.title)} />
      <Loaded query={elections}>
        {() => (
          <Alert tone="info" title={say(texts.noElections)}>
            <p>{say(texts.noElectionsHint)}</p>
          </Alert>
        )}
      </Loaded>
    </>
  );
}

interface StartProps {
  readonly elections: readonly ElectionSummary[];
  readonly first: ElectionSummary;
}

function Start({ elections, first }: StartProps) {
  const { say } = useLanguage();
  const [chosen, setChosen] = useState(() => localStorage.getItem(storageKey) ?? '');
  const [typed, setTyped] = useState('');
  const election = elections.find((item) => item.id === chosen) ?? first;
  const purpose = usePurpose(election);
  const choose = (id: string) => {
    localStorage.setItem(storageKey, id);
    setChosen(id);
  };
  const toNumber = () => document.getElementById('station-number')?.focus();
  const chooseBeside = (distance: 1 | -1) => {
    const next = elections.at((elections.indexOf(election) + distance) % elections.length);
    if (next) choose(next.id);
  };
  return (
    <div className="start">
      <div className="start-main">
        <PageHeader title={say(texts.title)} />
        <OutcomeMessage elections={elections} />
        {elections.length > 1 ? (
          <ElectionChoice elections={elections} chosen={election} onChoose={choose} onDone={toNumber} />
        ) : null}
        {purpose.isNightOpen ? <PurposeChoice election={election} chosen={purpose} onDone={toNumber} /> : null}
        <StationForm
          elections={elections}
          election={election}
          purpose={purpose.purpose}
          typed={typed}
          onType={setTyped}
          onOtherElection={chooseBeside}
          onElection={choose}
        />
      </div>
      <div className="start-side">
        <MyDrafts elections={elections} />
        <StationList
          election={election}
          onChoose={(number) => {
            setTyped(String(number));
            toNumber();
          }}
        />
      </div>
    </div>
  );
}
