// Pages that exist once per election: tabs to go to the same page of another election, and the way in from the menu.
import type { ReactNode } from 'react';
import { Navigate, NavLink } from 'react-router';
import type { CallReply, ElectionSummary } from '@telstaat/contract';
import { useElections } from '../api/queries.ts';
import { Alert } from './alert.tsx';
import { ButtonLink } from './button.tsx';
import { ElectionBadge } from './election-badge.tsx';
import { useLanguage } from './language.tsx';
import { PageHeader } from './page-header.tsx';
import { Loaded } from './query-state.tsx';
import './election-tabs.css';

export type ElectionPage = 'stembureaus' | 'totalen' | 'papieren' | 'verslag' | 'uitvoer' | 'waarschuwingen' | 'avond';

const texts = {
  elections: { nl: 'Verkiezing kiezen', en: 'Choose an election' },
  noneTitle: { nl: 'Nog geen verkiezing', en: 'No election yet' },
  none: {
    nl: 'Er is nog geen verkiezing ingericht. De beheerder doet dat met de bestanden van het centraal stembureau. Daarna ziet u hier de gegevens.',
    en: 'No election has been set up yet. The administrator does so with the files of the central electoral committee. Then you see the data here.',
  },
  toSetup: { nl: 'Naar inrichten', en: 'To setup' },
} as const;

export interface ElectionTabsProps {
  readonly page: ElectionPage;
  /** Elections that have this page; all unless told otherwise. */
  readonly only?: (election: ElectionSummary) => boolean;
}

const every = () => true;

/** Shown only when the day has more than one election with this page. */
export function ElectionTabs({ page, only = every }: ElectionTabsProps) {
  const { say } = useLanguage();
  const elections = (useElections().data ?? []).filter(only);
  if (elections.length < 2) return null;
  return (
    <nav className="election-tabs" aria-label={say(texts.elections)}>
      {elections.map((election) => (
        <NavLink key={election.id} to={`/verkiezingen/${election.id}/${page}`}>
          <ElectionBadge election={election} />
        </NavLink>
      ))}
    </nav>
  );
}

export interface FirstElectionProps extends ElectionTabsProps {
  readonly title: string;
  /** Shown when no election of the day has this page. */
  readonly none?: ReactNode;
}

/** From the menu to the page of the day's first election; says what to do when there is none. */
export function FirstElection({ page, title, only = every, none }: FirstElectionProps) {
  const elections = useElections();
  return (
    <Loaded query={elections}>
      {(list: CallReply<'listElections'>) => {
        const first = list.find(only);
        if (first) return <Navigate replace to={`/verkiezingen/${first.id}/${page}`} />;
        return (
          <>
            <PageHeader title={title} />
            {list.length === 0 ? <NoElection /> : none}
          </>
        );
      }}
    </Loaded>
  );
}

/** The empty state of every page about elections. */
export function NoElection() {
  const { say } = useLanguage();
  return (
    <Alert tone="info" title={say(texts.noneTitle)}>
      <p>{say(texts.none)}</p>
      <p>
        <ButtonLink to="/inrichten">{say(texts.toSetup)}</ButtonLink>
      </p>
    </Alert>
  );
}
