// After opening: what was put back, and what must be looked at. Above the findings, until it was seen.
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { fieldName } from './field-names.ts';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

interface NoticesProps {
  readonly entry: OpenEntry;
  readonly onSeen: () => void;
}

/** Whether there is anything to tell. */
export function hasNotices({ conflicts, recovered }: OpenEntry): boolean {
  return conflicts.length > 0 || recovered.length > 0;
}

export function Notices({ entry, onSeen }: NoticesProps) {
  const { say, count } = useLanguage();
  const back = entry.recovered.length;
  const fields = entry.conflicts.map((change) => {
    const name = fieldName(entry.desk.form, change.field);
    return say(name.text, name.params);
  });
  return (
    <div className="entry-notice">
      <Alert
        tone={fields.length > 0 ? 'warning' : 'info'}
        live
        title={fields.length > 0 ? say(texts.conflictsTitle) : undefined}
      >
        {fields.length > 0 ? <p>{say(texts.conflicts, { fields: fields.join(', ') })}</p> : null}
        {back > 0 ? <p>{say(back === 1 ? texts.recoveredOne : texts.recovered, { count: count(back) })}</p> : null}
        <div>
          <Button size="small" onPress={onSeen}>
            {say(texts.dismiss)}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
