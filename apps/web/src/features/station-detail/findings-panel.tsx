// What is remarkable on a finished sheet, in the coordinator's words with the figures, each leading to its fields.
import { findingKey, findingText, type FieldId, type Finding, type Form } from '@telstaat/core';
import { useLanguage } from '../../ui/language.tsx';
import { linesOf } from './rows.ts';
import { texts } from './texts.ts';
import { anchorOf } from './value.tsx';

export interface FindingsProps {
  readonly entry: string;
  readonly form: Form;
  readonly findings: readonly Finding[];
  /** Keys of the findings that the typist looked at. */
  readonly accepted: readonly string[];
}

export function Findings({ entry, form, findings, accepted }: FindingsProps) {
  const { say, language } = useLanguage();
  if (findings.length === 0) return <p className="station-quiet">{say(texts.noFindings)}</p>;
  return (
    <ul className="station-findings">
      {findings.map((finding) => {
        const key = findingKey(finding);
        return (
          <li key={key} data-severity={finding.severity}>
            <p className="station-finding-head">
              <strong>{finding.code}</strong> · {say(finding.severity === 'error' ? texts.error : texts.warning)} ·{' '}
              {form.sections.find(({ id }) => id === finding.section)?.title}
            </p>
            <p>{findingText(finding, 'coordinator', language)}</p>
            <FieldLinks entry={entry} form={form} fields={finding.fields} />
            {accepted.includes(key) ? <p className="station-quiet">✓ {say(texts.accepted)}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A finding over a whole list marks dozens of fields: the first few lead there. */
const linked = 6;

function FieldLinks({
  entry,
  form,
  fields,
}: {
  readonly entry: string;
  readonly form: Form;
  readonly fields: readonly FieldId[];
}) {
  const { say } = useLanguage();
  return (
    <p className="station-links">
      {fields.slice(0, linked).map((field) => (
        <a
          key={field}
          href={`#${anchorOf(entry, field)}`}
          onClick={(event) => {
            event.preventDefault();
            const row = document.getElementById(anchorOf(entry, field));
            row?.closest('details')?.setAttribute('open', '');
            row?.scrollIntoView({ block: 'center' });
            row?.focus({ preventScroll: true });
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
  const line = form.sections.flatMap(linesOf).find((item) => item.field === field);
  return line?.code || line?.label || field;
}
