// What may be done with one station: its blank papers, changing, removing.
import type { Election, PollingStation } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PaperLinks } from '../../ui/paper-links.tsx';
import { texts } from './texts.ts';

export interface StationActionsProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly onChange: (() => void) | undefined;
  readonly onRemove: () => void;
}

export function StationActions({ election, station, onChange, onRemove }: StationActionsProps) {
  const { say } = useLanguage();
  const named = { number: String(station.number), name: station.name };
  return (
    <span className="stations-actions">
      <PaperLinks election={election} station={station} size="small" />
      {onChange ? (
        <>
          <Button variant="quiet" size="small" onPress={onChange} aria-label={say(texts.changeOf, named)}>
            {say(texts.change)}
          </Button>
          <ConfirmDialog
            trigger={
              <Button variant="quiet" size="small" aria-label={say(texts.removeOf, named)}>
                {say(texts.remove)}
              </Button>
            }
            title={say(texts.removeOf, named)}
            confirmLabel={say(texts.remove)}
            tone="danger"
            onConfirm={onRemove}
          >
            <p>{say(texts.removeAsk, named)}</p>
          </ConfirmDialog>
        </>
      ) : null}
    </span>
  );
}
