// Going from page to page and from field to field. The field being typed is always written first.
import type { FieldId, Finding } from '@telstaat/core';
import { useMemo, useRef, type RefObject } from 'react';
import { pageAt, pageWith, stepBeside, type Desk } from './desk.ts';
import { focusField, leaveField } from './fields.ts';
import { fieldOnArrival, type Step } from './pages.ts';

export interface DeskWalk {
  /** Where the keyboard must stand when the next page appears; where typing goes on otherwise. */
  readonly arriveAt: RefObject<FieldId | undefined>;
  readonly goTo: (step: Step, field?: FieldId) => void;
  readonly goBeside: (distance: 1 | -1) => void;
  readonly goOn: () => void;
  readonly goToField: (field: FieldId) => void;
  readonly goToFinding: (finding: Finding) => void;
  /** To the page of a list, on the paper that is being typed; false when there is none. */
  readonly goToList: (list: number) => boolean;
  /** Whether a field can be typed now: of a page to type again only its own rows. */
  readonly canGoTo: (field: FieldId) => boolean;
}

export function useDeskWalk(desk: Desk): DeskWalk {
  const arriveAt = useRef<FieldId>(undefined);
  return useMemo(() => {
    const goTo = (step: Step, field?: FieldId): void => {
      leaveField();
      if (step !== desk.view().current) {
        arriveAt.current = field;
        desk.goTo(step);
        return;
      }
      const page = pageAt(desk.pages(), step);
      const there = field ?? (page && fieldOnArrival(page, desk.sheet()));
      if (there) focusField(there);
    };
    const goBeside = (distance: 1 | -1): void => {
      // What is being typed can decide which page is next.
      leaveField();
      const next = stepBeside(desk.pages(), desk.view().current, distance);
      if (next) goTo(next);
    };
    const goToField = (field: FieldId): void => {
      const page = pageWith(desk.pages(), field);
      if (page) goTo(page.step, field);
    };
    const goToFinding = (finding: Finding): void => {
      const field = finding.fields.find((one) => pageWith(desk.pages(), one));
      if (field) goToField(field);
      else if (pageAt(desk.pages(), finding.section)) goTo(finding.section);
      else document.getElementById(`accept-${finding.section}`)?.focus();
    };
    const goToList = (list: number): boolean => {
      const pages = desk.pages();
      const here = pageAt(pages, desk.view().current)?.sections[0];
      const found = pages.filter((page) => page.sections[0]?.list === list);
      const page = found.find(({ sections: [section] }) => section?.paper === here?.paper) ?? found[0];
      if (page) goTo(page.step);
      return page !== undefined;
    };
    return {
      arriveAt,
      goTo,
      goBeside,
      goOn: () => goBeside(1),
      goToField,
      goToFinding,
      goToList,
      canGoTo: (field) => pageWith(desk.pages(), field) !== undefined,
    };
  }, [desk]);
}
