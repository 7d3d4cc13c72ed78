// What a session needs before it can be finished, and which steps are possible now: core decides, this only asks it.
import {
  refusalOfStep,
  refusalText,
  sessionCommands,
  type EntryStatus,
  type Language,
  type Session,
  type SessionCommand,
} from '@telstaat/core';

export interface StationStatus {
  readonly number: number;
  readonly name: string;
  readonly status: EntryStatus;
  readonly openWarnings: number;
}

export interface Checklist {
  readonly stations: number;
  readonly hasDetails: boolean;
  /** Stations that are not definitive: those that wait for the coordinator first, then by number. */
  readonly open: readonly StationStatus[];
  /** Warnings that nobody marked as handled. They do not stand in the way. */
  readonly openWarnings: number;
  /** Nothing is in the way of finishing. */
  readonly isReady: boolean;
}

const waitsForCoordinator = (status: EntryStatus) => status === 'firstHasErrors' || status === 'different';

export function makeChecklist(session: Session, stations: readonly StationStatus[]): Checklist {
  const open = stations
    .filter(({ status }) => status !== 'definitive')
    .sort(
      (a, b) => Number(waitsForCoordinator(b.status)) - Number(waitsForCoordinator(a.status)) || a.number - b.number,
    );
  const hasDetails = session.details !== undefined;
  return {
    stations: stations.length,
    hasDetails,
    open,
    openWarnings: stations.reduce((sum, station) => sum + station.openWarnings, 0),
    isReady: hasDetails && stations.length > 0 && open.length === 0,
  };
}

export interface PossibleStep {
  readonly command: SessionCommand;
  /** Why not now, in words; absent when the step is possible. */
  readonly refusal?: string;
}

/** The steps that fit the session's status; a step that something stands in the way of comes with the reason. */
export function stepsOf(session: Session, checklist: Checklist, language: Language): readonly PossibleStep[] {
  const figures = { stations: checklist.stations, open: checklist.open.length };
  return sessionCommands.flatMap((command): PossibleStep[] => {
    const refusal = refusalOfStep(session, command, figures);
    // Starting or resuming what runs already is allowed and changes nothing: not worth a button.
    if (!refusal) return isNeedless(session, command) ? [] : [{ command }];
    if (refusal.code === 'session.notPossible') return [];
    if (command === 'start' && session.status !== 'created' && session.status !== 'inPreparation') return [];
    return [{ command, refusal: refusalText(refusal, language) }];
  });
}

function isNeedless(session: Session, command: SessionCommand): boolean {
  return (command === 'start' || command === 'resume') && session.status === 'dataEntry';
}
