// The administrator's home: the elections of the day, and what is left before the session can begin.
import { useQuery } from '@tanstack/react-query';
import { sessionStatusNames, shortDate, shortElectionName } from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import { Link, useLocation } from 'react-router';
import { queryOf, useElections } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ElectionBadge } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { isCreated } from './creating.ts';
import { Deciding } from './deciding.tsx';
import { methodNames, texts } from './texts.ts';
import './setup.css';

export function SetupPage() {
  const { say } = useLanguage();
  const elections = useElections();
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          <ButtonLink to="/inrichten/nieuw" variant="primary">
            {say(texts.add)}
          </ButtonLink>
        }
      />
      <Created />
      <Loaded query={elections}>
        {(list) =>
          list.length === 0 ? (
            <Alert tone="info" title={say(texts.emptyTitle)}>
              {say(texts.empty)}
            </Alert>
          ) : (
            <>
              <Panels>
                {list.map((election) => (
                  <ElectionPanel key={election.id} election={election} />
                ))}
              </Panels>
              <NextSteps elections={list} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Created() {
  const { say } = useLanguage();
  const state: unknown = useLocation().state;
  if (!isCreated(state)) return null;
  const name = shortElectionName(state.created);
  return (
    <div className="setup-created" role="status">
      {state.copied === 'failed' ? (
        <Alert tone="warning" live={false}>
          {say(texts.notCopied, { name })}
        </Alert>
      ) : (
        <Alert tone="ok" live={false}>
          {say(texts.created, { name })}
        </Alert>
      )}
    </div>
  );
}

function ElectionPanel({ election }: { readonly election: ElectionSummary }) {
  const { say, count, language } = useLanguage();
  const district =
    election.contest.name === undefined
      ? ''
      : `, ${say(texts.district, { district: `${election.contest.id} ${election.contest.name}` })}`;
  return (
    <Panel title={<ElectionBadge election={election} />}>
      <DescriptionList
        facts={[
          { term: say(texts.date), value: shortDate(election.electionDate, language) },
          { term: say(texts.municipality), value: `${election.municipality.name}${district}` },
          { term: say(texts.method), value: `${say(methodNames[election.countingMethod])}, ${election.modelYear}` },
          {
            term: say(texts.lists),
            value: say(texts.listsValue, { lists: election.lists, candidates: election.candidates }),
          },
          {
            term: say(texts.stations),
            value: <Link to={`/verkiezingen/${election.id}/stembureaus`}>{count(election.stations)}</Link>,
          },
          { term: say(texts.voters), value: count(election.eligibleVoters) },
          { term: say(texts.deciding), value: <Deciding election={election} /> },
          { term: say(texts.session), value: say(sessionStatusNames[election.session.status]) },
        ]}
      />
    </Panel>
  );
}

function NextSteps({ elections }: { readonly elections: readonly ElectionSummary[] }) {
  const { say } = useLanguage();
  const people = useQuery(queryOf('listPeople')).data;
  if (!people) return null;
  const active = (role: string) => people.filter((person) => person.active && person.role === role).length;
  const left = [
    ...elections
      .filter(({ stations }) => stations === 0)
      .map(({ id, name }) => ({
        to: `/verkiezingen/${id}/stembureaus`,
        words: say(texts.needStations, { election: shortElectionName(name) }),
      })),
    ...(active('coordinator') === 0 ? [{ to: '/mensen', words: say(texts.needCoordinator) }] : []),
    ...(active('typist') < 2 ? [{ to: '/mensen', words: say(texts.needTypists) }] : []),
  ];
  return (
    <Panel title={say(texts.nextSteps)}>
      {left.length === 0 ? (
        <p>✓ {say(texts.allReady)}</p>
      ) : (
        <ul className="setup-left">
          {left.map(({ to, words }) => (
            <li key={words}>
              <Link to={to}>{words}</Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
