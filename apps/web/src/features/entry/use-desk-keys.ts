// Keys that work everywhere on the desk: sections, findings, going on, the key sheet.
import { findingKey, type FieldId, type Finding } from '@telstaat/core';
import { useEffect, useRef } from 'react';
import { sectionAt, stepBeside, stepsOf, type Desk } from './desk.ts';
import { fieldToBegin } from './field-walk.ts';
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
      walked.current = finding && { key: findingKey(finding), landsOn: landingOf(finding, desk) };
      return true;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk, walk, goOn, openKeySheet]);
}

/** The finding where F8 was last, and the field on which that puts the keyboard, perhaps only after another section was drawn. */
interface Walked {
  readonly key: string;
  readonly landsOn: FieldId | undefined;
}

/** A finding without fields is about its section as a whole: the keyboard stands where typing goes on there. */
function landingOf(finding: Finding, desk: Desk): FieldId | undefined {
  const section = sectionAt(desk.form, finding.section);
  return finding.fields[0] ?? (section && fieldToBegin(section, desk.sheet()));
}

/** Where the keyboard stands among the findings: where F8 left it, else on a field that is marked; -1 otherwise. */
function placeNow(findings: readonly Finding[], walked: Walked | undefined): number {
  const active = document.activeElement?.id;
  if (walked && walked.landsOn === active) return findings.findIndex((finding) => findingKey(finding) === walked.key);
  return findings.findIndex((finding) => finding.fields.some((field) => field === active));
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
