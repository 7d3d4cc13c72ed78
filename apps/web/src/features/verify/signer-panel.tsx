// Who signed: the fingerprint of the key as it stands on paper, and every key that this installation ever had.
import { shaGroups, type ReportedKey, type VerificationReport } from '@telstaat/core';
import { Alert } from '../../ui/alert.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { texts } from './texts.ts';

export function SignerPanel({ report }: { readonly report: VerificationReport }) {
  const { say } = useLanguage();
  const { keys } = report.byHand;
  const signer = keys.find(({ signed }) => signed);
  // Whose key it is proves something only when the signature and the key fit the package.
  const isBad = report.checks.some(({ id, verdict }) => id.startsWith('10.') && verdict === 'failed');
  return (
    <Panel title={say(texts.signer)}>
      {isBad ? (
        <Alert tone="error" live={false}>
          <p>{say(texts.badSignature)}</p>
        </Alert>
      ) : null}
      {signer ? <Signer signer={signer} proves={!isBad} /> : <p>{say(texts.noSigner)}</p>}
      {keys.length > 1 || (keys.length === 1 && !signer) ? <Keys keys={keys} /> : null}
    </Panel>
  );
}

interface SignerProps {
  readonly signer: ReportedKey;
  /** Whether it says anything when the paper has the same. */
  readonly proves: boolean;
}

function Signer({ signer: { number, fingerprint }, proves }: SignerProps) {
  const { say } = useLanguage();
  return (
    <>
      <p>
        <strong>{say(texts.signedWith, { number: String(number) })}</strong> {proves ? say(texts.compare) : null}
      </p>
      {fingerprint.words.length === 0 ? null : (
        <ol className="verify-words" aria-label={say(texts.words)}>
          {fingerprint.words.map((word, index) => (
            <li key={index}>{word}</li>
          ))}
        </ol>
      )}
      <Fingerprint label={say(texts.groups)} groups={shaGroups(fingerprint.sha256)} />
    </>
  );
}

function Keys({ keys }: { readonly keys: readonly ReportedKey[] }) {
  const { say, count } = useLanguage();
  const place = (at: number | undefined): string => (at === undefined ? say(texts.open) : count(at));
  const columns: readonly Column<ReportedKey>[] = [
    { id: 'number', header: say(texts.key), cell: ({ number }) => number, rowHeader: true, width: 'narrow' },
    {
      id: 'words',
      header: say(texts.firstWords),
      cell: ({ fingerprint }) => fingerprint.words.slice(0, 3).join(' '),
      width: 'wide',
    },
    {
      id: 'since',
      header: say(texts.since),
      cell: ({ announcedAt }) => (announcedAt === undefined ? '–' : count(announcedAt)),
      align: 'end',
    },
    { id: 'until', header: say(texts.until), cell: ({ closedAt }) => place(closedAt), align: 'end' },
    { id: 'events', header: say(texts.keyEvents), cell: ({ events }) => count(events), align: 'end' },
  ];
  return <DataTable caption={say(texts.allKeys)} columns={columns} rows={keys} rowKey={({ publicKey }) => publicKey} />;
}
