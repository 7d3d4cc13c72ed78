// The totals of one election, laid out as the paper, each number with its origin.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { buildForm, type CountField, type Election, type ElectionId } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useParams, useSearchParams } from 'react-router';
import { queryOf, useElection } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PartList } from '../../ui/part-list.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { partsOf, rowOf, type Part } from './parts.ts';
import { PartTable, usePartName } from './part-table.tsx';
import { texts } from './texts.ts';
import { WhyPanel } from './why-panel.tsx';
import './totals.css';

/** How often the totals are fetched anew, in milliseconds; not while the window is hidden. */
const pollEvery = 10_000;

export function TotalsPage() {
  const { election: id = '' } = useParams();
  const detail = useElection(id);
  const totals = useQuery({
    ...queryOf('getTotals', { params: { election: id as ElectionId } }),
    refetchInterval: pollEvery,
  });
  const { say } = useLanguage();
  const known = totals.data;
  return (
    <>
      <ElectionTabs page="totalen" />
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          known ? (
            <Progress counted={known.totals.stations.length} all={known.totals.stations.length + known.open} />
          ) : null
        }
      />
      <Loaded query={detail}>
        {(data) => <Loaded query={totals}>{(counted) => <Totals key={id} detail={data} counted={counted} />}</Loaded>}
      </Loaded>
    </>
  );
}

interface TotalsProps {
  readonly detail: CallReply<'getElection'>;
  readonly counted: CallReply<'getTotals'>;
}

function Totals({ detail: { election }, counted: { totals, open } }: TotalsProps) {
  const { say } = useLanguage();
  const form = useMemo(() => buildForm(election), [election]);
  const parts = useMemo(() => partsOf(form), [form]);
  // What is shown stands in the address: it can be passed on, and "back" goes back.
  const [search, setSearch] = useSearchParams();
  const part = parts.find(({ id }) => id === search.get('deel')) ?? parts[0];
  const chosen = parts.length > 0 ? rowOf(parts, (search.get('veld') ?? '') as CountField) : undefined;
  const show = (partId: string, field?: CountField) =>
    setSearch(field === undefined ? { deel: partId } : { deel: partId, veld: field }, { preventScrollReset: true });
  const close = () => {
    const field = chosen?.field;
    if (part) show(part.id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-field="${field ?? ''}"]`)?.focus());
  };
  return (
    <>
      <HowFar counted={totals.stations.length} open={open} />
      <div className="totals-board">
        <Parts election={election} parts={parts} current={part} />
        {part ? (
          <section className="totals-part" aria-label={part.section.title}>
            <h2>
              <span className="totals-code">{part.section.code}</span> {part.section.title}
            </h2>
            <PartTable
              election={election}
              form={form}
              part={part}
              totals={totals}
              chosen={chosen?.field}
              onChoose={(field) => show(part.id, field)}
            />
          </section>
        ) : null}
        <aside className="totals-aside">
          {chosen ? (
            <WhyPanel election={election.id} row={chosen} total={totals.counts[chosen.field] ?? 0} onClose={close} />
          ) : (
            <p className="totals-choose">{say(texts.choose)}</p>
          )}
        </aside>
      </div>
    </>
  );
}

function HowFar({ counted, open }: { readonly counted: number; readonly open: number }) {
  const { say } = useLanguage();
  if (counted === 0) return <Alert tone="info">{say(texts.none)}</Alert>;
  if (open === 0) return null;
  return (
    <p className="totals-preliminary">
      <strong>{say(texts.preliminary)}.</strong> {say(texts.preliminaryHelp, { open })}
    </p>
  );
}

interface PartsProps {
  readonly election: Election;
  readonly parts: readonly Part[];
  readonly current: Part | undefined;
}

function Parts({ election, parts, current }: PartsProps) {
  const { say } = useLanguage();
  const partName = usePartName(election);
  const listed = parts.map((part) => ({ id: part.id, title: partName(part), search: `?deel=${part.id}` }));
  return <PartList label={say(texts.sections)} parts={listed} current={current?.id} />;
}

function Progress({ counted, all }: { readonly counted: number; readonly all: number }) {
  const { say } = useLanguage();
  const isFinal = all > 0 && counted === all;
  return (
    <Chip tone={isFinal ? 'done' : 'busy'}>
      {isFinal ? say(texts.final) : `${say(texts.preliminary)} · ${say(texts.counted, { counted, all })}`}
    </Chip>
  );
}
