// One line of the log in a package: what happened, the text that was hashed, and its place in the chain, recomputed.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedEvent } from '@telstaat/contract';
import { isCountField, shaOnPaper, type CountField } from '@telstaat/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { dateAndSecond } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { places, useFollowedField, useSha } from './held.ts';
import { actorWords } from './people.ts';
import { texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';

export function EventPage() {
  const { sequence = '' } = useParams();
  const { say } = useLanguage();
  const sha256 = useSha();
  const field = useFollowedField();
  const [search] = useSearchParams();
  const event = useQuery(queryOf('getVerifiedEvent', { params: { sha256, sequence } }));
  // What the field is called, as the step of the walk that led here says.
  const params = { sha256, field: field as CountField };
  const isCount = field !== undefined && isCountField(field);
  const why = useQuery({ ...queryOf('getVerifiedField', { params }), enabled: isCount, staleTime: Infinity });
  // Where the walk came from, or else what the event is about.
  const from = search.get('stembureau');
  const station = from === null ? event.data?.station : Number(from);
  const title = say(texts.event, { number: sequence });
  return (
    <div className="verify">
      <Trail
        field={field === undefined ? undefined : { id: field, label: why.data?.label ?? field }}
        station={station}
        log
        here={title}
      />
      <PageHeader title={title} />
      <Loaded query={event}>{(data) => <Body event={data} />}</Loaded>
    </div>
  );
}

function Body({ event }: { readonly event: VerifiedEvent }) {
  const { say, language } = useLanguage();
  const { sound, sentence, at, actor, type, station, payload } = event;
  return (
    <>
      <Soundness sound={sound} />
      <Panel title={say(sentence)}>
        <DescriptionList
          facts={[
            { term: say(texts.time), value: dateAndSecond(at) },
            { term: say(texts.who), value: actorWords(actor, language) },
            ...(station === undefined ? [] : [{ term: say(texts.stationName), value: station }]),
            { term: say(texts.type), value: <code>{type}</code> },
          ]}
        />
      </Panel>
      <Chain event={event} />
      <Panel title={say(texts.data)}>
        <Details event={event} />
      </Panel>
      <Panel title={say(texts.stored)}>
        <pre className="verify-payload" tabIndex={0} role="region" aria-label={say(texts.payload)}>
          {payload}
        </pre>
      </Panel>
    </>
  );
}

function Chain({ event }: { readonly event: VerifiedEvent }) {
  const { say, count } = useLanguage();
  const { sequence, events, hash, previous, recomputed, head } = event;
  return (
    <Panel title={say(texts.chain)} actions={<Steps event={event} />}>
      {recomputed === hash ? (
        <p className="verify-right">✓ {say(texts.chainRight)}</p>
      ) : (
        <Alert tone="error" live={false}>
          <p>{say(texts.chainWrong, { recomputed: shaOnPaper(recomputed) })}</p>
        </Alert>
      )}
      <DescriptionList
        facts={[
          { term: say(texts.place), value: say(texts.placeOf, { sequence: count(sequence), events: count(events) }) },
          { term: say(texts.previous), value: <code>{shaOnPaper(previous)}</code> },
          { term: say(texts.hash), value: <code>{shaOnPaper(hash)}</code> },
          {
            term: say(texts.head),
            value: (
              <>
                <code>{shaOnPaper(head)}</code> <span className="verify-quiet">({say(texts.headHelp)})</span>
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Steps({ event: { sequence, events } }: { readonly event: VerifiedEvent }) {
  const { say } = useLanguage();
  const sha256 = useSha();
  const steps = [
    { to: sequence - 1, text: texts.before },
    { to: sequence + 1, text: texts.after },
  ].filter(({ to }) => to >= 1 && to <= events);
  return (
    <nav className="verify-buttons" aria-label={say(texts.steps)}>
      {steps.map(({ to, text }) => (
        <Link key={to} to={places.event(sha256, to)}>
          {say(text, { number: String(to) })}
        </Link>
      ))}
    </nav>
  );
}

function Details({ event: { details } }: { readonly event: VerifiedEvent }) {
  const { say } = useLanguage();
  if (details.length === 0) return <p>{say(texts.noData)}</p>;
  return (
    <table className="verify-table">
      <thead>
        <tr>
          <th scope="col">{say(texts.name)}</th>
          <th scope="col">{say(texts.holds)}</th>
        </tr>
      </thead>
      <tbody>
        {details.map(({ path, names, value }) => (
          <tr key={path}>
            <th scope="row">{names.map((part) => say(part)).join(' › ')}</th>
            <td>{say(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
