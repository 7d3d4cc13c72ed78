// One line of the log in a package: what happened, the text that was hashed, and its place in the chain, recomputed.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedEvent, VerifiedEvents } from '@telstaat/contract';
import { shaOnPaper, type FieldId } from '@telstaat/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { dateAndSecond } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { placeInPayload } from './asked-field.ts';
import { places, useFollowedField, useSha } from './held.ts';
import { actorWords } from './people.ts';
import { texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';
import { useTyped } from './typed.ts';

export function EventPage() {
  const { sequence = '' } = useParams();
  const { say } = useLanguage();
  const sha256 = useSha();
  const followed = useFollowedField();
  const [search] = useSearchParams();
  const event = useQuery(queryOf('getVerifiedEvent', { params: { sha256, sequence } }));
  // Where the walk came from, or else what the event is about.
  const from = search.get('stembureau');
  const station = from === null ? event.data?.station : Number(from);
  const lines = useLines(station, followed);
  const label = lines?.field ?? followed;
  return (
    <div className="verify">
      <Trail
        field={followed === undefined ? undefined : { id: followed, label: label ?? followed }}
        station={station}
        log
        here={say(texts.event, { number: sequence })}
      />
      <Loaded query={event}>{(data) => <Body event={data} lines={lines} followed={followed} />}</Loaded>
    </div>
  );
}

/** The lines of the number that is followed: the same question as the step before, so mostly answered already. */
function useLines(station: number | undefined, field: FieldId | undefined): VerifiedEvents | undefined {
  const sha256 = useSha();
  const query = { station: station ?? 0, ...(field === undefined ? {} : { field }) };
  const isAsked = station !== undefined && field !== undefined;
  return useQuery({ ...queryOf('listVerifiedEvents', { params: { sha256 }, query }), enabled: isAsked }).data;
}

interface BodyProps {
  readonly event: VerifiedEvent;
  /** Of the number that is followed, when one is. */
  readonly lines: VerifiedEvents | undefined;
  readonly followed: FieldId | undefined;
}

function Body({ event, lines, followed }: BodyProps) {
  const { say } = useLanguage();
  return (
    <>
      <EventHead event={event} lines={lines} />
      <Soundness sound={event.sound} />
      <About event={event} lines={lines} />
      <Chain event={event} />
      <Panel title={say(texts.data)}>
        <Details event={event} followed={followed} />
      </Panel>
      <Panel title={say(texts.stored)}>
        <pre className="verify-payload" tabIndex={0} role="region" aria-label={say(texts.payload)}>
          {event.payload}
        </pre>
      </Panel>
    </>
  );
}

/** Who did what; of a number that is followed: who typed which value, when and where. */
function EventHead({ event, lines }: Omit<BodyProps, 'followed'>) {
  const { say, language } = useLanguage();
  const { sequence, sentence, at, actor } = event;
  const line = lines?.events.find((one) => one.sequence === sequence);
  const value = useTyped(line?.typed);
  const who = actorWords(actor, language);
  if (!lines || value === undefined)
    return <PageHeader title={`${who}: ${say(sentence)}`} lead={say(texts.eventLead, { number: String(sequence), at: dateAndSecond(at) })} />;
  const entry = line?.entry === undefined ? '' : `${say(line.entry === 1 ? texts.first : texts.second)}, `;
  const place = say(texts.linesLeadField, { field: lines.field ?? '', number: String(event.station ?? ''), name: lines.station });
  const title = typeof line?.typed === 'number' ? say(texts.whoTyped, { who, value }) : `${who}: ${value}`;
  return <PageHeader title={title} lead={`${dateAndSecond(at)}, ${entry.toLowerCase()}${place}`} />;
} // prettier-ignore

function About({ event, lines }: Omit<BodyProps, 'followed'>) {
  const { say, language } = useLanguage();
  const { sentence, at, actor, type, station } = event;
  return (
    <Panel title={say(sentence)} actions={lines ? <OtherLines lines={lines} event={event} /> : null}>
      <DescriptionList
        facts={[
          { term: say(texts.who), value: actorWords(actor, language) },
          { term: say(texts.time), value: dateAndSecond(at) },
          ...(station === undefined
            ? []
            : [{ term: say(texts.stationName), value: [station, lines?.station].filter(Boolean).join(' ') }]),
          { term: say(texts.type), value: <code>{type}</code> },
        ]}
      />
    </Panel>
  );
}

/** To the line before and after this one about the same number. */
function OtherLines({ lines: { events }, event }: { readonly lines: VerifiedEvents; readonly event: VerifiedEvent }) {
  const { say } = useLanguage();
  const sha256 = useSha();
  const field = useFollowedField();
  const before = events.findLast(({ sequence }) => sequence < event.sequence);
  const after = events.find(({ sequence }) => sequence > event.sequence);
  const { station } = event;
  if (station === undefined) return null;
  const to = ({ sequence }: { readonly sequence: number }) => places.event(sha256, sequence, { station, field });
  return (
    <nav className="verify-buttons" aria-label={say(texts.sameNumber)}>
      {before ? <Link to={to(before)}>{say(texts.beforeSame)}</Link> : null}
      {after ? <Link to={to(after)}>{say(texts.afterSame)}</Link> : null}
    </nav>
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

function Details({ event: { details, payload }, followed }: Pick<BodyProps, 'event' | 'followed'>) {
  const { say } = useLanguage();
  const place = followed === undefined ? undefined : placeInPayload(payload, followed);
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
          <tr key={path} data-followed={path === place}>
            <th scope="row">{names.map((part) => say(part)).join(' › ')}</th>
            <td>{say(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
