// What the coordinator can do now; each action says what happens next and asks before it happens.
import type { Resolution } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { resolutionWords, texts } from './texts.ts';

const mildest: ReadonlySet<Resolution> = new Set(['returnFirst', 'keepFirst', 'keepSecond']);

export interface ActionsProps {
  readonly possible: readonly Resolution[];
  /** Names of the typists, for the sentences. */
  readonly names: { readonly first: string; readonly second: string };
  /** The session is completed: what is done here reopens it. */
  readonly reopens: boolean;
  readonly isPending: boolean;
  readonly onResolve: (resolution: Resolution) => void;
}

export function Actions({ possible, names, reopens, isPending, onResolve }: ActionsProps) {
  const { say } = useLanguage();
  return (
    <ul className="station-actions">
      {possible.map((resolution) => {
        const words = resolutionWords[resolution];
        const isMild = mildest.has(resolution);
        const then = reopens ? `${say(words.then, names)} ${say(texts.reopens)}` : say(words.then, names);
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
              <p>{then}</p>
            </ConfirmDialog>
            <p className="station-quiet">{then}</p>
          </li>
        );
      })}
    </ul>
  );
}
