// Keys that work everywhere on the desk: sections, findings, going on, the key sheet.
import { findingKey, type Finding } from '@telstaat/core';
import { useEffect, useRef } from 'react';
import { countUse } from './browser-store.ts';
import { pageAt, pageWith, stepBeside, stepsOf, type Desk } from './desk.ts';
import { isWriting } from './fields.ts';
import { fieldOnArrival } from './pages.ts';
import type { DeskWalk } from './use-desk-walk.ts';

interface DeskKeys {
  readonly desk: Desk;
  readonly walk: DeskWalk;
  /** Shift+Enter: to the next section, or finishing on the last step. */
  readonly goOn: () => void;
  readonly openKeySheet: () => void;
  /** A question stands before the desk. */
  readonly isOff: boolean;
}

export function useDeskKeys({ desk, walk, goOn, openKeySheet, isOff }: DeskKeys): void {
  const walked = useRef<Walked>(undefined);
  useEffect(() => {
    if (isOff) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isInDialog()) return;
      if (act(event)) event.preventDefault();
    };
    const act = (event: KeyboardEvent): boolean => {
      if (event.key === 'F8') return walkFindings(event.shiftKey ? -1 : 1);
      if (event.altKey && !event.ctrlKey && !event.metaKey) return goByAlt(event);
      if (event.ctrlKey || event.metaKey) return false;
      if (event.key === '?' && !isWriting(event.target)) return did(openKeySheet);
      if (event.key === 'Enter' && event.shiftKey && !event.repeat) {
        countUse('on');
        return did(goOn);
      }
      return false;
    };
    const goByAlt = (event: KeyboardEvent): boolean => {
      const steps = stepsOf(desk.pages());
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const distance = event.key === 'ArrowDown' ? 1 : -1;
        return stepBeside(desk.pages(), desk.view().current, distance) ? did(() => walk.goBeside(distance)) : true;
      }
      if (event.key === 'End') return did(() => walk.goTo('check'));
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const step = digit === undefined ? undefined : steps[Number(digit) - 1];
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
  }, [desk, walk, goOn, openKeySheet, isOff]);
}

/** The finding where F8 was last, and the element on which that puts the keyboard, perhaps only after another section was drawn. */
interface Walked {
  readonly key: string;
  readonly landsOn: string | undefined;
}

/** A finding without fields is about its section as a whole: the keyboard stands where typing goes on there, or on its tick. */
function landingOf(finding: Finding, desk: Desk): string | undefined {
  const pages = desk.pages();
  const page = pageAt(pages, finding.section);
  const field = finding.fields.find((one) => pageWith(pages, one));
  if (field) return field;
  return page ? fieldOnArrival(page, desk.sheet()) : `accept-${finding.section}`;
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
