// Every station on election night: whether it came in, by whom, what is remarkable, and deleting an entry that is wrong.
import { nightStatusNames, type ElectionId, type NightStatus } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useState } from 'react';
import { useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Status, type ChipTone } from '../../ui/chip.tsx';
import { clockTime } from '../../ui/clock.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage, type LanguageContext } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { isFound } from './searching.ts';
import { texts } from './texts.ts';

type Row = CallReply<'getNight'>['rows'][number];

const tones = { empty: 'none', inProgress: 'busy', finished: 'done' } as const satisfies Record<NightStatus, ChipTone>;
const rank = { empty: 0, inProgress: 1, finished: 2 } as const satisfies Record<NightStatus, number>;

export interface NightStationsProps {
  readonly election: ElectionId;
  readonly rows: readonly Row[];
  readonly mayDelete: boolean;
}

export function NightStations({ election, rows, mayDelete }: NightStationsProps) {
  const words = useLanguage();
  const { say, count } = words;
  const remove = useSend('deleteNightEntry');
  const [removed, setRemoved] = useState<string>();
  const told = useFocusAfter<HTMLDivElement>(removed);
  const [typed, setTyped] = useState('');
  const shown = rows.filter(({ station }) => isFound(station, typed));
  const onDelete = ({ station, status, startedAt }: Row) => {
    setRemoved(undefined);
    if (startedAt === undefined) return;
    const body = { seen: { status, startedAt } };
    remove.mutate(
      { params: { election, station: station.number }, body },
      { onSuccess: () => setRemoved(station.name) },
    );
  };
  return (
    <Panel title={say(texts.stations)}>
      <div role="status" tabIndex={-1} ref={told} className="night-told">
        {removed === undefined ? null : (
          <Alert tone="ok" live={false}>
            {say(texts.removed, { name: removed })}
          </Alert>
        )}
      </div>
      <Failure error={remove.error} title={say(texts.failed)} />
      <TextField label={say(texts.search)} type="search" value={typed} onChange={setTyped} maxLength={100} />
      <p role="status" className="visually-hidden">
        {typed.trim() === '' ? null : say(texts.found, { count: count(shown.length) })}
      </p>
      <DataTable
        caption={say(texts.caption)}
        columns={[...columnsOf(words), ...(mayDelete ? [deleteColumn(words, onDelete)] : [])]}
        rows={shown}
        rowKey={({ station }) => station.number}
        initialSort={{ column: 'number', direction: 'ascending' }}
        empty={say(rows.length === 0 ? texts.noStations : texts.noneFound)}
      />
    </Panel>
  );
}

function columnsOf({ say }: LanguageContext): readonly Column<Row>[] {
  return [
    {
      id: 'number',
      header: say(texts.number),
      cell: ({ station }) => station.number,
      sortBy: ({ station }) => station.number,
      align: 'end',
      width: 'narrow',
    },
    {
      id: 'name',
      header: say(texts.station),
      cell: ({ station }) => station.name,
      sortBy: ({ station }) => station.name,
      rowHeader: true,
      width: 'wide',
    },
    {
      id: 'status',
      header: say(texts.status),
      cell: ({ status }) => <Status tone={tones[status]}>{say(nightStatusNames[status])}</Status>,
      sortBy: ({ status }) => rank[status],
    },
    {
      id: 'who',
      header: say(texts.who),
      cell: (row) => whoOf(row, say),
      sortBy: ({ typist }) => typist?.name,
    },
    {
      id: 'findings',
      header: say(texts.findings),
      cell: ({ findings }) => findings.join(', '),
      sortBy: ({ findings }) => findings.length || undefined,
    },
  ];
}

function whoOf({ typist, startedAt, finishedAt }: Row, say: LanguageContext['say']): string | null {
  if (!typist) return null;
  const { name } = typist;
  if (finishedAt !== undefined) return say(texts.typed, { name, time: clockTime(finishedAt) });
  return startedAt === undefined ? name : say(texts.typing, { name, time: clockTime(startedAt) });
}

function deleteColumn({ say }: LanguageContext, onDelete: (row: Row) => void): Column<Row> {
  return {
    id: 'actions',
    header: say(texts.actions),
    cell: (row) =>
      row.status === 'empty' ? null : (
        <ConfirmDialog
          trigger={
            <Button variant="quiet" size="small" aria-label={say(texts.removeOf, { name: row.station.name })}>
              {say(texts.remove)}
            </Button>
          }
          title={`${say(texts.removeOf, { name: row.station.name })}?`}
          confirmLabel={say(texts.remove)}
          tone="danger"
          onConfirm={() => onDelete(row)}
        >
          <p>{say(texts.removeThen, { number: String(row.station.number) })}</p>
        </ConfirmDialog>
      ),
    width: 'narrow',
  };
}
