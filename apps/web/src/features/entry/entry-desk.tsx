// The typist's desk on screen: head, sections left, the section being typed, findings right, saving at the foot.
import type { CallReply } from '@telstaat/contract';
import type { Election, Form, PollingStation } from '@telstaat/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { client } from '../../api/client.ts';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { browserStore, waitInBrowser } from './browser-store.ts';
import { CheckStep } from './check-step.tsx';
import { sectionAt, stepBeside } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskFooter } from './desk-footer.tsx';
import { EntryHeader } from './entry-header.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { KeySheet } from './key-sheet.tsx';
import { openEntry, type OpenedDraft } from './open-entry.ts';
import type { SaveState } from './save-queue.ts';
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
  /** Asks the server for the entry again and starts anew. */
  readonly onReopen: () => void;
}

export function EntryDesk({ election, station, form, draft, account, onReopen }: EntryDeskProps) {
  const { language } = useLanguage();
  const mark = useElectionMark(election);
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' });
  const [entry] = useState(() =>
    openEntry({
      form,
      draft,
      place: { election: election.id, station: station.number, account: account.number },
      client,
      store: browserStore,
      wait: waitInBrowser,
      onSave: setSaving,
    }),
  );
  const { desk, queue } = entry;
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const walk = useDeskWalk(desk);
  const [isKeySheetOpen, setKeySheetOpen] = useState(false);
  const openKeySheet = () => setKeySheetOpen(true);
  useEffect(() => entry.start(), [entry]);
  useSaveOnHide(entry);
  const finishing = useFinish(view, entry);
  useDeskKeys({ desk, walk, goOn: view.current === 'check' ? finishing.finish : walk.goOn, openKeySheet });
  const section = sectionAt(form, view.current);
  const next = stepBeside(form, view.current, 1);
  return (
    <div className={section ? 'entry' : 'entry entry-checking'}>
      <EntryHeader
        election={election}
        station={station}
        entry={entry}
        account={account}
        mark={mark}
        onKeys={openKeySheet}
      />
      <SectionNav view={view} onGo={walk.goTo} />
      {section ? (
        <SectionSheet
          key={`${section.id}.${language}`}
          section={section}
          entry={entry}
          arriveAt={walk.arriveAt}
          onDone={walk.goOn}
          onKeys={openKeySheet}
        />
      ) : (
        <CheckStep view={view} entry={entry} problem={finishing.problem} onGo={walk.goTo} onField={walk.goToField} />
      )}
      {section ? (
        <FindingsPanel view={view} desk={desk} entry={draft.entry} onField={walk.goToField} onGo={walk.goTo} />
      ) : null}
      <DeskFooter
        form={form}
        saving={saving}
        next={next}
        hasPrevious={stepBeside(form, view.current, -1) !== undefined}
        onPrevious={() => walk.goBeside(-1)}
        onNext={walk.goOn}
        finishing={finishing}
      />
      <DeskDialogs saving={saving} queue={queue} entry={entry} account={account} onReopen={onReopen} />
      <KeySheet isOpen={isKeySheetOpen} onOpenChange={setKeySheetOpen} />
    </div>
  );
}
