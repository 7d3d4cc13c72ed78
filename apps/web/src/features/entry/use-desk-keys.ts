// Keys that work everywhere on the desk: sections, findings, going on, the key sheet.
import { findingKey, type Finding } from '@telstaat/core';
import { useEffect, useRef } from 'react';
import { stepBeside, stepsOf, type Desk } from './desk.ts';
import type { DeskWalk } from './use-desk-walk.ts';

interface DeskKeys {
  readonly desk: Desk;
  readonly walk: DeskWalk;
  /** Shift+Enter: to the next section, or finishing on the last step. */
  readonly goOn: () => void;
  readonly openKeySheet: () => void;
}

export function useDeskKeys({ desk, walk, goOn, openKeySheet }: DeskKeys): void {
  const walked = useRef<Walked>(undefined);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInDialog()) return;
      if (act(event)) event.preventDefault();
    };
    const act = (event: KeyboardEvent): boolean => {
      if (event.key === 'F8') return walkFindings(event.shiftKey ? -1 : 1);
      if (event.altKey && !event.ctrlKey && !event.metaKey) return goByAlt(event);
      if (event.ctrlKey || event.metaKey) return false;
      if (event.key === '?') return did(openKeySheet);
      if (event.key === 'Enter' && event.shiftKey && !event.repeat) return did(goOn);
      return false;
    };
    const goByAlt = (event: KeyboardEvent): boolean => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const distance = event.key === 'ArrowDown' ? 1 : -1;
        return stepBeside(desk.form, desk.view().current, distance) ? did(() => walk.goBeside(distance)) : true;
      }
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const step = digit === undefined ? undefined : stepsOf(desk.form)[Number(digit) - 1];
      return step ? did(() => walk.goTo(step)) : false;
    };
    const walkFindings = (distance: 1 | -1): boolean => {
      const { findings } = desk.view();
      const finding = findingBeside(findings, placeNow(findings, walked.current), distance);
      if (finding) walk.goToFinding(finding);
      walked.current = finding && { key: findingKey(finding), landedOn: document.activeElement };
      return true;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk, walk, goOn, openKeySheet]);
}

/** The finding where F8 was last, and the field on which that put the keyboard. */
interface Walked {
  readonly key: string;
  readonly landedOn: Element | null;
}

/** Where the keyboard stands among the findings: where F8 left it, else on a field that is marked; -1 otherwise. */
function placeNow(findings: readonly Finding[], walked: Walked | undefined): number {
  const active = document.activeElement;
  if (walked && walked.landedOn === active) return findings.findIndex((finding) => findingKey(finding) === walked.key);
  return findings.findIndex((finding) => finding.fields.some((field) => field === active?.id));
}

function findingBeside(findings: readonly Finding[], place: number, distance: 1 | -1): Finding | undefined {
  if (place < 0) return distance > 0 ? findings[0] : findings.at(-1);
  return findings[(place + distance + findings.length) % findings.length];
}

function did(run: () => void): true {
  run();
  return true;
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
