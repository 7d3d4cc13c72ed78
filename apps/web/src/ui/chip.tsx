// Status in one glance: a dot with its word, and chips that filter. The word always stands beside the colour.
import type { ReactNode } from 'react';
import './chip.css';

export type ChipTone = 'none' | 'busy' | 'half' | 'done' | 'attention';

/** A coloured dot and the word it stands for. */
export function Status({ tone, children }: { readonly tone: ChipTone; readonly children: ReactNode }) {
  return (
    <span className="status" data-tone={tone}>
      {children}
    </span>
  );
}

export function Chip({ tone, children }: { readonly tone?: ChipTone; readonly children: ReactNode }) {
  return (
    <span className="chip" data-tone={tone}>
      {children}
    </span>
  );
}

export interface FilterChip<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count: string;
  readonly tone?: ChipTone;
}

export interface FilterChipsProps<Key extends string> {
  readonly label: string;
  readonly chips: readonly FilterChip<Key>[];
  readonly selected: Key;
  readonly onSelect: (key: Key) => void;
}

/** One of several filters is on; pressing a chip turns it on. */
export function FilterChips<Key extends string>({ label, chips, selected, onSelect }: FilterChipsProps<Key>) {
  return (
    <div className="filter-chips" role="group" aria-label={label}>
      {chips.map((chip) => (
        <button
          key={chip.key}
          type="button"
          className="chip"
          data-tone={chip.tone}
          aria-pressed={chip.key === selected}
          onClick={() => onSelect(chip.key)}
        >
          {chip.label} <span className="chip-count">{chip.count}</span>
        </button>
      ))}
    </div>
  );
}
