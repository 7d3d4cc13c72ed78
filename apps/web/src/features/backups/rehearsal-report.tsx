// What a rehearsal proved, in words.
import type { CallReply } from '@telstaat/contract';
import { Alert } from '../../ui/alert.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { fileSize } from '../../ui/upload.ts';
import { Content } from './backup-table.tsx';
import { texts } from './texts.ts';

export function RehearsalReport({ rehearsal }: { readonly rehearsal: CallReply<'rehearseRestore'> }) {
  const { say, language } = useLanguage();
  const { contents, milliseconds, size } = rehearsal;
  const seconds = (milliseconds / 1000).toLocaleString(language, { maximumFractionDigits: 1 });
  return (
    <Alert tone="ok" title={say(texts.rehearsed)} live={false}>
      <ul className="backups-report">
        <li>{say(texts.provenFile)}</li>
        <li>{say(texts.provenLog, { events: contents.events })}</li>
        <li>{say(texts.provenReplay)}</li>
        <li>{say(texts.provenTime, { seconds, size: fileSize(size, language) })}</li>
      </ul>
      <Content backup={{ contents }} />
      <p>{say(texts.rehearsedMeans)}</p>
    </Alert>
  );
}
