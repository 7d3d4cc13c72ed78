// Backups: the last one and its age on top, one now, where they are, all of them; rehearsing and restoring.
import { useQuery } from '@tanstack/react-query';
import type { FoundBackupInfo } from '@telstaat/contract';
import { useState } from 'react';
import { CallFailure } from '../../api/client.ts';
import { queryOf, useLogin, useSend, useStatus } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { BackupTable } from './backup-table.tsx';
import { FolderPanel } from './folder-panel.tsx';
import { chosenOf, rowsOf } from './groups.ts';
import { LastPanel } from './last-panel.tsx';
import { RehearsalReport } from './rehearsal-report.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { texts } from './texts.ts';
import './backups.css';

/** How often is asked how far something is, and how old the last backup is; in milliseconds. */
const pollEvery = { running: 400, idle: 15_000 } as const;

export function BackupsPage() {
  const { say } = useLanguage();
  const make = useSend('makeBackup', { changes: ['getBackupStatus', 'listBackups'] });
  const rehearse = useSend('rehearseRestore', { changes: ['getBackupStatus'] });
  const stop = useSend('stopBackup', { changes: ['getBackupStatus', 'listBackups'] });
  const isBusy = make.isPending || rehearse.isPending;
  const status = useQuery({
    ...queryOf('getBackupStatus'),
    refetchInterval: ({ state }) => (isBusy || state.data?.running ? pollEvery.running : pollEvery.idle),
  });
  const last = status.data?.last?.sha256;
  const isStopped = stop.isSuccess || saysStopped(make.error) || saysStopped(rehearse.error);
  const forget = () => {
    for (const done of [stop, make, rehearse]) if (done === stop || done.isError) done.reset();
  };
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          <Button
            variant="primary"
            isPending={make.isPending}
            onPress={() => {
              forget();
              make.mutate({ body: {} });
            }}
          >
            {say(texts.makeNow)}
          </Button>
        }
      />
      <AfterRestore />
      <Loaded query={status}>
        {(data) => (
          <Panels>
            <LastPanel status={data} stop={{ isPending: stop.isPending, onPress: () => stop.mutate() }}>
              <Failure error={saysStopped(make.error) ? null : make.error} title={say(texts.notMade)} />
              <Failure error={stop.error} title={say(texts.notStopped)} />
              <p role="status" className={isStopped || make.isSuccess ? 'backups-told' : 'visually-hidden'}>
                {isStopped ? say(texts.stopped) : make.isSuccess ? say(texts.made, { events: make.data.events }) : null}
              </p>
            </LastPanel>
            <FolderPanel places={data.places} />
          </Panels>
        )}
      </Loaded>
      <BackupList key={last} isBusy={isBusy} rehearse={rehearse} onBegin={forget} />
    </>
  );
}

/** Somebody stopped it on purpose: that is told as done, and not as failed. */
function saysStopped(error: unknown): boolean {
  return error instanceof CallFailure && error.error.kind === 'refusal' && error.error.code === 'backup.stopped';
}

/** What has to be done after a restore stays on the page. */
function AfterRestore() {
  const { say } = useLanguage();
  const restored = useStatus().data?.restored;
  if (!restored) return null;
  return (
    <div className="backups-after">
      <Alert tone="info" title={say(texts.restoredTitle, { at: dateAndTime(restored.at) })} live={false}>
        <p>{say(texts.restoredMeans, { to: dateAndTime(restored.to) })}</p>
      </Alert>
    </div>
  );
}

interface BackupListProps {
  readonly isBusy: boolean;
  readonly rehearse: ReturnType<typeof useSend<'rehearseRestore'>>;
  readonly onBegin: () => void;
}

function BackupList({ isBusy, rehearse, onBegin }: BackupListProps) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const list = useQuery(queryOf('listBackups'));
  const [asked, setAsked] = useState<FoundBackupInfo>();
  const report = useFocusAfter<HTMLDivElement>(rehearse.data);
  const begin = (backup: FoundBackupInfo) => {
    const body = chosenOf(backup);
    if (!body) return;
    onBegin();
    rehearse.mutate({ body });
  };
  return (
    <Panel title={say(texts.list)}>
      <p>{say(texts.listHelp)}</p>
      <Failure error={saysStopped(rehearse.error) ? null : rehearse.error} title={say(texts.rehearsalFailed)} />
      <div role="status" tabIndex={-1} ref={report}>
        {rehearse.isPending ? say(texts.rehearsing) : null}
        {rehearse.isSuccess ? <RehearsalReport rehearsal={rehearse.data} /> : null}
      </div>
      <Loaded query={list}>
        {(backups) => (
          <BackupTable
            rows={rowsOf(backups)}
            isBusy={isBusy}
            onRehearse={begin}
            onRestore={role === 'administrator' ? setAsked : undefined}
          />
        )}
      </Loaded>
      {asked ? <RestoreDialog backup={asked} onClose={() => setAsked(undefined)} /> : null}
    </Panel>
  );
}
