// An election in its own colour and pattern: a badge in rows and cards, a band over a screen.
import { shortElectionName } from '@telstaat/core';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { markElections, usualMark, type ElectionMark, type MarkedElection } from './election-mark.ts';
import './election-badge.css';

const Marks = createContext<ReadonlyMap<string, ElectionMark>>(new Map());

/** Tells the screens below which elections there are today, so that each keeps its own mark. */
export function ElectionMarksProvider(props: {
  readonly elections: readonly MarkedElection[];
  readonly children: ReactNode;
}) {
  const marks = useMemo(() => markElections(props.elections), [props.elections]);
  return <Marks value={marks}>{props.children}</Marks>;
}

/** The mark of an election; use it in a class name `election-fill-…` for larger areas. */
export function useElectionMark(election: MarkedElection): ElectionMark {
  return useContext(Marks).get(election.id) ?? usualMark(election.category);
}

export interface ElectionBadgeProps {
  readonly election: MarkedElection & { readonly name: string };
  /** `short`: PS or AB; `full`: the short name as well. */
  readonly form?: 'short' | 'full';
}

export function ElectionBadge({ election, form = 'full' }: ElectionBadgeProps) {
  const mark = useElectionMark(election);
  return (
    <span className="election-badge">
      <span className={`election-badge-swatch election-fill-${mark}`}>{election.category}</span>
      {form === 'full' ? (
        <span className={`election-badge-name election-ink-${mark}`}>{shortElectionName(election.name)}</span>
      ) : null}
    </span>
  );
}
