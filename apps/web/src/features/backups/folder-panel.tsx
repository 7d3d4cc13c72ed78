// Where backups are made: always in the data folder, and in a folder or on a stick that the administrator chooses.
import { useState, type FormEvent } from 'react';
import { useLogin, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fileSize } from '../../ui/upload.ts';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import type { BackupStatus } from './running.tsx';
import { texts } from './texts.ts';

export function FolderPanel({ places }: Pick<BackupStatus, 'places'>) {
  const { say, language } = useLanguage();
  const role = useLogin().data?.role;
  const chosen = places.find(({ place }) => place === 'chosen')?.folder;
  return (
    <Panel title={say(texts.places)}>
      <DescriptionList
        facts={places.map(({ place, folder, free }) => ({
          term: say(texts[place]),
          value: (
            <>
              <code className="backups-path">{folder}</code>{' '}
              <span className="backups-quiet">
                {free === undefined ? say(texts.folderGone) : say(texts.free, { size: fileSize(free, language) })}
              </span>
            </>
          ),
        }))}
      />
      {chosen === undefined ? <p>{say(texts.chosenNone)}</p> : null}
      {role === 'administrator' ? (
        <FolderForm chosen={chosen} />
      ) : (
        <p className="backups-quiet">{say(texts.folderAsk)}</p>
      )}
    </Panel>
  );
}

function FolderForm({ chosen }: { readonly chosen: string | undefined }) {
  const { say } = useLanguage();
  const choose = useSend('chooseBackupFolder', { changes: ['getBackupStatus', 'listBackups'] });
  const [folder, setFolder] = useState('');
  const [isTried, setTried] = useState(false);
  const told = useFocusAfter<HTMLParagraphElement>(choose.data);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (folder.trim() === '' || choose.isPending) return;
    choose.mutate({ body: { folder } }, { onSuccess: () => (setFolder(''), setTried(false)) });
  };
  return (
    <form className="backups-folder" onSubmit={submit} noValidate>
      <Failure error={choose.error} title={say(texts.folderFailed)} />
      <p role="status" tabIndex={-1} ref={told} className={choose.isSuccess ? 'backups-told' : 'visually-hidden'}>
        {choose.isSuccess
          ? chosen === undefined
            ? say(texts.folderStopped)
            : say(texts.folderKept, { folder: chosen })
          : null}
      </p>
      <TextField
        label={say(texts.folder)}
        description={say(texts.folderHelp)}
        value={folder}
        onChange={setFolder}
        errorMessage={isTried && folder.trim() === '' ? say(texts.folderMissing) : undefined}
        autoComplete="off"
        maxLength={1000}
        width="full"
      />
      <p className="backups-buttons">
        <Button type="submit" isPending={choose.isPending}>
          {say(texts.folderKeep)}
        </Button>
        {chosen === undefined ? null : (
          <Button variant="quiet" isDisabled={choose.isPending} onPress={() => choose.mutate({ body: {} })}>
            {say(texts.folderStop)}
          </Button>
        )}
      </p>
    </form>
  );
}
