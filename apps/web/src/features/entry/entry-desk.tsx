// The typist's desk on screen: head, sections left, the section being typed, findings right, saving at the foot.
import type { CallReply } from '@telstaat/contract';
import { sectionOf, type Election, type FieldId, type Finding, type Form, type PollingStation } from '@telstaat/core';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { client } from '../../api/client.ts';
import { useElectionMark } from '../../ui/election-badge.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { browserStore, waitInBrowser } from './browser-store.ts';
import { CheckStep } from './check-step.tsx';
import { sectionAt, stepBeside, stepsOf, type Step } from './desk.ts';
import { DeskDialogs } from './desk-dialogs.tsx';
import { DeskFooter } from './desk-footer.tsx';
import { EntryHeader } from './entry-header.tsx';
import { fieldToBegin } from './field-walk.ts';
import { focusField } from './fields.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { KeySheet } from './key-sheet.tsx';
import { openEntry, type OpenedDraft } from './open-entry.ts';
import type { SaveState } from './save-queue.ts';
import { SectionNav } from './section-nav.tsx';
import { SectionSheet } from './section-sheet.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useFinish } from './use-finish.ts';

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
      language,
      wait: waitInBrowser,
      onSave: setSaving,
    }),
  );
  const { desk, queue } = entry;
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  const arriveAt = useRef<FieldId>(undefined);
  const [isKeySheetOpen, setKeySheetOpen] = useState(false);

  useEffect(() => entry.start(), [entry]);
  // Closing the lid or the window: the field being typed is written and sent along.
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') leaveField();
    };
    window.addEventListener('pagehide', leaveField);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leaveField);
      document.removeEventListener('visibilitychange', leave);
    };
  }, []);

  const goTo = useCallback(
    (step: Step, field?: FieldId) => {
      leaveField();
      if (step === desk.view().current) {
        const section = sectionAt(form, step);
        const there = field ?? (section && fieldToBegin(section, desk.sheet()));
        if (there) focusField(there);
        return;
      }
      arriveAt.current = field;
      desk.goTo(step);
    },
    [desk, form],
  );
  const goBeside = useCallback(
    (distance: 1 | -1) => {
      const next = stepBeside(form, desk.view().current, distance);
      if (next) goTo(next);
    },
    [desk, form, goTo],
  );
  const goOn = useCallback(() => goBeside(1), [goBeside]);
  const goToField = useCallback(
    (field: FieldId) => {
      const section = sectionOf(form, field);
      if (section) goTo(section.id, field);
    },
    [form, goTo],
  );
  const goToFinding = useCallback(
    (finding: Finding) => {
      const [field] = finding.fields;
      if (field) goToField(field);
      else goTo(finding.section);
    },
    [goTo, goToField],
  );
  const steps = useMemo(() => stepsOf(form), [form]);

  const finishing = useFinish(view, entry);
  useDeskKeys({
    desk,
    steps,
    goTo,
    goOn: view.current === 'check' ? finishing.finish : goOn,
    goBeside,
    goToFinding,
    openKeySheet: () => setKeySheetOpen(true),
  });
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
        onKeys={() => setKeySheetOpen(true)}
      />
      <SectionNav view={view} onGo={goTo} />
      {section ? (
        <SectionSheet
          key={`${section.id}.${language}`}
          section={section}
          entry={entry}
          arriveAt={arriveAt}
          onDone={goOn}
          onKeys={() => setKeySheetOpen(true)}
        />
      ) : (
        <CheckStep view={view} entry={entry} problem={finishing.problem} onGo={goTo} onField={goToField} />
      )}
      {section ? <FindingsPanel view={view} desk={desk} entry={draft.entry} onField={goToField} onGo={goTo} /> : null}
      <DeskFooter
        form={form}
        saving={saving}
        next={next}
        hasPrevious={stepBeside(form, view.current, -1) !== undefined}
        onPrevious={() => goBeside(-1)}
        onNext={goOn}
        finishing={finishing}
      />
      <DeskDialogs saving={saving} queue={queue} entry={entry} account={account} onReopen={onReopen} />
      <KeySheet isOpen={isKeySheetOpen} onOpenChange={setKeySheetOpen} />
    </div>
  );
}

/** Takes the focus away from the field being typed, so that it is written. */
function leaveField(): void {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && active.dataset['field'] !== undefined) active.blur();
}
