// One form: what each of two people typed, what became definitive and why, and what the rules of counting find on it.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedStation } from '@telstaat/contract';
import type { FieldId } from '@telstaat/core';
import { Link, useParams, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { places, useFollowedField, useSha } from './held.ts';
import { PartNav } from './part-nav.tsx';
import { actorWords } from './people.ts';
import { texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';

type Part = VerifiedStation['parts'][number];
type Row = Part['rows'][number];

export function StationPage() {
  const { station = '' } = useParams();
  const sha256 = useSha();
  const followed = useFollowedField();
  const form = useQuery(queryOf('getVerifiedStation', { params: { sha256, station } }));
  const label = form.data?.parts.flatMap(({ rows }) => rows).find(({ field }) => field === followed)?.label;
  return (
    <div className="verify">
      <Trail
        field={followed === undefined ? undefined : { id: followed, label: label ?? followed }}
        station={Number(station)}
      />
      <Loaded query={form}>{(data) => <Station form={data} followed={followed} />}</Loaded>
    </div>
  );
}

interface StationProps {
  readonly form: VerifiedStation;
  readonly followed: FieldId | undefined;
}

function Station({ form, followed }: StationProps) {
  const { say } = useLanguage();
  const sha256 = useSha();
  const [search] = useSearchParams();
  const { sound, station, name, file, parts } = form;
  const holdsFollowed = ({ rows }: Part): boolean => rows.some(({ field }) => field === followed);
  const part = parts.find(({ id }) => id === search.get('deel')) ?? parts.find(holdsFollowed) ?? parts[0];
  return (
    <>
      <PageHeader
        title={`${say(texts.station, { number: String(station) })} ${name}`}
        lead={file}
        actions={<ButtonLink to={places.lines(sha256, station)}>{say(texts.linesOfStation)}</ButtonLink>}
      />
      <Soundness sound={sound} />
      <Who form={form} />
      <div className="verify-board">
        <PartNav parts={parts} current={part?.id} />
        {part ? <PartTable part={part} station={station} followed={followed} /> : null}
      </div>
      <Findings findings={form.findings} />
    </>
  );
}

function Who({ form: { first, second, decided } }: Pick<StationProps, 'form'>) {
  const { say, language } = useLanguage();
  const typed = ({ typist, startedAt, finishedAt }: VerifiedStation['first']) =>
    say(texts.typedFrom, { who: actorWords(typist, language), from: dateAndTime(startedAt), until: dateAndTime(finishedAt) });
  return (
    <Panel title={say(texts.who)}>
      <DescriptionList
        facts={[
          { term: say(texts.first), value: typed(first) },
          { term: say(texts.second), value: typed(second) },
          decided
            ? {
                term: say(texts.decidedBy),
                value: say(texts.decidedWhy, { who: actorWords(decided.coordinator, language), at: dateAndTime(decided.at), reason: decided.reason }),
              }
            : { term: say(texts.definitive), value: say(texts.equal) },
        ]}
      />
    </Panel>
  );
} // prettier-ignore

interface PartTableProps {
  readonly part: Part;
  readonly station: number;
  readonly followed: FieldId | undefined;
}

function PartTable({ part: { title, rows }, station, followed }: PartTableProps) {
  const { say } = useLanguage();
  const sha256 = useSha();
  return (
    <div className="data-table" role="region" aria-label={title} tabIndex={0}>
      <table className="verify-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.code)}</th>
            <th scope="col">{say(texts.label)}</th>
            {[texts.first, texts.second, texts.definitive].map((text) => (
              <th key={text.nl} scope="col" data-align="end">
                {say(text)}
              </th>
            ))}
            <th scope="col">{say(texts.log)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, code, label, first, second, definitive }) => (
            <tr key={field} data-followed={field === followed} data-differs={first !== second}>
              <td>{code}</td>
              <th scope="row">{label}</th>
              <Value value={first} />
              <Value value={second} />
              <Value value={definitive} />
              <td>
                <Link to={places.lines(sha256, station, field)} aria-label={say(texts.linesOfField, { label })}>
                  {say(texts.linesOf)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value }: { readonly value: Row['first'] }) {
  const { say, count } = useLanguage();
  return (
    <td data-align="end">
      {value === undefined ? (
        <>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{say(texts.empty)}</span>
        </>
      ) : value === true ? (
        <>
          <span aria-hidden="true">☒</span>
          <span className="visually-hidden">{say(texts.ticked)}</span>
        </>
      ) : (
        count(value)
      )}
    </td>
  );
}

function Findings({ findings }: Pick<VerifiedStation, 'findings'>) {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.findings)}>
      {findings.length === 0 ? <p>{say(texts.noFindings)}</p> : null}
      <ul className="verify-rules">
        {findings.map(({ code, severity, text, accepted }, index) => (
          <li key={index}>
            <strong>{code}</strong> · {say(severity === 'error' ? texts.errorWord : texts.warningWord)}: {say(text)}
            {accepted ? <span className="verify-quiet"> ✓ {say(texts.accepted)}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
