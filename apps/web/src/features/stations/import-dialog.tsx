// Taking over polling stations from a file: first everything about the file, then importing.
import { useState } from 'react';
import { hasErrors, type ElectionId } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ComplaintList } from '../../ui/complaint-list.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import type { Upload } from '../../ui/upload.ts';
import { texts } from './texts.ts';

export interface ImportDialogProps {
  readonly election: ElectionId;
  /** Eligible voters that were set for the election. */
  readonly eligibleVoters: number;
  readonly onImported: (count: number) => void;
  readonly onClose: () => void;
}

type Inspection = CallReply<'inspectStations'>;

export function ImportDialog({ election, eligibleVoters, onImported, onClose }: ImportDialogProps) {
  const { say } = useLanguage();
  const inspect = useSend('inspectStations', { changes: [] });
  const take = useSend('importStations');
  const [file, setFile] = useState<Upload>();
  const [isSeen, setSeen] = useState(false);
  const choose = (upload: Upload) => {
    setFile(upload);
    setSeen(false);
    take.reset();
    inspect.mutate({ params: { election }, body: { file: upload } });
  };
  const found = inspect.data;
  const isBlocked = found !== undefined && hasErrors(found.complaints);
  const hasWarnings = found?.complaints.some(({ severity }) => severity === 'warning') ?? false;
  const isReady =
    file !== undefined && found !== undefined && !isBlocked && found.stations.length > 0 && (isSeen || !hasWarnings);
  return (
    <Dialog isOpen onOpenChange={onClose} title={say(texts.importTitle)} width="wide">
      <FileDrop
        label={say(texts.fileLabel)}
        extensions={['.xml', '.csv', '.txt']}
        chosen={file?.name}
        onChoose={choose}
      />
      <div role="status">{inspect.isPending ? say(texts.reading) : null}</div>
      <Failure error={inspect.error} />
      {found && !inspect.isPending ? <Found found={found} eligibleVoters={eligibleVoters} /> : null}
      {isBlocked ? <Alert tone="error">{say(texts.blocked)}</Alert> : null}
      {hasWarnings && !isBlocked ? (
        <CheckField isChecked={isSeen} onChange={setSeen}>
          {say(texts.warningsSeen)}
        </CheckField>
      ) : null}
      <Failure error={take.error} title={say(texts.failed)} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancel)}</Button>
        <Button
          variant="primary"
          isDisabled={!isReady}
          isPending={take.isPending}
          onPress={() => {
            if (!file) return;
            take.mutate({ params: { election }, body: { file } }, { onSuccess: ({ added }) => onImported(added) });
          }}
        >
          {isReady ? say(texts.doImport, { count: found.stations.length }) : say(texts.doImportNothing)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** So many rows tell whether this is the right file. */
const previewed = 6;

function Found({ found, eligibleVoters }: { readonly found: Inspection; readonly eligibleVoters: number }) {
  const { say } = useLanguage();
  const rest = found.stations.length - previewed;
  return (
    <>
      <p role="status">
        <strong>{say(texts.found, { count: found.stations.length })}</strong>
      </p>
      {found.stations.length === 0 ? null : (
        <ul className="stations-preview" aria-label={say(texts.preview)}>
          {found.stations.slice(0, previewed).map((station) => (
            <li key={station.number}>
              {station.number} {station.name}
            </li>
          ))}
          {rest > 0 ? <li>{say(texts.andMore, { count: rest })}</li> : null}
        </ul>
      )}
      {found.eligibleVoters !== undefined && found.eligibleVoters !== eligibleVoters ? (
        <Alert tone="warning">{say(texts.otherVoters, { found: found.eligibleVoters, set: eligibleVoters })}</Alert>
      ) : null}
      <ComplaintList complaints={found.complaints} />
    </>
  );
}
