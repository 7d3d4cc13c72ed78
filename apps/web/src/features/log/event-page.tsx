// One event: what happened in words, everything it holds, the text that was hashed, and its place in the chain.
import type { CallReply } from '@telstaat/contract';
import { shaOnPaper, type Text } from '@telstaat/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { dateAndSecond } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { Where } from './events-table.tsx';
import { texts } from './texts.ts';
import './log.css';

type Event = CallReply<'getEvent'>;

export function EventPage() {
  const { sequence = '' } = useParams();
  const { say } = useLanguage();
  const event = useQuery(queryOf('getEvent', { params: { sequence } }));
  return (
    <>
      <nav className="log-walk" aria-label={say(texts.walk)}>
        <Link to="/logboek">← {say(texts.back)}</Link>
        {event.data ? <Steps event={event.data} /> : null}
      </nav>
      <PageHeader title={say(texts.eventTitle, { number: sequence })} />
      <Loaded query={event}>{(data) => <Body event={data} />}</Loaded>
    </>
  );
}

function Steps({ event: { sequence, events } }: { readonly event: Event }) {
  const { say } = useLanguage();
  const step = (to: number, text: Text) =>
    to < 1 || to > events ? null : <Link to={`/logboek/${to}`}>{say(text, { number: String(to) })}</Link>;
  return (
    <span>
      {step(sequence - 1, texts.previous)} {step(sequence + 1, texts.next)}
    </span>
  );
}

function Body({ event }: { readonly event: Event }) {
  const { say, language } = useLanguage();
  const { sentence, at, name, actor, type, hash, previous, payload } = event;
  return (
    <>
      <Panel title={sentence[language]}>
        <DescriptionList
          facts={[
            { term: say(texts.time), value: dateAndSecond(at) },
            {
              term: say(texts.who),
              value: (
                <>
                  {name ?? say(texts.nobody)} <span className="log-quiet">{say(texts.inLog, { actor })}</span>
                </>
              ),
            },
            ...(event.election ? [{ term: say(texts.where), value: <Where event={event} /> }] : []),
            { term: say(texts.type), value: <code>{type}</code> },
            { term: say(texts.hash), value: <code className="log-hash">{shaOnPaper(hash)}</code> },
            { term: say(texts.before), value: <code className="log-hash">{shaOnPaper(previous)}</code> },
          ]}
        />
      </Panel>
      <Panel title={say(texts.data)}>
        <Details event={event} />
      </Panel>
      <Panel title={say(texts.stored)}>
        <p className="log-quiet">{say(texts.storedHelp)}</p>
        <pre className="log-payload" tabIndex={0} role="region" aria-label={say(texts.payload)}>
          {payload}
        </pre>
      </Panel>
    </>
  );
}

function Details({ event: { details } }: { readonly event: Event }) {
  const { say, language } = useLanguage();
  if (details.length === 0) return <p>{say(texts.noData)}</p>;
  return (
    <div className="data-table" role="region" aria-label={say(texts.dataTable)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(texts.name)}</th>
            <th scope="col">{say(texts.value)}</th>
          </tr>
        </thead>
        <tbody>
          {details.map(({ path, names, value }) => (
            <tr key={path}>
              <th scope="row">{names.map((part) => part[language]).join(' › ')}</th>
              <td className="log-value">{value[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
