// Two packages of the same count: what changed between them, and what the log says happened meanwhile.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedComparison } from '@telstaat/contract';
import { shaStart, type Sha256 } from '@telstaat/core';
import { Link, useParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { dateAndSecond, dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { places, useSha } from './held.ts';
import { actorWords } from './people.ts';
import { texts } from './texts.ts';
import { Trail } from './trail.tsx';

type Compared = Extract<VerifiedComparison, { comparable: true }>;

export function ComparePage() {
  const { say } = useLanguage();
  const { other = '' } = useParams();
  const sha256 = useSha();
  const comparison = useQuery(queryOf('compareVerifications', { params: { sha256, other: other as Sha256 } }));
  return (
    <div className="verify">
      <Trail here={say(texts.compareTitle)} />
      <PageHeader title={say(texts.compareTitle)} lead={say(texts.compareLead)} />
      <Loaded query={comparison}>
        {(data) =>
          data.comparable ? (
            <Comparison compared={data} />
          ) : (
            <Alert tone="warning" title={say(texts.incomparable)}>
              <p>{say(data.why)}</p>
            </Alert>
          )
        }
      </Loaded>
    </div>
  );
}

function Comparison({ compared }: { readonly compared: Compared }) {
  const { say, count } = useLanguage();
  const nameOf = useFieldNames(compared.new.sha256);
  const named = (fields: Compared['totals']) => fields.map((one) => ({ ...one, field: nameOf(one.field) }));
  const { stations, totals, details, events, eventsBetween } = compared;
  const isSame = stations.length + totals.length + details.length === 0;
  return (
    <>
      {isSame ? <p className="verify-right">{say(texts.same)}</p> : null}
      <p>
        <Side compared={compared.old} label={say(texts.older)} />
        <br />
        <Side compared={compared.new} label={say(texts.newer)} />
      </p>
      {totals.length === 0 ? null : <Changes title={say(texts.totals)} fields={named(totals)} />}
      {stations.map(({ station, name, change, fields }) => (
        <Changes
          key={station}
          title={`${say(texts.station, { number: String(station) })} ${name}: ${say(texts[change])}`}
          fields={named(fields)}
        />
      ))}
      {details.length === 0 ? null : <Changes title={say(texts.details)} fields={details} />}
      <Panel title={say(texts.between, { events: count(eventsBetween), own: count(events.length) })}>
        <ol className="verify-findings">
          {events.map(({ sequence, at, actor, station, text }) => (
            <Between key={sequence} {...{ sequence, at, actor, text }} {...(station === undefined ? {} : { station })} newer={compared.new.sha256} />
          ))}
        </ol>
      </Panel>
    </>
  );
} // prettier-ignore

/** What a number is called, as on the form of the newer package; what is not added up keeps its own name. */
function useFieldNames(sha256: Sha256): (field: string) => string {
  const totals = useQuery({ ...queryOf('getVerifiedTotals', { params: { sha256 } }), retry: false }).data;
  const rows = totals?.parts.flatMap(({ title, rows: own }) =>
    own.map(({ field, code, label }) => [field, `${title}, ${[code, label].filter(Boolean).join(' ')}`] as const),
  );
  const names = new Map<string, string>(rows);
  return (field) => names.get(field) ?? field;
}

interface SideProps {
  readonly label: string;
  readonly compared: Compared['old'];
}

function Side({ label, compared: { sha256, createdAt } }: SideProps) {
  return (
    <>
      {label}: {dateAndTime(createdAt)}, <Link to={places.package(sha256)}>{shaStart(sha256)}</Link>
    </>
  );
}

type BetweenProps = Omit<Compared['events'][number], 'type'> & { readonly newer: Sha256 };

function Between({ sequence, at, actor, station, text, newer }: BetweenProps) {
  const { say, language } = useLanguage();
  return (
    <li>
      <Link to={places.event(newer, sequence)}>{dateAndSecond(at)}</Link> {actorWords(actor, language)}
      {station === undefined ? '' : `, ${say(texts.station, { number: String(station) })}`}: {say(text)}
    </li>
  );
}

function Changes({ title, fields }: { readonly title: string; readonly fields: Compared['totals'] }) {
  const { say } = useLanguage();
  return (
    <Panel title={title}>
      <table className="verify-table">
        <thead>
          <tr>
            <th scope="col">{say(texts.name)}</th>
            <th scope="col">{say(texts.older)}</th>
            <th scope="col">{say(texts.newer)}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, old, new: later }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{old}</td>
              <td>{later}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
