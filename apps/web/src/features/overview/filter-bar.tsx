// Above the table: search, chips with counts that filter, and how fast it goes.
import type { OverviewRow } from '@telstaat/contract';
import { useLogin } from '../../api/queries.ts';
import { FilterChips } from '../../ui/chip.tsx';
import { clockTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { countStages, paceOf, stages, type RowFilter } from './rows.ts';
import { SearchBox } from './search-box.tsx';
import { stageTones } from './status-cell.tsx';
import { stageNames, texts, waitTexts } from './texts.ts';

export interface FilterBarProps {
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  /** How many stations there are. */
  readonly stations: number;
  /** Their count forms in all elections. */
  readonly forms: readonly OverviewRow[];
  /** Milliseconds of the epoch. */
  readonly now: number;
  readonly onLeaveDown: () => void;
  readonly onOpen: () => void;
}

export function FilterBar({ filter, onFilter, stations, forms, now, onLeaveDown, onOpen }: FilterBarProps) {
  const { say, count } = useLanguage();
  const counts = countStages(forms);
  const pace = paceOf(forms, now);
  const isMine = useLogin().data?.role === 'coordinator';
  const warnings = forms.reduce((sum, form) => sum + form.openWarnings, 0);
  return (
    <div className="overview-bar">
      <SearchBox
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
        onLeaveDown={onLeaveDown}
        onOpen={onOpen}
      />
      <FilterChips
        label={say(texts.filter)}
        selected={filter.stage}
        onSelect={(stage) => onFilter({ ...filter, stage })}
        chips={[
          { key: 'all', label: say(texts.all), count: count(stations) },
          ...stages.map((stage) => ({
            key: stage,
            label: stage === 'waiting' ? say(waitTexts[isMine ? 'mine' : 'theirs'].stage) : say(stageNames[stage]),
            count: count(counts[stage]),
            tone: stageTones[stage],
          })),
          ...(warnings > 0 || filter.stage === 'warnings'
            ? [{ key: 'warnings', label: say(texts.openWarnings), count: count(warnings) } as const]
            : []),
        ]}
      />
      <span className="overview-pace">
        {pace ? say(texts.pace, { perHour: pace.perHour, time: clockTime(pace.doneAt) }) : null}
      </span>
    </div>
  );
}
