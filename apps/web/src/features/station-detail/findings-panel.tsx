// What is remarkable on a finished sheet, in the coordinator's words with the figures, each leading to its fields. A warning carries what
// was said about it, and whether it is handled.
import {
  findingKey,
  findingText,
  sectionOf,
  type ElectionId,
  type FieldId,
  type Finding,
  type Form,
} from '@telstaat/core';
import type { StationWarning } from '@telstaat/contract';
import { useLanguage } from '../../ui/language.tsx';
import { linesOf } from './rows.ts';
import { texts } from './texts.ts';
import { anchorOf } from './value.tsx';
import { WarningNote } from './warning-note.tsx';

export interface FindingsProps {
  readonly entry: string;
  readonly form: Form;
  readonly findings: readonly Finding[];
  /** Keys of the findings that the typist looked at. */
  readonly accepted: readonly string[];
  /** What came of the warnings of this station, when these findings are the ones that count. */
  readonly warnings: readonly StationWarning[];
  readonly election: ElectionId;
  readonly mayNote: boolean;
}

export function Findings(props: FindingsProps) {
  const { say, language } = useLanguage();
  const { entry, form, findings, accepted, warnings, election, mayNote } = props;
  if (findings.length === 0) return <p className="station-quiet">{say(texts.noFindings)}</p>;
  return (
    <ul className="station-findings">
      {findings.map((finding) => {
        const key = findingKey(finding);
        const warning = warnings.find((item) => findingKey(item.finding) === key);
        return (
          <li key={key} data-severity={finding.severity} id={`melding-${key}`} tabIndex={-1}>
            <p className="station-finding-head">
              <strong>{finding.code}</strong> · {say(finding.severity === 'error' ? texts.error : texts.warning)} ·{' '}
              {form.sections.find(({ id }) => id === finding.section)?.title}
            </p>
            <p>{findingText(finding, 'coordinator', language)}</p>
            <FieldLinks entry={entry} form={form} fields={finding.fields} />
            {accepted.includes(key) ? <p className="station-quiet">✓ {say(texts.accepted)}</p> : null}
            {warning ? <WarningNote warning={warning} election={election} mayNote={mayNote} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A finding over a whole list marks dozens of fields: the first few lead there. */
const linked = 6;

interface FieldLinksProps {
  readonly entry: string;
  readonly form: Form;
  readonly fields: readonly FieldId[];
}

export function FieldLinks({ entry, form, fields }: FieldLinksProps) {
  const { say } = useLanguage();
  return (
    <p className="station-links">
      {fields.slice(0, linked).map((field) => (
        <a
          key={field}
          href={`#${anchorOf(entry, field)}`}
          onClick={(event) => {
            event.preventDefault();
            const place = document.getElementById(anchorOf(entry, field));
            place?.closest('details')?.setAttribute('open', '');
            place?.scrollIntoView({ block: 'center' });
            place?.focus({ preventScroll: true });
          }}
        >
          {say(texts.toField, { code: nameOfField(form, field) })}
        </a>
      ))}
    </p>
  );
}

/** The code on paper, or for rows without one the label. */
function nameOfField(form: Form, field: FieldId): string {
  const section = sectionOf(form, field);
  const line = section && linesOf(section).find((item) => item.field === field);
  return line?.code || line?.label || field;
}
