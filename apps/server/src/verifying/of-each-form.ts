// Checks that ask the same of every form in the package.
import type { Form, VerificationFinding } from '@telstaat/core';
import type { StationControl } from '../packaging/control-files.ts';
import { formPath } from '../packaging/paths.ts';
import type { CheckOutcome } from './check.ts';
import type { Evidence } from './evidence.ts';

export type FormFinding = Omit<VerificationFinding, 'file'>;

/** Asks something of every form; without forms there is nothing to pass. */
export function ofEachForm(
  ask: (control: StationControl, form: Form) => readonly FormFinding[],
): (evidence: Evidence) => CheckOutcome {
  return ({ form, stations }) => {
    if (!form || stations.length === 0) return 'notCarriedOut';
    return stations.flatMap((control) =>
      ask(control, form).map((finding) => ({ file: formPath(control.station), ...finding })),
    );
  };
}

export const entryNames = {
  first: { nl: 'eerste invoer', en: 'first entry' },
  second: { nl: 'tweede invoer', en: 'second entry' },
} as const;
export const entrySides = ['first', 'second'] as const;
