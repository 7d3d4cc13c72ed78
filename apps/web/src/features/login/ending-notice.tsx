// Why somebody was logged out: told once, above the form to log in again.
import { refusalText } from '@telstaat/core';
import { useEnding } from '../../api/ending.ts';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export function EndingNotice() {
  const { say, language } = useLanguage();
  const ending = useEnding();
  if (ending === null) return null;
  return (
    <Alert tone="warning" title={say(texts.ended)}>
      <p>{refusalText({ code: ending, params: {} }, language)}</p>
    </Alert>
  );
}
