// What came of holding a package against something that the auditor gave: at the verdict, and where it was given.
import type { CheckVerdict, Text, VerificationReport } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

/** Which check says it, and what it comes to in words (docs/generated/verification.md). */
const given = {
  definition: { check: '13.02', passed: texts.restsOnGiven, failed: texts.restsOnOther },
  key: { check: '10.07', passed: texts.signedByGiven, failed: texts.signedByOther },
} as const;

export interface GivenOutcomeProps {
  readonly report: VerificationReport;
  readonly of: keyof typeof given;
}

/** Nothing when nothing was given, or it could not be compared: the checks say why. */
export function GivenOutcome({ report, of }: GivenOutcomeProps) {
  const { say } = useLanguage();
  const { check, passed, failed } = given[of];
  const verdict = report.checks.find(({ id }) => id === check)?.verdict;
  const words: Partial<Record<CheckVerdict, Text>> = { passed, failed };
  const text = verdict && words[verdict];
  if (!text) return null;
  return (
    <p className={verdict === 'passed' ? 'verify-right' : 'verify-other'}>
      {verdict === 'passed' ? '✓ ' : ''}
      {say(text)}
    </p>
  );
}
