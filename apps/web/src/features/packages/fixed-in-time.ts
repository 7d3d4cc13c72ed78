// Whether what is counted with was fixed before election day: only then can anybody show later that it was not changed.

interface Made {
  readonly kind: string;
  readonly madeAt: string;
}

/** `notYet`: there is still time; `tooLate`: election day has come without. Days as `2027-03-17`, in local time. */
export function fixedInTime(
  packages: readonly Made[],
  days: { readonly election: string; readonly today: string; readonly dayOf: (instant: string) => string },
): 'yes' | 'notYet' | 'tooLate' {
  const { election, today, dayOf } = days;
  if (packages.some(({ kind, madeAt }) => kind === 'definition' && dayOf(madeAt) < election)) return 'yes';
  return today < election ? 'notYet' : 'tooLate';
}
