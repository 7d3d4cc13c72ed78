// Routes of the page on which the report is written.
import type { RouteObject } from 'react-router';
import { FirstElection } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { RouteHandle } from '../../ui/route-handle.ts';
import { ReportNotesPage } from './report-notes-page.tsx';
import { texts } from './texts.ts';

const roles = ['coordinator'] as const;

function FirstReportNotes() {
  const { say } = useLanguage();
  return <FirstElection page="verslag" title={say(texts.heading)} />;
}

export const reportNotesRoutes: RouteObject[] = [
  {
    path: 'verslag',
    Component: FirstReportNotes,
    handle: { roles, nav: { label: texts.title, order: 45 } } satisfies RouteHandle,
  },
  {
    path: 'verkiezingen/:election/verslag',
    Component: ReportNotesPage,
    handle: { roles, under: 'verslag' } satisfies RouteHandle,
  },
];
