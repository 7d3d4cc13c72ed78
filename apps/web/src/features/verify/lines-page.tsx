// The lines of the log about one number at one station, from the first key to what became definitive.
import { useQuery } from '@tanstack/react-query';
import type { VerifiedEvents } from '@telstaat/contract';
import { shaStart } from '@telstaat/core';
import { Link, useParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { dateAndSecond } from '../../ui/clock.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { places, useFollowedField, useSha } from './held.ts';
import { actorWords } from './people.ts';
import { texts } from './texts.ts';
import { Soundness, Trail } from './trail.tsx';
import { useTyped } from './typed.ts';

type LogLine = VerifiedEvents['events'][number];

export function LinesPage() {
  const { station = '' } = useParams();
  const sha256 = useSha();
  const field = useFollowedField();
  const lines = useQuery(
    queryOf('listVerifiedEvents', { params: { sha256 }, query: { station, ...(field === undefined ? {} : { field }) } }),
  );
  return (
    <div className="verify">
      <Trail
        field={field === undefined ? undefined : { id: field, label: lines.data?.field ?? field }}
        station={Number(station)}
        log
      />
      <Loaded query={lines}>{(data) => <Lines lines={data} station={Number(station)} />}</Loaded>
    </div>
  );
} // prettier-ignore

function Lines({ lines, station }: { readonly lines: VerifiedEvents; readonly station: number }) {
  const { say, count } = useLanguage();
  const { sound, field, events, more, station: name } = lines;
  const columns = useColumns(station, field !== undefined);
  const about = { number: String(station), name };
  return (
    <>
      <PageHeader
        title={say(field === undefined ? texts.linesStationTitle : texts.linesTitle)}
        lead={field === undefined ? say(texts.linesLead, about) : say(texts.linesLeadField, { ...about, field })}
      />
      <Soundness sound={sound} />
      <DataTable
        caption={say(texts.linesTable)}
        columns={columns}
        rows={events}
        rowKey={({ sequence }) => sequence}
        rowTone={({ typed }) => (field !== undefined && typed === undefined ? 'muted' : undefined)}
        empty={say(texts.noLines)}
      />
      {more === 0 ? null : <p>{say(texts.moreLines, { more: count(more) })}</p>}
    </>
  );
}

function useColumns(station: number, isOfField: boolean): readonly Column<LogLine>[] {
  const { say, count, language } = useLanguage();
  const sha256 = useSha();
  const field = useFollowedField();
  return [
    {
      id: 'sequence',
      header: say(texts.number),
      cell: ({ sequence }) => (
        <Link
          to={places.event(sha256, sequence, { station, field })}
          aria-label={say(texts.openEvent, { number: String(sequence) })}
        >
          {count(sequence)}
        </Link>
      ),
      align: 'end',
      width: 'narrow',
    },
    { id: 'at', header: say(texts.time), cell: ({ at }) => dateAndSecond(at), width: 'narrow' },
    { id: 'who', header: say(texts.who), cell: ({ actor }) => actorWords(actor, language) },
    { id: 'what', header: say(texts.happened), cell: ({ sentence }) => say(sentence), rowHeader: true, width: 'wide' },
    ...(isOfField
      ? [{ id: 'typed', header: say(texts.typedValue), cell: (line: LogLine) => <Typed line={line} />, align: 'end' as const }]
      : []),
    { id: 'hash', header: say(texts.hash), cell: ({ hash }) => <code>{shaStart(hash)}</code>, width: 'narrow' },
  ];
} // prettier-ignore

function Typed({ line: { typed } }: { readonly line: LogLine }) {
  const words = useTyped(typed);
  return words === undefined ? null : <strong>{words}</strong>;
}
