// What only people know of the session, typed for the report: who was there, objections, what stations explain, the outcome of the control.
import { useQuery } from '@tanstack/react-query';
import type { ElectionId } from '@telstaat/core';
import { useParams } from 'react-router';
import { queryOf, useElection, useLogin } from '../../api/queries.ts';
import { ElectionTabs } from '../../ui/election-tabs.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { Editor } from './editor.tsx';
import { texts } from './texts.ts';
import './report-notes.css';

export function ReportNotesPage() {
  const { election: id = '' } = useParams();
  const { say } = useLanguage();
  const detail = useElection(id);
  const notes = useQuery(queryOf('getReportNotes', { params: { election: id as ElectionId } }));
  const account = useLogin().data?.number;
  return (
    <div className="notes">
      <ElectionTabs page="verslag" />
      <PageHeader title={say(texts.heading)} lead={say(texts.lead)} />
      <Loaded query={detail}>
        {({ election, session, stations }) => (
          <Loaded query={notes}>
            {(kept) =>
              account === undefined ? null : <Editor key={id} {...{ election, session, stations, kept, account }} />
            }
          </Loaded>
        )}
      </Loaded>
    </div>
  );
}
