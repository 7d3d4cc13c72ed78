// Every key there ever was, also one that covers no event.
import { formatCount } from '@telstaat/core';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { AnnouncedKey } from './keys.ts';
import { texts } from './texts.ts';

export function KeysTable({ keys }: { readonly keys: readonly AnnouncedKey[] }) {
  const { say } = useLanguage();
  const columns: readonly Column<AnnouncedKey>[] = [
    { id: 'number', header: say(texts.number), cell: ({ number }) => number, rowHeader: true, width: 'narrow' },
    {
      id: 'words',
      header: say(texts.firstWords),
      cell: ({ fingerprint }) => fingerprint.words.slice(0, 3).join(' '),
      width: 'wide',
    },
    { id: 'since', header: say(texts.since), cell: ({ announcedAt }) => formatCount(announcedAt), align: 'end' },
    {
      id: 'until',
      header: say(texts.until),
      cell: ({ closedAfter }) => (closedAfter === undefined ? say(texts.open) : formatCount(closedAfter)),
      align: 'end',
    },
    { id: 'events', header: say(texts.events), cell: ({ events }) => formatCount(events), align: 'end' },
  ];
  return <DataTable caption={say(texts.caption)} columns={columns} rows={keys} rowKey={({ number }) => number} />;
}
