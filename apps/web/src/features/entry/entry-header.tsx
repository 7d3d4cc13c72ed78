// The head of the desk in the colour and pattern of the election: which form this is can be seen at every moment.
import { fileAddress, type CallError, type CallReply } from '@telstaat/contract';
import { shortElectionName, type Election, type PollingStation } from '@telstaat/core';
import { useQueryClient } from '@tanstack/react-query';
import { memo, useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { callErrorText } from '../../api/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { ControlledConfirmDialog, Dialog, DialogActions } from '../../ui/dialog.tsx';
import type { ElectionMark } from '../../ui/election-mark.ts';
import { useLanguage } from '../../ui/language.tsx';
import type { OpenEntry } from './open-entry.ts';
import { texts } from './texts.ts';

interface EntryHeaderProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly entry: OpenEntry;
  readonly account: CallReply<'getLogin'>;
  readonly mark: ElectionMark;
  readonly onKeys: () => void;
  readonly isRemoving: boolean;
  readonly onRemoving: (isRemoving: boolean) => void;
}

export const EntryHeader = memo(function EntryHeader(props: EntryHeaderProps) {
  const { election, station, entry, account, mark } = props;
  const { say } = useLanguage();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const pause = async () => {
    // What cannot be sent now stays on this machine and is sent when the entry is opened again.
    await entry.queue.settled();
    entry.queue.stop();
    entry.notes?.stop();
    await cache.invalidateQueries({ queryKey: [entry.calls.listed] });
    await navigate('/invoeren');
  };
  const isNight = entry.place.purpose === 'night';
  return (
    <header className={`entry-header election-fill-${mark}`}>
      {election.practice ? <strong className="entry-practice">{say(texts.practice)}</strong> : null}
      <h1 className="entry-election">
        <span className="entry-words" title={shortElectionName(election.name)}>
          {shortElectionName(election.name)}
        </span>
        <span className="entry-pill">{election.category}</span>
      </h1>
      <p className="entry-station">
        <span className="entry-words" title={station.name}>
          {say(texts.station, { number: String(station.number).padStart(3, '0'), name: station.name })}
        </span>
        {isNight ? (
          <strong className="entry-night">{say(texts.night)}</strong>
        ) : (
          <span className="entry-pill">
            {say(entry.draft.entry === 1 ? texts.first : texts.second)}
            {entry.draft.returned ? ` · ${say(texts.returned)}` : ''}
          </span>
        )}
      </p>
      <div className="entry-header-end">
        {election.practice && !isNight ? (
          <a
            href={fileAddress('getPracticePaper', { election: election.id, station: station.number })}
            target="_blank"
            rel="noreferrer"
          >
            {say(texts.practicePaper)}
          </a>
        ) : null}
        <span className="entry-who">{account.fullName || account.username}</span>
        <Button variant="quiet" size="small" onPress={() => void pause()}>
          {say(texts.pause)}
        </Button>
        <MoreMenu {...props} />
      </div>
    </header>
  );
});

function saysGone(error: CallError): boolean {
  return error.kind === 'refusal' && error.code === 'entry.notInProgress';
}

function MoreMenu({ entry, station, onKeys, isRemoving, onRemoving }: EntryHeaderProps) {
  const { say, language, setLanguage } = useLanguage();
  const [failure, setFailure] = useState<string>();
  // The server may have done what it was asked without being heard: then asking again finds nothing to delete any more.
  const isReplyLost = useRef(false);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const remove = async () => {
    const revision = await entry.queue.settled();
    const reply = await entry.calls.discard({ revision: revision ?? 0 });
    if (!reply.ok && !(isReplyLost.current && saysGone(reply.error))) {
      isReplyLost.current ||= reply.error.kind === 'unreachable';
      return setFailure(callErrorText(reply.error, language));
    }
    entry.close();
    await cache.invalidateQueries({ queryKey: [entry.calls.listed] });
    await navigate('/invoeren');
  };
  return (
    <>
      <MenuTrigger>
        <Button variant="quiet" size="small">
          {say(texts.more)} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="popover">
          <Menu className="menu" aria-label={say(texts.more)}>
            <MenuItem className="menu-item" onAction={onKeys}>
              {say(texts.keySheetItem)}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => setLanguage(language === 'nl' ? 'en' : 'nl')}>
              {language === 'nl' ? 'English' : 'Nederlands'}
            </MenuItem>
            <MenuItem className="menu-item menu-item-danger" onAction={() => onRemoving(true)}>
              {say(texts.remove)}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ControlledConfirmDialog
        isOpen={isRemoving}
        onOpenChange={onRemoving}
        title={say(texts.removeTitle)}
        confirmLabel={say(texts.removeConfirm)}
        cancelLabel={say(texts.keep)}
        tone="danger"
        onConfirm={() => void remove()}
      >
        <p>{say(texts.removeBody, { number: String(station.number) })}</p>
      </ControlledConfirmDialog>
      <Dialog
        isOpen={failure !== undefined}
        onOpenChange={() => setFailure(undefined)}
        title={say(texts.removeFailed)}
        role="alertdialog"
      >
        <p>{failure}</p>
        <DialogActions>
          <Button variant="primary" autoFocus onPress={() => setFailure(undefined)}>
            {say(texts.close)}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
