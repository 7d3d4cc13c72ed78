// All backups: when, what is in them, what is not, where they are, and whether they can be restored.
import { backupFaults, backupPlaceNames } from '@telstaat/core';
import type { FoundBackupInfo } from '@telstaat/contract';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { timeOf, type BackupRow } from './groups.ts';
import { texts } from './texts.ts';

export interface BackupTableProps {
  readonly rows: readonly BackupRow[];
  readonly isBusy: boolean;
  readonly onRehearse: (backup: FoundBackupInfo) => void;
  /** Absent for who may not. */
  readonly onRestore?: ((backup: FoundBackupInfo) => void) | undefined;
}

export function BackupTable({ rows, isBusy, onRehearse, onRestore }: BackupTableProps) {
  const { say, count } = useLanguage();
  const columns: readonly Column<BackupRow>[] = [
    {
      id: 'when',
      header: say(texts.when),
      cell: ({ backup }) => <WhenAndFile backup={backup} />,
      rowHeader: true,
    },
    {
      id: 'events',
      header: say(texts.holds),
      cell: ({ backup }) => (backup.contents ? count(backup.contents.events) : '–'),
      align: 'end',
      width: 'narrow',
    },
    { id: 'content', header: say(texts.content), cell: ({ backup }) => <Content backup={backup} />, width: 'wide' },
    { id: 'lost', header: say(texts.lost), cell: ({ backup }) => <Lost backup={backup} /> },
    {
      id: 'where',
      header: say(texts.where),
      cell: ({ places }) => places.map((place) => say(backupPlaceNames[place])).join(', '),
    },
    { id: 'state', header: say(texts.state), cell: ({ backup }) => <State backup={backup} />, width: 'narrow' },
    {
      id: 'actions',
      header: say(texts.actions),
      cell: ({ backup }) => <Actions backup={backup} {...{ isBusy, onRehearse, onRestore }} />,
      width: 'narrow',
    },
  ];
  return (
    <DataTable
      caption={say(texts.caption)}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      rowTone={({ backup }) => (backup.fault === undefined ? undefined : 'muted')}
      empty={<p>{say(texts.listEmpty)}</p>}
    />
  );
}

function WhenAndFile({ backup }: { readonly backup: FoundBackupInfo }) {
  const time = timeOf(backup);
  return <span title={backup.file}>{time === undefined ? backup.file : dateAndTime(time)}</span>;
}

export function Content({ backup: { contents } }: { readonly backup: Pick<FoundBackupInfo, 'contents'> }) {
  const { say } = useLanguage();
  if (!contents || contents.elections.length === 0) return <>–</>;
  return (
    <ul className="backups-content">
      {contents.elections.map(({ id, name, definitive, stations }) => (
        <li key={id}>{say(texts.definitive, { name, definitive, stations })}</li>
      ))}
    </ul>
  );
}

function Lost({ backup: { contents, fault, since } }: { readonly backup: FoundBackupInfo }) {
  const { say } = useLanguage();
  if (!contents || fault !== undefined) return <>–</>;
  if (!since) return <>{say(texts.lostOther)}</>;
  return <>{since.happened === 0 ? say(texts.lostNothing) : say(texts.lostNumbers, { ...since })}</>;
}

function State({ backup: { fault } }: { readonly backup: FoundBackupInfo }) {
  const { say } = useLanguage();
  if (fault === undefined) return <Chip tone="done">{say(texts.proven)}</Chip>;
  return (
    <span className="backups-fault">
      <Chip tone="attention">{say(texts.notProven)}</Chip> {say(backupFaults[fault])}
    </span>
  );
}

function Actions({
  backup,
  isBusy,
  onRehearse,
  onRestore,
}: Omit<BackupTableProps, 'rows'> & { readonly backup: FoundBackupInfo }) {
  const { say } = useLanguage();
  const time = timeOf(backup);
  if (backup.fault !== undefined || time === undefined) return null;
  const when = { time: dateAndTime(time) };
  return (
    <span className="backups-actions">
      <Button
        variant="quiet"
        size="small"
        isDisabled={isBusy}
        onPress={() => onRehearse(backup)}
        aria-label={say(texts.rehearseOf, when)}
      >
        {say(texts.rehearse)}
      </Button>
      {onRestore ? (
        <Button
          variant="quiet"
          size="small"
          isDisabled={isBusy}
          onPress={() => onRestore(backup)}
          aria-label={say(texts.restoreOf, when)}
        >
          {say(texts.restore)}
        </Button>
      ) : null}
    </span>
  );
}
