// The controleverslag as PDF.
import { buildVerificationReport, type Instant, type VerificationReport } from '@telstaat/core';
import { renderPdf } from '@telstaat/documents';
import { timeOnPaper } from '../packaging/paper-time.ts';

/** The same report and moment give the same bytes. */
export function drawVerificationReport(report: VerificationReport, at: Instant): Uint8Array {
  const content = buildVerificationReport({
    report,
    ...(report.package ? { packageAt: timeOnPaper(report.package.createdAt) } : {}),
    verifiedAt: timeOnPaper(report.verifiedAt ?? at),
  });
  return renderPdf(content, { createdAt: at });
}
