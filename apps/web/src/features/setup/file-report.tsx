// What a chosen file is: its figures, everything that is wrong with it, and the tick for going on with warnings.
import { hasErrors, shortDate, type Language } from '@telstaat/core';
import { Alert } from '../../ui/alert.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ComplaintList } from '../../ui/complaint-list.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Inspection } from './step-props.ts';
import { missingTexts, texts } from './texts.ts';

export interface FileReportProps {
  readonly report: Inspection['definition'];
  readonly warningsSeen: boolean;
  readonly onWarningsSeen: (seen: boolean) => void;
}

export function FileReport({ report, warningsSeen, onWarningsSeen }: FileReportProps) {
  const { say, count, language } = useLanguage();
  const isBlocked = hasErrors(report.complaints);
  const warns = report.complaints.some(({ severity }) => severity === 'warning');
  return (
    <Panel title={say(report.title)}>
      {report.figures.length === 0 ? null : (
        <DescriptionList
          facts={report.figures.map(({ label, value }) => ({
            term: say(label),
            value: typeof value === 'number' ? count(value) : readable(value, language),
          }))}
        />
      )}
      <ComplaintList complaints={report.complaints} />
      {isBlocked ? <Alert tone="error">{say(missingTexts.errors)}</Alert> : null}
      {warns && !isBlocked ? (
        <CheckField isChecked={warningsSeen} onChange={onWarningsSeen}>
          {say(texts.warningsSeen)}
        </CheckField>
      ) : null}
    </Panel>
  );
}

/** Dates stand in files as 2027-03-17; people read them as all dates on screen. */
function readable(value: string, language: Language): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? shortDate(value, language) : value;
}
