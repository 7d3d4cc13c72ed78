// The totals in a package, part by part as on paper, each leading to the stations it is made of.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedTotals } from '@telstaat/contract';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { places, useSha } from './held.ts';
import { PartNav } from './part-nav.tsx';
import { matching } from './searching.ts';
import { texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';

type Part = VerifiedTotals['parts'][number];

export function TotalsPage() {
  const sha256 = useSha();
  const totals = useQuery(queryOf('getVerifiedTotals', { params: { sha256 } }));
  return (
    <div className="verify">
      <Trail />
      <Loaded query={totals}>{(data) => <Totals totals={data} />}</Loaded>
    </div>
  );
}

function Totals({ totals: { sound, stations, parts } }: { readonly totals: VerifiedTotals }) {
  const { say, count } = useLanguage();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState('');
  const part = parts.find(({ id }) => id === search.get('deel')) ?? parts[0];
  const isSearch = typed.trim() !== '';
  const shown = isSearch ? matching(parts, typed) : part ? [part] : [];
  return (
    <>
      <PageHeader title={say(texts.totalsTitle)} lead={say(texts.totalsLead, { stations: count(stations) })} />
      <Soundness sound={sound} />
      <TextField label={say(texts.search)} type="search" value={typed} onChange={setTyped} maxLength={100} />
      <div className="verify-board">
        <PartNav parts={parts} current={isSearch ? undefined : part?.id} onGo={() => setTyped('')} />
        <div className="verify-parts-shown">
          {shown.length === 0 ? <p role="status">{say(texts.nothingFound)}</p> : null}
          {shown.map((one) => (
            <PartTable key={one.id} part={one} />
          ))}
        </div>
      </div>
    </>
  );
}

function PartTable({ part: { title, rows } }: { readonly part: Part }) {
  const { say, count } = useLanguage();
  const sha256 = useSha();
  return (
    <table className="verify-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{say(texts.code)}</th>
          <th scope="col">{say(texts.label)}</th>
          <th scope="col" data-align="end">
            {say(texts.total)}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, code, label, sum, stated }) => (
          <tr key={field}>
            <td>{code}</td>
            <th scope="row">{label}</th>
            <td data-align="end">
              <Link
                to={places.field(sha256, field)}
                aria-label={say(texts.whyOf, { label: `${code} ${label}`.trim(), total: count(sum) })}
              >
                {count(sum)}
              </Link>
              {stated === sum ? null : (
                <strong className="verify-other">
                  {stated === undefined ? say(texts.unstated) : say(texts.statedOther, { stated: count(stated) })}
                </strong>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
