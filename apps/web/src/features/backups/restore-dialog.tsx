// Asks before restoring: what comes back, what is lost, what is safe; and has a word typed, because nobody does this by accident.
import { useQueryClient } from '@tanstack/react-query';
import type { FoundBackupInfo } from '@telstaat/contract';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { rememberRestore } from '../../api/ending.ts';
import { keyOf, loginQuery, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Content } from './backup-table.tsx';
import { chosenOf, timeOf } from './groups.ts';
import { texts } from './texts.ts';

export interface RestoreDialogProps {
  readonly backup: FoundBackupInfo;
  readonly onClose: () => void;
}

export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const { say } = useLanguage();
  const restore = useSend('restoreBackup', { changes: [] });
  const stop = useSend('stopBackup', { changes: [] });
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const word = say(texts.restoreWord);
  const isRight = typed.trim().toLowerCase() === word;
  const chosen = chosenOf(backup);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight || restore.isPending || !chosen) return;
    restore.mutate(
      { body: chosen },
      {
        onSuccess: () => {
          rememberRestore(cache);
          cache.setQueryData(loginQuery().queryKey, null);
          cache.removeQueries({
            predicate: ({ queryKey }) => !['getLogin', 'getStatus', 'loginEnding'].includes(String(queryKey[0])),
          });
          void cache.invalidateQueries({ queryKey: keyOf('getStatus') });
          void navigate('/inloggen', { replace: true });
        },
      },
    );
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => (isOpen || restore.isPending ? undefined : onClose())}
      title={say(texts.restoreTitle)}
      role="alertdialog"
      width="wide"
    >
      <form onSubmit={submit} noValidate>
        <div className="dialog-body backups-ask">
          <Asking backup={backup} />
          <Failure error={restore.error} title={say(texts.restoreFailed)} />
          <Failure error={restore.isPending ? stop.error : null} title={say(texts.notStopped)} />
          <TextField
            label={say(texts.restoreType, { word })}
            value={typed}
            onChange={setTyped}
            errorMessage={isTried && !isRight ? say(texts.restoreTyped, { word }) : undefined}
            autoComplete="off"
            isDisabled={restore.isPending}
            autoFocus
          />
          <p role="status">{restore.isPending ? say(texts.restoring) : null}</p>
        </div>
        <DialogActions>
          {restore.isPending ? (
            <Button isPending={stop.isPending} onPress={() => stop.mutate()}>
              {say(texts.stopRestore)}
            </Button>
          ) : (
            <Button onPress={onClose}>{say(texts.cancel)}</Button>
          )}
          <Button variant="danger" type="submit" isPending={restore.isPending}>
            {say(texts.restore)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Asking({ backup }: { readonly backup: FoundBackupInfo }) {
  const { say } = useLanguage();
  const { contents, since } = backup;
  const time = timeOf(backup);
  return (
    <>
      <p>
        <strong>
          {say(texts.restoreBack, {
            time: time === undefined ? '–' : dateAndTime(time),
            events: contents?.events ?? 0,
          })}
        </strong>
      </p>
      <Content backup={backup} />
      <p className="backups-loses">
        {since
          ? since.happened === 0
            ? say(texts.restoreLosesNothing)
            : say(texts.restoreLoses, { ...since })
          : say(texts.restoreLosesOther)}
      </p>
      <p>{say(texts.restoreSafe)}</p>
      <p>{say(texts.restoreEverybody)}</p>
    </>
  );
}
