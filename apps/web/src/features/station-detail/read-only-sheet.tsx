// A finished sheet, read from the same form as the paper: papers, sections, columns, codes. What a finding marks is marked here; what a
// corrigendum or a recount changes stands beside what it changes, with what then counts.
import {
  contentOf,
  countedSheet,
  placeOf,
  validate,
  type FieldId,
  type Finding,
  type Form,
  type FormRow,
  type FormSection,
  type Sheet,
  type StationFacts,
} from '@telstaat/core';
import { useMemo } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { correctionOf, hasCorrections, papersOn } from './papers.ts';
import { texts } from './texts.ts';
import { anchorOf, Value } from './value.tsx';

export interface ReadOnlySheetProps {
  /** Tells two sheets on one page apart. */
  readonly entry: string;
  readonly form: Form;
  readonly sheet: Sheet;
  readonly station: StationFacts;
}

/** What is asked on screen and stands on no paper. */
const onScreen = '—';

type Marks = ReadonlyMap<FieldId, Finding['severity']>;

export function ReadOnlySheet(props: ReadOnlySheetProps) {
  const { form, sheet, station } = props;
  const marks = useMemo(() => marksOf(validate(form, sheet, station)), [form, sheet, station]);
  const counted = useMemo(() => countedSheet(form, sheet), [form, sheet]);
  const papers = papersOn(form, sheet);
  const { say } = useLanguage();
  return (
    <div className="station-sheet">
      {papers.map(({ paper, sections }) => (
        <div key={paper} className="station-paper">
          {papers.length > 1 ? (
            <h3 className="station-paper-name">{paper === onScreen ? say(texts.aboutPapers) : paper}</h3>
          ) : null}
          {sections.map((section) => (
            <SheetSection
              key={section.id}
              {...props}
              section={section}
              marks={marks}
              counted={counted}
              Heading={papers.length > 1 ? 'h4' : 'h3'}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function marksOf(findings: readonly Finding[]): Marks {
  const marks = new Map<FieldId, Finding['severity']>();
  // Errors come last, so that a field with both is marked as an error.
  for (const severity of ['warning', 'error'] as const)
    for (const finding of findings)
      if (finding.severity === severity) for (const field of finding.fields) marks.set(field, severity);
  return marks;
}

interface SectionProps extends ReadOnlySheetProps {
  readonly section: FormSection;
  readonly marks: Marks;
  readonly counted: Sheet;
}

/** Below the name of a paper, or straight below the name of the panel. */
interface SheetSectionProps extends SectionProps {
  readonly Heading: 'h3' | 'h4';
}

function SheetSection({ section, Heading, ...rest }: SheetSectionProps) {
  const { say } = useLanguage();
  const isCorrected = hasCorrections(rest.form, rest.sheet, section);
  return (
    <section aria-label={section.title} className="station-section">
      <Heading>
        <span className="station-code">{section.code}</span> {section.title}
      </Heading>
      <div className="station-columns">
        {section.columns.map((rows, index) => (
          <table key={index} className="station-table">
            {isCorrected ? (
              <thead>
                <tr>
                  <td />
                  <th scope="col">{say(texts.asWritten)}</th>
                  <th scope="col">{say(texts.corrected)}</th>
                  <th scope="col">{say(texts.countsAs)}</th>
                  <td />
                </tr>
              </thead>
            ) : null}
            <tbody>
              {rows.map((row, at) => (
                <SheetRow key={at} row={row} isCorrected={isCorrected} {...rest} />
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
  readonly isCorrected: boolean;
}

function SheetRow({ row, ...rest }: RowProps) {
  const columns = rest.isCorrected ? 5 : 3;
  switch (row.kind) {
    case 'heading':
      return (
        <tr className="station-heading">
          <th colSpan={columns} scope="colgroup">
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
            <th colSpan={columns} scope="colgroup">
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

function FieldRow({ field, code, label, isTotal, isCorrected, entry, form, sheet, marks, counted }: FieldRowProps) {
  const correction = isCorrected ? correctionOf(form, sheet, field) : undefined;
  const isReplaced = isCorrected && placeOf(form, sheet, field) !== field;
  return (
    <tr
      data-total={isTotal}
      data-mark={marks.get(field) ?? (correction && marks.get(correction))}
      id={anchorOf(entry, field)}
      tabIndex={-1}
    >
      <td className="station-code">{code}</td>
      <td className="station-value" data-replaced={isReplaced}>
        <Value content={contentOf(sheet, field)} />
      </td>
      {isCorrected ? (
        <>
          <td className="station-value">
            {correction === undefined ? null : (
              <span id={anchorOf(entry, correction)} tabIndex={-1}>
                <Value content={contentOf(sheet, correction)} />
              </span>
            )}
          </td>
          <td className="station-value station-counts" data-replaced={isReplaced}>
            <Value content={contentOf(counted, field)} />
          </td>
        </>
      ) : null}
      <th scope="row">{label}</th>
    </tr>
  );
}
