// "Decide": the coordinator says why, sees once more which values will hold, and then it is definitive (decision 5).
import { refusalText } from '@telstaat/core';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ControlledConfirmDialog } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { chosenFor, openRows, rowChoices } from './choices.ts';
import type { BarProps, Different } from './differing.ts';
import { refusalOf } from './resolving.ts';
import type { DifferingRow } from './rows.ts';
import { texts } from './texts.ts';
import { Value } from './value.tsx';

export function DecideBar(props: BarProps & { readonly id: string }) {
  const { id, place, entry, rows, choices, isPending, onResolve, onOpenRow } = props;
  const { say, language } = useLanguage();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState<Different>();
  const holds = rowChoices(choices, rows);
  const open = openRows(choices, rows).length;
  const hasReason = reason.trim() !== '';
  const refusal = holds && hasReason ? refusalOf(entry, { kind: 'decide', holds, reason }, place) : undefined;
  const ask = () => {
    setTried(true);
    if (!holds) onOpenRow();
    else if (!hasReason) document.querySelector<HTMLElement>(`#${CSS.escape(id)} input`)?.focus();
    else if (!refusal) setAsked(entry);
  };
  return (
    <form
      id={id}
      tabIndex={-1}
      className="station-go"
      onFocus={(event) => {
        // The keyboard comes here from the last row: to the reason, which is asked next.
        if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <TextField
        label={say(texts.reasonAsked)}
        value={reason}
        onChange={setReason}
        maxLength={500}
        width="full"
        autoComplete="off"
        isRequired
        errorMessage={isTried && !hasReason ? say(texts.reasonMissing) : undefined}
      />
      {refusal ? (
        <p className="station-wrong" role="alert">
          {refusalText(refusal, language)}
        </p>
      ) : null}
      <p>{holds ? null : say(open === 1 ? texts.chooseOne : texts.chooseMore, { count: open })}</p>
      <Button type="submit" variant="primary" isPending={isPending}>
        {say(texts.decide)}
      </Button>
      <ControlledConfirmDialog
        isOpen={asked !== undefined}
        onOpenChange={() => setAsked(undefined)}
        title={say(texts.decideTitle)}
        confirmLabel={say(texts.decideConfirm)}
        onConfirm={() =>
          asked && holds ? onResolve({ kind: 'decide', holds, reason: reason.trim() }, asked) : undefined
        }
      >
        <p>{say(texts.decideThen)}</p>
        <Outcome rows={rows} valueOf={(row) => (chosenFor(choices, row) === 2 ? row.second : row.first)} />
        <p>
          {say(texts.reason)}: <q>{reason.trim()}</q>
        </p>
      </ControlledConfirmDialog>
    </form>
  );
}

interface OutcomeProps {
  readonly rows: readonly DifferingRow[];
  readonly valueOf: (row: DifferingRow) => DifferingRow['first'];
}

/** What will hold, row by row. */
function Outcome({ rows, valueOf }: OutcomeProps) {
  return (
    <dl className="station-outcome">
      {rows.map((row) => (
        <div key={row.field}>
          <dt>
            <span className="station-code">{row.code}</span> {row.label}
          </dt>
          <dd>
            {valueOf(row).map(({ content, answer }) => (
              <span key={answer ?? ''}>
                <Value content={content} /> {answer}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
