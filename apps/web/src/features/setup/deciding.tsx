// Whether the coordinator may decide a value where two entries differ: shown, and changed as long as entry has not begun (decision 5).
import type { ElectionSummary } from '@telstaat/contract';
import { useState } from 'react';
import { useElection, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { decidingTexts, texts } from './texts.ts';

const ways = ['retype', 'decide'] as const;
type Way = (typeof ways)[number];

export function Deciding({ election }: { readonly election: ElectionSummary }) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { data } = useElection(election.id);
  if (!data) return null;
  const { mayDecide = false } = data.election;
  const { status } = election.session;
  const isFixed = status !== 'created' && status !== 'inPreparation';
  const now: Way = mayDecide ? 'decide' : 'retype';
  return (
    <span className="setup-value">
      {say(decidingTexts[now].name)}
      {isFixed ? <span className="setup-quiet">({say(texts.decidingFixed)})</span> : null}
      {isFixed ? null : (
        <Button
          variant="quiet"
          size="small"
          onPress={() => setOpen(true)}
          aria-label={`${say(texts.deciding)}: ${say(texts.decidingChange)}`}
        >
          {say(texts.decidingChange)}
        </Button>
      )}
      <Dialog isOpen={isOpen} onOpenChange={setOpen} title={say(texts.decidingTitle)}>
        <DecidingForm election={election} now={now} onClose={() => setOpen(false)} />
      </Dialog>
    </span>
  );
}

interface DecidingFormProps {
  readonly election: ElectionSummary;
  readonly now: Way;
  readonly onClose: () => void;
}

function DecidingForm({ election, now, onClose }: DecidingFormProps) {
  const { say } = useLanguage();
  const send = useSend('setDeciding');
  const [way, setWay] = useState<Way>(now);
  return (
    <form
      className="setup-deciding"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(
          { params: { election: election.id }, body: { mayDecide: way === 'decide' } },
          { onSuccess: onClose },
        );
      }}
    >
      <RadioCards
        label={say(texts.decidingQuestion)}
        value={way}
        onChange={setWay}
        cards={ways.map((key) => ({
          key,
          label: say(decidingTexts[key].name),
          description: say(decidingTexts[key].means),
        }))}
      />
      <p className="setup-quiet">{say(texts.decidingHelp)}</p>
      <Failure error={send.error} title={say(texts.decidingFailed)} />
      <DialogActions>
        <Button onPress={onClose}>{say(texts.cancelChange)}</Button>
        <Button variant="primary" type="submit" isPending={send.isPending}>
          {say(texts.save)}
        </Button>
      </DialogActions>
    </form>
  );
}
