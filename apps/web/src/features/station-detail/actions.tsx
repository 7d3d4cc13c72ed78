// What the coordinator can do now; each action says what happens next and asks before it happens.
import type { Resolution } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { resolutionWords } from './texts.ts';

const mildest: ReadonlySet<Resolution> = new Set(['returnFirst', 'keepFirst', 'keepSecond']);

export interface ActionsProps {
  readonly possible: readonly Resolution[];
  /** Names of the typists, for the sentences. */
  readonly names: { readonly first: string; readonly second: string };
  readonly isPending: boolean;
  readonly onResolve: (resolution: Resolution) => void;
}

export function Actions({ possible, names, isPending, onResolve }: ActionsProps) {
  const { say } = useLanguage();
  return (
    <ul className="station-actions">
      {possible.map((resolution) => {
        const words = resolutionWords[resolution];
        const isMild = mildest.has(resolution);
        return (
          <li key={resolution}>
            <ConfirmDialog
              trigger={
                <Button variant={isMild ? 'secondary' : 'danger'} isPending={isPending}>
                  {say(words.button, names)}
                </Button>
              }
              title={say(words.title, names)}
              confirmLabel={say(words.button, names)}
              tone={isMild ? 'normal' : 'danger'}
              onConfirm={() => onResolve(resolution)}
            >
              <p>{say(words.then, names)}</p>
            </ConfirmDialog>
            <p className="station-quiet">{say(words.then, names)}</p>
          </li>
        );
      })}
    </ul>
  );
}
