// Going from section to section and from field to field. The field being typed is always written first.
import { sectionOf, type FieldId, type Finding } from '@telstaat/core';
import { useMemo, useRef, type RefObject } from 'react';
import { sectionAt, stepBeside, type Desk, type Step } from './desk.ts';
import { fieldToBegin } from './field-walk.ts';
import { focusField, leaveField } from './fields.ts';

export interface DeskWalk {
  /** Where the keyboard must stand when the next section appears; where typing goes on otherwise. */
  readonly arriveAt: RefObject<FieldId | undefined>;
  readonly goTo: (step: Step, field?: FieldId) => void;
  readonly goBeside: (distance: 1 | -1) => void;
  readonly goOn: () => void;
  readonly goToField: (field: FieldId) => void;
  readonly goToFinding: (finding: Finding) => void;
}

export function useDeskWalk(desk: Desk): DeskWalk {
  const arriveAt = useRef<FieldId>(undefined);
  return useMemo(() => {
    const { form } = desk;
    const goTo = (step: Step, field?: FieldId): void => {
      leaveField();
      if (step !== desk.view().current) {
        arriveAt.current = field;
        desk.goTo(step);
        return;
      }
      const section = sectionAt(form, step);
      const there = field ?? (section && fieldToBegin(section, desk.sheet()));
      if (there) focusField(there);
    };
    const goBeside = (distance: 1 | -1): void => {
      const next = stepBeside(form, desk.view().current, distance);
      if (next) goTo(next);
    };
    const goToField = (field: FieldId): void => {
      const section = sectionOf(form, field);
      if (section) goTo(section.id, field);
    };
    const goToFinding = (finding: Finding): void => {
      const [field] = finding.fields;
      if (field) goToField(field);
      else goTo(finding.section);
    };
    return { arriveAt, goTo, goBeside, goOn: () => goBeside(1), goToField, goToFinding };
  }, [desk]);
}
