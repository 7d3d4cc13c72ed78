// Everything that is wrong with a file, at once: what, where, and what to do. Errors first.
import { allComplaintKinds, complaintHint, complaintText, type Complaint, type Severity } from '@telstaat/core';
import { useLanguage } from './language.tsx';
import './complaint-list.css';

const texts = {
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  note: { nl: 'Ter informatie', en: 'Note' },
  line: { nl: 'regel {line}', en: 'line {line}' },
  column: { nl: 'teken {column}', en: 'character {column}' },
  unknown: { nl: 'Melding {code}', en: 'Message {code}' },
  none: { nl: 'Geen meldingen over dit bestand.', en: 'No messages about this file.' },
  all: { nl: 'Meldingen over het bestand', en: 'Messages about the file' },
} as const;

const order = ['error', 'warning', 'note'] as const satisfies readonly Severity[];

export function ComplaintList({ complaints }: { readonly complaints: readonly Complaint[] }) {
  const { say } = useLanguage();
  if (complaints.length === 0) return <p className="complaint-list-none">{say(texts.none)}</p>;
  const sorted = order.flatMap((severity) => complaints.filter((complaint) => complaint.severity === severity));
  return (
    <ul className="complaint-list" aria-label={say(texts.all)}>
      {sorted.map((complaint, index) => (
        <ComplaintItem key={index} complaint={complaint} />
      ))}
    </ul>
  );
}

function ComplaintItem({ complaint }: { readonly complaint: Complaint }) {
  const { say, language } = useLanguage();
  const { code, severity, file, line, column } = complaint;
  const isKnown = Object.hasOwn(allComplaintKinds, code);
  const place = [
    file,
    line === undefined ? undefined : say(texts.line, { line }),
    column === undefined ? undefined : say(texts.column, { column }),
  ].filter((part) => part !== undefined);
  return (
    <li data-severity={severity}>
      <strong className="complaint-list-severity">{say(texts[severity])}</strong>
      <p>{isKnown ? complaintText(complaint, language) : say(texts.unknown, { code })}</p>
      {place.length === 0 ? null : <p className="complaint-list-place">{place.join(', ')}</p>}
      {isKnown ? <p className="complaint-list-hint">{complaintHint(complaint, language)}</p> : null}
    </li>
  );
}
