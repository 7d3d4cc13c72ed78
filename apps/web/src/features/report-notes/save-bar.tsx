// Always in sight: whether everything is saved, the button that saves, and the report as it would look.
import type { Election } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { clockTime } from '../../ui/clock.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { reportAddress } from '../../ui/report-address.ts';
import { texts } from './texts.ts';

export interface SaveBarProps {
  readonly election: Election;
  readonly isChanged: boolean;
  readonly isEverSaved: boolean;
  /** When it was saved from this screen, in milliseconds of the epoch. */
  readonly savedAt: number | undefined;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export function SaveBar({ election, isChanged, isEverSaved, savedAt, isSaving, onSave, onDiscard }: SaveBarProps) {
  const { say } = useLanguage();
  const state = isChanged
    ? say(texts.unsaved)
    : savedAt !== undefined
      ? say(texts.savedAt, { time: clockTime(savedAt) })
      : say(isEverSaved ? texts.saved : texts.nothing);
  return (
    <div className="notes-bar">
      <p>
        <strong role="status">{state}</strong>{' '}
        <span className="notes-quiet">
          {isChanged ? `${say(texts.unsavedMeans)} ${say(texts.previewIsOld)}` : null}
        </span>
      </p>
      <a
        className="button button-secondary button-normal"
        href={reportAddress(election)}
        target="_blank"
        rel="noreferrer"
      >
        {say(texts.preview)}
      </a>
      {isChanged ? (
        <ConfirmDialog
          trigger={<Button variant="quiet">{say(texts.discard)}</Button>}
          title={say(texts.discard)}
          confirmLabel={say(texts.discard)}
          tone="danger"
          onConfirm={onDiscard}
        >
          <p>{say(texts.discardAsk)}</p>
        </ConfirmDialog>
      ) : null}
      <Button variant="primary" isPending={isSaving} onPress={onSave} aria-keyshortcuts="Control+S">
        {say(texts.save)}
      </Button>
    </div>
  );
}
