// Another package on its way: checked first, and what came of that told.
import { overallVerdictTexts, type Sha256 } from '@telstaat/core';
import { Link } from 'react-router';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { places, useVerification } from './held.ts';
import { texts } from './texts.ts';

export interface WhenCheckedProps {
  readonly sha256: Sha256;
  readonly action: string;
  readonly onPress: () => void;
}

/** Another package is checked first, and what came of that is told; then one can go on with it. */
export function WhenChecked({ sha256, action, onPress }: WhenCheckedProps) {
  const { say } = useLanguage();
  const checked = useVerification(sha256);
  const verification = checked.data;
  return (
    <>
      <Failure error={checked.error} />
      <p role="status">
        {verification?.state === 'checking' ? say(texts.waitOther) : null}
        {verification?.state === 'stopped' ? say(texts.stopped) : null}
        {verification?.state === 'done' ? (
          <>
            {say(texts.theOther)} {say(overallVerdictTexts[verification.report.verdict])}{' '}
            <Link to={places.package(sha256)}>{say(texts.toOther)}</Link>
          </>
        ) : null}
      </p>
      <p>
        <Button variant="primary" isDisabled={verification?.state !== 'done'} onPress={onPress}>
          {action}
        </Button>
      </p>
    </>
  );
}
