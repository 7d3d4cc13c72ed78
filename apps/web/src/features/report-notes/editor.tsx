// The parts of the report below one another, with what stands in the way of saving them.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Election, PollingStation, Session } from '@telstaat/core';
import { CallFailure } from '../../api/client.ts';
import { queryOf } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { notesOf, type Draft, type Fault, type FieldPlace, type Row } from './draft.ts';
import { partsOf, type PartName, type TableName } from './parts.ts';
import { CombinedPart, ControlPart } from './question-parts.tsx';
import { RowsPart, type RowsPartProps } from './rows-part.tsx';
import { SaidOfWarnings } from './said-of-warnings.tsx';
import { SaveBar } from './save-bar.tsx';
import { partWords, proposedRoles, texts } from './texts.ts';
import { useWriting } from './use-writing.ts';
import { isChanged, type Kept } from './writing.ts';

export interface EditorProps {
  readonly election: Election;
  readonly session: Session;
  readonly stations: readonly PollingStation[];
  readonly kept: Kept;
  readonly account: number;
}

const noFaults: ReadonlyMap<FieldPlace, Fault> = new Map();

export function Editor({ election, session, stations, kept, account }: EditorProps) {
  const { say } = useLanguage();
  const { writing, isRestored, change, discard, saving, save } = useWriting({ election, account, kept });
  const [isTried, setTried] = useState(false);
  const { draft } = writing;
  const read = notesOf(
    draft,
    stations.map(({ number }) => number),
  );
  const faults = isTried && !read.ok ? read.faults : noFaults;
  const trySaving = () => {
    if (saving.isPending) return;
    setTried(!read.ok);
    if (read.ok) save(read.notes);
    else focusFirst(read.faults);
  };
  useSaveKey(trySaving);
  const isRefused = isNotesChanged(saving.error);
  const told = useInSight<HTMLDivElement>(saving.error);
  const parts = { election, session, draft, faults, onChange: change };
  return (
    <>
      <div className="notes-notices" tabIndex={-1} ref={told}>
        <PackageNotice election={election} />
        <Notices isRestored={isRestored} isRefused={isRefused} review={writing.review} faults={faults.size} />
        {isRefused ? null : <Failure error={saving.error} title={say(texts.notSaved)} />}
      </div>
      {partsOf(election).map((part) => (
        <Part key={part} part={part} {...parts} />
      ))}
      <SaveBar
        election={election}
        isChanged={isChanged(writing)}
        isEverSaved={kept.sha256 !== undefined}
        savedAt={saving.isSuccess ? saving.submittedAt : undefined}
        isSaving={saving.isPending}
        onSave={trySaving}
        onDiscard={() => {
          setTried(false);
          discard();
        }}
      />
    </>
  );
}

/** Places are the ids of their fields. */
function focusFirst(faults: ReadonlyMap<FieldPlace, Fault>): void {
  const [first] = faults.keys();
  if (first !== undefined) document.getElementById(first)?.focus();
}

/** Ctrl+S saves, wherever one is on the page. */
function useSaveKey(onSave: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    onSave();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isNotesChanged(error: unknown): boolean {
  return error instanceof CallFailure && error.error.kind === 'refusal' && error.error.code === 'report.notesChanged';
}

/** What went wrong while saving is told on top, and the button that saves is often far below. */
function useInSight<Target extends HTMLElement>(error: unknown) {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (error !== null && error !== undefined) target.current?.focus();
  }, [error]);
  return target;
}

function PackageNotice({ election }: { readonly election: Election }) {
  const { say } = useLanguage();
  const packages = useQuery(queryOf('listPackages', { params: { election: election.id } }));
  if (!packages.data?.some(({ superseded }) => !superseded)) return null;
  return (
    <Alert tone="warning" live={false} title={say(texts.packageHolds)}>
      <p>{say(texts.packageVoid)}</p>
    </Alert>
  );
}

interface NoticesProps {
  readonly isRestored: boolean;
  /** Somebody else saved first. */
  readonly isRefused: boolean;
  readonly review: readonly PartName[];
  /** How many. */
  readonly faults: number;
}

function Notices({ isRestored, isRefused, review, faults }: NoticesProps) {
  const { say } = useLanguage();
  return (
    <>
      {isRestored ? (
        <Alert tone="info" title={say(texts.restored)}>
          <p>{say(texts.restoredMeans)}</p>
        </Alert>
      ) : null}
      {isRefused || review.length > 0 ? (
        <Alert tone="warning" title={say(texts.review)}>
          <p>
            {review.length > 0
              ? say(texts.reviewMeans, { parts: review.map((part) => say(partWords[part].title)).join(', ') })
              : say(texts.together)}
          </p>
        </Alert>
      ) : null}
      {faults > 0 ? (
        <Alert tone="error" title={faults === 1 ? say(texts.oneFault) : say(texts.faults, { count: faults })}>
          <p>{say(texts.faultsMeans)}</p>
        </Alert>
      ) : null}
    </>
  );
}

interface PartProps {
  readonly part: PartName;
  readonly election: Election;
  readonly session: Session;
  readonly draft: Draft;
  readonly faults: ReadonlyMap<FieldPlace, Fault>;
  readonly onChange: (draft: Draft) => void;
}

function Part({ part, election, session, draft, faults, onChange }: PartProps) {
  switch (part) {
    case 'control':
      return <ControlPart draft={draft} fault={faults.get('control')} onChange={onChange} />;
    case 'combinedVoting':
      return <CombinedPart draft={draft} fault={faults.get('combinedVoting')} onChange={onChange} />;
    case 'attendance':
      return <RowsPart {...rowsOf(part, draft, onChange)} faults={faults} proposals={proposalsFor(session, draft)} />;
    case 'explanations':
      return (
        <RowsPart {...rowsOf(part, draft, onChange)} faults={faults}>
          <SaidOfWarnings election={election.id} />
        </RowsPart>
      );
    case 'objections':
    case 'irregularities':
      return <RowsPart {...rowsOf(part, draft, onChange)} faults={faults} />;
  }
}

function rowsOf(
  table: TableName,
  draft: Draft,
  onChange: (draft: Draft) => void,
): Pick<RowsPartProps, 'table' | 'rows' | 'onChange'> {
  return {
    table,
    rows: draft.tables[table],
    onChange: (rows: readonly Row[]) => onChange({ ...draft, tables: { ...draft.tables, [table]: rows } }),
  };
}

/** People usually are where the session is, or where somebody else is. */
function proposalsFor({ details }: Session, { tables }: Draft) {
  const places = [details?.location, ...tables.attendance.map(({ location }) => location)].map((place = '') =>
    place.trim(),
  );
  return { role: proposedRoles, location: [...new Set(places)].filter((place) => place !== '') };
}
