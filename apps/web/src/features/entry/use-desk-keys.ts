// Keys that work everywhere on the desk: sections, findings, going on, the key sheet.
import type { Finding } from '@telstaat/core';
import { useEffect } from 'react';
import { stepBeside, type Desk, type Step } from './desk.ts';

interface DeskKeys {
  readonly desk: Desk;
  readonly steps: readonly Step[];
  readonly goTo: (step: Step) => void;
  readonly goBeside: (distance: 1 | -1) => void;
  readonly goToFinding: (finding: Finding) => void;
  readonly openKeySheet: () => void;
}

export function useDeskKeys({ desk, steps, goTo, goBeside, goToFinding, openKeySheet }: DeskKeys): void {
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
      if (event.key === 'Enter' && event.shiftKey && !event.repeat && desk.view().current !== 'check')
        return did(() => goBeside(1));
      return false;
    };
    const goByAlt = (event: KeyboardEvent): boolean => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const distance = event.key === 'ArrowDown' ? 1 : -1;
        return stepBeside(desk.form, desk.view().current, distance) ? did(() => goBeside(distance)) : true;
      }
      const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(event.code) ?? [];
      const step = digit === undefined ? undefined : steps[Number(digit) - 1];
      return step ? did(() => goTo(step)) : false;
    };
    const walkFindings = (distance: 1 | -1): boolean => {
      const { findings } = desk.view();
      const here = document.activeElement?.id ?? '';
      const place = findings.findIndex((finding) => finding.fields.some((field) => field === here));
      const from = place < 0 && distance < 0 ? 0 : place;
      const finding = findings.at((from + distance + findings.length) % Math.max(1, findings.length));
      if (finding) goToFinding(finding);
      return true;
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [desk, steps, goTo, goBeside, goToFinding, openKeySheet]);
}

function did(run: () => void): true {
  run();
  return true;
}

function isInDialog(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
