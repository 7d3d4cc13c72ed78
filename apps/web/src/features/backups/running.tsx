// How far a backup, a rehearsal or a restore is, and stopping it.
import type { CallReply } from '@telstaat/contract';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export type BackupStatus = CallReply<'getBackupStatus'>;

const steps = { copy: texts.stepCopy, check: texts.stepCheck, replace: texts.stepReplace } as const;
const names = {
  backup: texts.making,
  rehearsal: texts.rehearsing,
  restore: texts.restoring,
} as const;

const stopNames = { backup: texts.stopBackup, rehearsal: texts.stopRehearsal, restore: texts.stopRestore } as const;

export interface RunningProps {
  readonly running: NonNullable<BackupStatus['running']>;
  /** Absent where it cannot be stopped. */
  readonly stop?: { readonly isPending: boolean; readonly onPress: () => void };
}

export function Running({ running, stop }: RunningProps) {
  const { say } = useLanguage();
  const { what, step, done, total } = running;
  const percent = String(Math.floor((100 * done) / Math.max(1, total)));
  return (
    <div className="backups-running">
      <span role="status">
        {say(names[what])} {say(steps[step])}
        {step === 'copy' ? ` ${say(texts.percent, { percent })}` : ''}
      </span>
      <progress
        aria-label={say(texts.progress)}
        {...(step === 'copy' ? { value: done, max: Math.max(1, total) } : {})}
      />
      {stop && step !== 'replace' ? (
        <Button size="small" {...stop} aria-label={say(stopNames[what])}>
          {say(texts.stop)}
        </Button>
      ) : null}
    </div>
  );
}
