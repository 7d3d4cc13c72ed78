// One total: what each station contributes, and that it adds up to what the package says.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedField } from '@telstaat/contract';
import { Link } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { places, useCountField, useSha } from './held.ts';
import { actorWords } from './people.ts';
import { sourceTexts, texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';

type Contribution = VerifiedField['contributions'][number];

export function FieldPage() {
  const sha256 = useSha();
  const field = useCountField();
  const why = useQuery(queryOf('getVerifiedField', { params: { sha256, field } }));
  return (
    <div className="verify">
      <Trail field={{ id: field, label: why.data?.label ?? field }} />
      <Loaded query={why}>{(data) => <Field why={data} />}</Loaded>
    </div>
  );
}

function Field({ why }: { readonly why: VerifiedField }) {
  const { say, count } = useLanguage();
  const { sound, code, label, sum, stated, contributions } = why;
  const columns = useColumns(why);
  const facts = { count: count(contributions.length), sum: count(sum) };
  return (
    <>
      <PageHeader title={`${code} ${label}: ${count(sum)}`.trim()} lead={why.part.title} />
      <Soundness sound={sound} />
      {stated === sum ? (
        <p className="verify-right">✓ {say(texts.sumRight, facts)}</p>
      ) : (
        <Alert tone="error" live={false}>
          <p>{say(texts.sumWrong, { ...facts, stated: stated === undefined ? '–' : count(stated) })}</p>
        </Alert>
      )}
      <DataTable
        caption={say(texts.contributions)}
        columns={columns}
        rows={contributions}
        rowKey={({ station }) => station}
        footer={{ name: say(texts.sum), value: count(sum) }}
      />
    </>
  );
}

function useColumns({ field }: VerifiedField): readonly Column<Contribution>[] {
  const { say, count, language } = useLanguage();
  const sha256 = useSha();
  const by = ({ typist, finishedAt }: Contribution['first']) => `${actorWords(typist, language)}, ${dateAndTime(finishedAt)}`;
  return [
    { id: 'number', header: say(texts.number), cell: ({ station }) => station, sortBy: ({ station }) => station, align: 'end', width: 'narrow' },
    {
      id: 'name',
      header: say(texts.stationName),
      cell: ({ station, name }) => <Link to={places.station(sha256, station, field)}>{name}</Link>,
      sortBy: ({ name }) => name,
      rowHeader: true,
      width: 'wide',
    },
    {
      id: 'value',
      header: say(texts.value),
      cell: ({ value, source }) => (
        <>
          {value === undefined ? <span aria-label={say(texts.empty)}>–</span> : count(value)}
          {source === undefined || source === 'report' ? null : (
            <span className="verify-quiet"> {say(sourceTexts[source])}</span>
          )}
        </>
      ),
      sortBy: ({ value }) => value ?? -1,
      align: 'end',
    },
    { id: 'first', header: say(texts.first), cell: ({ first }) => by(first), sortBy: ({ first }) => first.typist },
    { id: 'second', header: say(texts.second), cell: ({ second }) => by(second), sortBy: ({ second }) => second.typist },
  ];
} // prettier-ignore
