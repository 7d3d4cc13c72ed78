// The typist's desk on screen: head, sections left, the page being typed, findings right, saving at the foot.
import type { CallReply } from '@telstaat/contract';
import type { Election, Form, FormPurpose, PollingStation } from '@telstaat/core';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { client } from '../../api/client.ts';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { AgainGuard } from './again-guard.tsx';
import { browserStore, waitInBrowser } from './browser-store.ts';
import { CheckStep } from './check-step.tsx';
import { pageAt, stepBeside } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskFooter } from './desk-footer.tsx';
import { entryCalls, type OpenedDraft } from './entry-calls.ts';
import { EntryHeader } from './entry-header.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { hasNotices, Notices } from './notices.tsx';
import { KeySheet } from './key-sheet.tsx';
import { openEntry, type OpenEntry } from './open-entry.ts';
import { isManyToTypeAgain } from './pages.ts';
import { SectionNav } from './section-nav.tsx';
import { SectionSheet } from './section-sheet.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskWalk } from './use-desk-walk.ts';
import { useFinish } from './use-finish.ts';
import { useSaveOnHide } from './use-save-on-hide.ts';

export interface EntryDeskProps {
  readonly election: Election;
  readonly station: PollingStation;
  readonly form: Form;
  readonly draft: OpenedDraft;
  readonly account: CallReply<'getLogin'>;
  readonly purpose: FormPurpose;
  /** The last restore of a backup. */
  readonly restored: CallReply<'getStatus'>['restored'];
  /** Asks the server for the entry again and starts anew. */
  readonly onReopen: () => void;
}

export function EntryDesk(props: EntryDeskProps) {
  const { election, station, account, onReopen } = props;
  const { language } = useLanguage();
  const mark = useElectionMark(election);
  const [entry] = useState(() => openAtDesk(props));
  const { desk } = entry;
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const walk = useDeskWalk(desk);
  const [isKeySheetOpen, setKeySheetOpen] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [isTold, setTold] = useState(() => !hasNotices(entry));
  const [isGuarded, setGuarded] = useState(() => needsGuard(entry));
  const openKeySheet = useCallback(() => setKeySheetOpen(true), []);
  useEffect(() => entry.start(), [entry]);
  useSaveOnHide(entry);
  const finishing = useFinish(view, entry, onReopen);
  const goOn = view.current === 'check' ? finishing.finish : walk.goOn;
  useDeskKeys({ desk, walk, goOn, openKeySheet, isOff: isGuarded });
  const { page } = view;
  const notices = isTold ? null : <Notices entry={entry} onSeen={() => setTold(true)} />;
  const next = stepBeside(view.pages, view.current, 1);
  return (
    <div className={page && !isGuarded ? 'entry' : 'entry entry-checking'} data-purpose={props.purpose}>
      <EntryHeader
        election={election}
        station={station}
        entry={entry}
        account={account}
        mark={mark}
        onKeys={openKeySheet}
        isRemoving={isRemoving}
        onRemoving={setRemoving}
      />
      <SectionNav view={view} onGo={walk.goTo} isOff={isGuarded} />
      {isGuarded ? (
        <AgainGuard
          election={election}
          station={station}
          onRight={() => setGuarded(false)}
          onWrong={() => setRemoving(true)}
        />
      ) : page ? (
        <>
          <SectionSheet key={`${page.step}.${language}`} page={page} entry={entry} walk={walk} onKeys={openKeySheet} />
          <FindingsPanel view={view} entry={entry} walk={walk} notices={notices} />
        </>
      ) : (
        <CheckStep
          view={view}
          entry={entry}
          walk={walk}
          problem={finishing.problem}
          notices={notices}
          onReopen={onReopen}
        />
      )}
      {isGuarded ? null : (
        <DeskFooter
          entry={entry}
          next={next === 'check' ? next : next && pageAt(view.pages, next)}
          hasPrevious={stepBeside(view.pages, view.current, -1) !== undefined}
          onPrevious={() => walk.goBeside(-1)}
          onNext={walk.goOn}
          finishing={finishing}
        />
      )}
      <DeskDialogs entry={entry} account={account} onReopen={onReopen} />
      <KeySheet isOpen={isKeySheetOpen} onOpenChange={setKeySheetOpen} />
    </div>
  );
}

function openAtDesk(props: EntryDeskProps): OpenEntry {
  const { election, station, form, draft, account, purpose, restored } = props;
  const place = { election: election.id, station: station.number, purpose, account: account.number };
  return openEntry({
    form,
    draft,
    place,
    station,
    calls: entryCalls(purpose, client, place),
    store: browserStore,
    wait: waitInBrowser,
    restored,
    askRestored: async () => {
      const status = await client.call('getStatus');
      return status.ok ? status.value.restored : undefined;
    },
  });
}

/** Asked once: not any more when some of it was typed. */
function needsGuard({ draft, desk, memory }: OpenEntry): boolean {
  if (!draft.only || memory.desk(desk.form)) return false;
  return isManyToTypeAgain(desk.form, draft.only);
}
