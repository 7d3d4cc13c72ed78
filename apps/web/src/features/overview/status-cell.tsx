// One count form in a cell: its status in words and colour, leading to the station.
import { entryStatusNames, type ElectionId } from '@telstaat/core';
import type { OverviewRow } from '@telstaat/contract';
import { Link } from 'react-router';
import { Status, type ChipTone } from '../../ui/chip.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { stageOf, type Stage } from './rows.ts';
import { texts } from './texts.ts';

export const stageTones = {
  waiting: 'attention',
  busy: 'busy',
  firstDone: 'half',
  done: 'done',
  empty: 'none',
} as const satisfies Record<Stage, ChipTone>;

export interface StatusCellProps {
  readonly election: ElectionId;
  readonly row: OverviewRow | undefined;
}

export function StatusCell({ election, row }: StatusCellProps) {
  const { say } = useLanguage();
  if (!row) return <span aria-label={say(texts.notHere)}>–</span>;
  return (
    <Status tone={stageTones[stageOf(row.status)]}>
      <Link to={`/verkiezingen/${election}/stembureaus/${row.station.number}`} className="overview-status-link">
        <StatusWords row={row} />
      </Link>
    </Status>
  );
}

function StatusWords({ row }: { readonly row: OverviewRow }) {
  const { say } = useLanguage();
  if (row.status !== 'different') return say(entryStatusNames[row.status]);
  return row.differences === 1 ? say(texts.differsOne) : say(texts.differs, { count: row.differences });
}
