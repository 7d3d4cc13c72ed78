// How far a backup, a rehearsal or a restore is.
import type { CallReply } from '@telstaat/contract';
import { useLanguage } from '../../ui/language.tsx';
import { texts } from './texts.ts';

export type BackupStatus = CallReply<'getBackupStatus'>;

const steps = { copy: texts.stepCopy, check: texts.stepCheck, replace: texts.stepReplace } as const;
const names = {
  backup: texts.making,
  list: texts.making,
  rehearsal: texts.rehearsing,
  restore: texts.restoring,
} as const;

export function Running({ running }: { readonly running: NonNullable<BackupStatus['running']> }) {
  const { say } = useLanguage();
  const { what, step, done, total } = running;
  const percent = String(Math.floor((100 * done) / Math.max(1, total)));
  return (
    <div className="backups-running" role="status">
      <span>
        {say(names[what])} {say(steps[step])}
        {step === 'copy' ? ` ${say(texts.percent, { percent })}` : ''}
      </span>
      <progress
        aria-label={say(texts.progress)}
        {...(step === 'copy' ? { value: done, max: Math.max(1, total) } : {})}
      />
    </div>
  );
}
