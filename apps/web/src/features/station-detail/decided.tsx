// How a coordinator decided the differences of a definitive station: by whom, why, and row by row what holds.
import type { Form } from '@telstaat/core';
import type { CallReply } from '@telstaat/contract';
import { dateAndTime } from '../../ui/clock.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ChoiceTable } from './choice-table.tsx';
import { choose, noChoices } from './choices.ts';
import { differencesBySection } from './rows.ts';
import { texts } from './texts.ts';

export interface DecidedProps {
  readonly form: Form;
  readonly entry: CallReply<'getEntry'>;
}

export function Decided({ form, entry }: DecidedProps) {
  const { say } = useLanguage();
  const { first, second, decided } = entry;
  if (!first || !second || !decided) return null;
  const sections = differencesBySection(form, first.sheet, second.sheet);
  const rows = sections.flatMap((section) => section.rows);
  const isSecond = (field: (typeof rows)[number]['field']) => decided.fromSecond.includes(field);
  const holds = choose(
    choose(noChoices, rows.filter(({ field }) => !isSecond(field)), 1), // prettier-ignore
    rows.filter(({ field }) => isSecond(field)),
    2,
  );
  return (
    <Panel title={say(texts.decidedTitle)}>
      <p>
        {say(texts.decidedBy, { name: decided.coordinator.name, time: dateAndTime(decided.at) })}{' '}
        <q>{decided.reason}</q>
      </p>
      <ChoiceTable
        sections={sections}
        entry={{ ...entry, first, second }}
        choices={holds}
        way={undefined}
        onPick={() => {}}
      />
    </Panel>
  );
}
