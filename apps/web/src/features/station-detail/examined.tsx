// Beside the sheet: what was found on it with what came of it, and every rule that was asked.
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { examine, validate, type ElectionId, type Form, type PollingStation } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { useSearchParams } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Findings } from './findings-panel.tsx';
import { Rules } from './rules-panel.tsx';
import { shownSheets, type ShownSheet } from './shown-sheets.ts';
import { texts } from './texts.ts';

export interface ExaminedProps {
  readonly entry: CallReply<'getEntry'>;
  readonly election: ElectionId;
  readonly station: PollingStation;
  readonly form: Form;
  readonly mayNote: boolean;
}

export function Examined(props: ExaminedProps) {
  const { say } = useLanguage();
  const shown = shownSheets(props.entry);
  const [wanted, setWanted] = useState<ShownSheet['key']>('first');
  const sheet = shown.find(({ key }) => key === wanted) ?? shown[0];
  if (!sheet) return null;
  return (
    <Panel
      title={say(texts.examined)}
      actions={
        shown.length > 1 ? (
          <div className="filter-chips" role="group" aria-label={say(texts.ofWhich)}>
            {shown.map(({ key, title }) => (
              <button
                key={key}
                type="button"
                className="chip"
                aria-pressed={key === sheet.key}
                onClick={() => setWanted(key)}
              >
                {say(title)}
              </button>
            ))}
          </div>
        ) : undefined
      }
    >
      <ExaminedSheet {...props} shown={sheet} isNoted={sheet === shown[0]} />
    </Panel>
  );
}

interface ExaminedSheetProps extends ExaminedProps {
  readonly shown: ShownSheet;
  /** Whether the warnings on this sheet are the ones that are noted. */
  readonly isNoted: boolean;
}

function ExaminedSheet({ election, station, form, mayNote, shown, isNoted }: ExaminedSheetProps) {
  const { say } = useLanguage();
  const [tab, setTab] = useState<'findings' | 'rules'>('findings');
  const { key, sheet, accepted } = shown;
  const findings = useMemo(() => validate(form, sheet, station), [form, sheet, station]);
  const examinations = useMemo(() => examine(form, sheet, station), [form, sheet, station]);
  const warnings = useQuery(queryOf('listWarnings', { params: { election } })).data ?? [];
  // Of two entries that differ the warnings of the first are noted; those of the second count only once it holds.
  const mine = warnings.filter((warning) => warning.station.number === station.number && isNoted);
  useFocusOnFinding(findings.length > 0 && warnings.length > 0);
  return (
    <Tabs
      label={say(texts.examined)}
      selected={tab}
      onSelect={setTab}
      items={[
        {
          key: 'findings',
          label: say(texts.findingsTab, { count: findings.length }),
          content: (
            <Findings
              entry={key}
              form={form}
              findings={findings}
              accepted={accepted}
              warnings={mine}
              election={election}
              mayNote={mayNote}
            />
          ),
        },
        {
          key: 'rules',
          label: say(texts.rulesTab, { count: examinations.length }),
          content: <Rules entry={key} form={form} examinations={examinations} />,
        },
      ]}
    />
  );
}

/** Whoever comes from the list of warnings lands on the one that was chosen there. */
function useFocusOnFinding(isReady: boolean): void {
  const [search] = useSearchParams();
  const wanted = search.get('melding');
  useEffect(() => {
    if (!isReady || wanted === null) return;
    const item = document.getElementById(`melding-${wanted}`);
    item?.scrollIntoView({ block: 'center' });
    (item?.querySelector('input') ?? item)?.focus({ preventScroll: true });
  }, [isReady, wanted]);
}
