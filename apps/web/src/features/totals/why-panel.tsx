// "Why 1,234?": what each station contributes, who typed it, and that the sum is the total.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { CountRow, ElectionId } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { Link } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { clockTime } from '../../ui/clock.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { ShareBar } from '../../ui/progress-bar.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { sumOf } from './parts.ts';
import { sourceTexts, texts } from './texts.ts';

type Explanation = CallReply<'explainTotal'>;
type Contribution = Explanation['contributions'][number];

export interface WhyPanelProps {
  readonly election: ElectionId;
  readonly row: CountRow;
  readonly total: number;
  readonly onClose: () => void;
}

export function WhyPanel({ election, row, total, onClose }: WhyPanelProps) {
  const { say, count } = useLanguage();
  const explanation = useQuery(queryOf('explainTotal', { params: { election, field: row.field } }));
  const { refetch } = explanation;
  // A station that became definitive meanwhile changes the total: its contributions are fetched anew.
  useEffect(() => void refetch(), [refetch, total]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [row.field]);
  return (
    <section
      className="totals-why"
      aria-labelledby="totals-why"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="totals-why-head">
        <h2 id="totals-why" ref={heading} tabIndex={-1}>
          {say(texts.why, { total: count(total) })}
        </h2>
        <Button variant="quiet" size="small" onPress={onClose}>
          {say(texts.close)}
        </Button>
      </div>
      <p>
        <span className="totals-code">{row.code}</span> {row.label}
      </p>
      <Loaded query={explanation}>{(data) => <Contributions election={election} explanation={data} />}</Loaded>
    </section>
  );
}

interface ContributionsProps {
  readonly election: ElectionId;
  readonly explanation: Explanation;
}

function Contributions({ election, explanation }: ContributionsProps) {
  const words = useLanguage();
  const { say, count } = words;
  const { contributions, total } = explanation;
  const sum = sumOf(contributions);
  const largest = Math.max(1, ...contributions.map(({ value = 0 }) => value));
  const columns = useMemo(() => contributionColumns(election, largest, words), [election, largest, words]);
  return (
    <>
      {sum === total ? (
        <p className="totals-right">✓ {say(texts.sumRight, { count: contributions.length, total })}</p>
      ) : (
        <Alert tone="error">{say(texts.sumWrong, { sum, total })}</Alert>
      )}
      <DataTable
        caption={say(texts.contributions)}
        columns={columns}
        rows={contributions}
        rowKey={({ station }) => station}
        initialSort={{ column: 'value', direction: 'descending' }}
        footer={{ name: say(texts.sum), value: count(sum) }}
      />
    </>
  );
}

function contributionColumns(
  election: ElectionId,
  largest: number,
  { say, count }: LanguageContext,
): readonly Column<Contribution>[] {
  const by = ({ typist, finishedAt }: Contribution['first']) =>
    say(texts.by, { name: typist.name, time: clockTime(finishedAt) });
  return [
    {
      id: 'station',
      header: say(texts.number),
      cell: ({ station }) => station,
      sortBy: ({ station }) => station,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'name',
      header: say(texts.station),
      cell: ({ station, name }) => (
        <>
          <Link to={`/verkiezingen/${election}/stembureaus/${station}`}>{name}</Link>{' '}
          <Link
            className="totals-log"
            to={`/logboek?verkiezing=${election}&stembureau=${station}`}
            aria-label={say(texts.logOf, { name })}
          >
            {say(texts.log)}
          </Link>
        </>
      ),
      sortBy: ({ name }) => name,
      rowHeader: true,
    },
    {
      id: 'value',
      header: say(texts.value),
      cell: ({ value, source }) => (
        <>
          {value === undefined ? <span aria-label={say(texts.empty)}>–</span> : count(value)}
          {source === undefined || source === 'report' ? null : (
            <span className="totals-source">{say(sourceTexts[source])}</span>
          )}
        </>
      ),
      sortBy: ({ value }) => value,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'share',
      header: <span className="visually-hidden">{say(texts.share)}</span>,
      cell: ({ value = 0 }) => <ShareBar share={value / largest} />,
      width: 'narrow',
    },
    {
      id: 'first',
      header: say(texts.first),
      cell: ({ first }) => <span className="totals-by">{by(first)}</span>,
      sortBy: ({ first }) => first.finishedAt,
    },
    {
      id: 'second',
      header: say(texts.second),
      cell: ({ second }) => <span className="totals-by">{by(second)}</span>,
      sortBy: ({ second }) => second.finishedAt,
    },
  ];
}
