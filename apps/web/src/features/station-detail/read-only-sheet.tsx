// A finished sheet, read from the same form as the paper: sections, columns, codes. What a finding marks is marked here.
import {
  contentOf,
  type FieldId,
  type Finding,
  type Form,
  type FormRow,
  type FormSection,
  type Sheet,
} from '@telstaat/core';
import { anchorOf, Value } from './value.tsx';

export interface ReadOnlySheetProps {
  /** Tells two sheets on one page apart. */
  readonly entry: string;
  readonly form: Form;
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

export function ReadOnlySheet(props: ReadOnlySheetProps) {
  const marks = new Map<FieldId, Finding['severity']>();
  // Errors come last, so that a field with both is marked as an error.
  for (const severity of ['warning', 'error'] as const)
    for (const finding of props.findings)
      if (finding.severity === severity) for (const field of finding.fields) marks.set(field, severity);
  return (
    <div className="station-sheet">
      {props.form.sections.map((section) => (
        <SheetSection key={section.id} {...props} section={section} marks={marks} />
      ))}
    </div>
  );
}

interface SectionProps extends ReadOnlySheetProps {
  readonly section: FormSection;
  readonly marks: ReadonlyMap<FieldId, Finding['severity']>;
}

function SheetSection({ section, ...rest }: SectionProps) {
  return (
    <section aria-label={section.title} className="station-section">
      <h3>
        <span className="station-code">{section.code}</span> {section.title}
      </h3>
      <div className="station-columns">
        {section.columns.map((rows, index) => (
          <table key={index} className="station-table">
            <tbody>
              {rows.map((row, at) => (
                <SheetRow key={at} row={row} {...rest} />
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

interface RowProps extends Omit<SectionProps, 'section'> {
  readonly row: FormRow;
}

function SheetRow({ row, ...rest }: RowProps) {
  switch (row.kind) {
    case 'heading':
      return (
        <tr className="station-heading">
          <th colSpan={3} scope="colgroup">
            {row.code} {row.label}
          </th>
        </tr>
      );
    case 'count':
      return (
        <FieldRow field={row.field} code={row.code} label={row.label} isTotal={row.emphasis === 'total'} {...rest} />
      );
    case 'question':
      return (
        <>
          <tr className="station-question">
            <th colSpan={3} scope="colgroup">
              <span className="station-code">{row.code}</span> {row.label}
            </th>
          </tr>
          {row.options.map((option) => (
            <OptionRows key={option.field} option={option} {...rest} />
          ))}
        </>
      );
  }
}

type Question = Extract<FormRow, { readonly kind: 'question' }>;

function OptionRows({ option, ...rest }: Omit<RowProps, 'row'> & { readonly option: Question['options'][number] }) {
  return (
    <>
      <FieldRow field={option.field} code="" label={option.label} isTotal={false} {...rest} />
      {option.count ? (
        <FieldRow field={option.count.field} code={option.count.code} label={option.count.label} isTotal {...rest} />
      ) : null}
    </>
  );
}

interface FieldRowProps extends Omit<RowProps, 'row'> {
  readonly field: FieldId;
  readonly code: string;
  readonly label: string;
  readonly isTotal: boolean;
}

function FieldRow({ field, code, label, isTotal, entry, sheet, marks }: FieldRowProps) {
  return (
    <tr data-total={isTotal} data-mark={marks.get(field)} id={anchorOf(entry, field)} tabIndex={-1}>
      <td className="station-code">{code}</td>
      <td className="station-value">
        <Value content={contentOf(sheet, field)} />
      </td>
      <th scope="row">{label}</th>
    </tr>
  );
}
