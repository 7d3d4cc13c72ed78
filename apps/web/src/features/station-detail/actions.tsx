// What the coordinator can do with whole entries; each says what happens next and asks before it happens. Beside a difference they are the
// exception, so there they stand in a menu.
import type { WholeResolution } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { ControlledConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { resolutionWords, texts } from './texts.ts';

const mildest: ReadonlySet<WholeResolution> = new Set(['returnFirst', 'keepFirst', 'keepSecond', 'endDraft']);
type Entry = CallReply<'getEntry'>;

export interface ActionsProps {
  readonly possible: readonly WholeResolution[];
  readonly entry: Entry;
  /** Names of the typists, for the sentences. */
  readonly names: { readonly first: string; readonly second: string };
  /** The session is completed: what is done here reopens it. */
  readonly reopens: boolean;
  readonly isPending: boolean;
  /** `seen`: the entry as it was on the screen when the question was asked. */
  readonly onResolve: (kind: WholeResolution, seen: Entry) => void;
}

export function Actions({ possible, entry, names, reopens, isPending, onResolve }: ActionsProps) {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<{ readonly kind: WholeResolution; readonly seen: Entry }>();
  const then = (kind: WholeResolution) =>
    [say(resolutionWords[kind].then, names), ...(reopens ? [say(texts.reopens)] : [])].join(' ');
  const ask = (kind: WholeResolution) => setAsked({ kind, seen: entry });
  return (
    <>
      {entry.status === 'different' ? (
        <ActionMenu possible={possible} names={names} onAsk={ask} />
      ) : (
        <ul className="station-actions">
          {possible.map((kind) => (
            <li key={kind}>
              <Button
                variant={mildest.has(kind) ? 'secondary' : 'danger'}
                isPending={isPending}
                onPress={() => ask(kind)}
              >
                {say(resolutionWords[kind].button, names)}
              </Button>
              <p className="station-quiet">{then(kind)}</p>
            </li>
          ))}
        </ul>
      )}
      <Question
        kind={asked?.kind}
        names={names}
        then={then}
        onClose={() => setAsked(undefined)}
        onConfirm={() => (asked ? onResolve(asked.kind, asked.seen) : undefined)}
      />
    </>
  );
}

interface ActionMenuProps extends Pick<ActionsProps, 'possible' | 'names'> {
  readonly onAsk: (kind: WholeResolution) => void;
}

function ActionMenu({ possible, names, onAsk }: ActionMenuProps) {
  const { say } = useLanguage();
  return (
    <MenuTrigger>
      <Button>
        {say(texts.otherwise)} <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" aria-label={say(texts.otherwise)}>
          {possible.map((kind) => (
            <MenuItem
              key={kind}
              className={mildest.has(kind) ? 'menu-item' : 'menu-item menu-item-danger'}
              onAction={() => onAsk(kind)}
            >
              {say(resolutionWords[kind].button, names)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface QuestionProps extends Pick<ActionsProps, 'names'> {
  readonly kind: WholeResolution | undefined;
  readonly then: (kind: WholeResolution) => string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function Question({ kind, names, then, onClose, onConfirm }: QuestionProps) {
  const { say } = useLanguage();
  if (kind === undefined) return null;
  const words = resolutionWords[kind];
  return (
    <ControlledConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={say(words.title, names)}
      confirmLabel={say(words.button, names)}
      tone={mildest.has(kind) ? 'normal' : 'danger'}
      onConfirm={onConfirm}
    >
      <p>{then(kind)}</p>
    </ControlledConfirmDialog>
  );
}
