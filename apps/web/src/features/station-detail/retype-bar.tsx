// "Back to the typists": one sentence says who types what again, then it goes.
import { refusalText } from '@telstaat/core';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { countFor, openRows, rowChoices } from './choices.ts';
import type { BarProps } from './differing.ts';
import { refusalOf } from './resolving.ts';
import { retypeSentence } from './sentences.ts';
import { texts } from './texts.ts';

export function RetypeBar({
  id,
  place,
  entry,
  rows,
  choices,
  isPending,
  onResolve,
  onOpenRow,
}: BarProps & { readonly id: string }) {
  const { say, language } = useLanguage();
  const misread = rowChoices(choices, rows);
  const open = openRows(choices, rows).length;
  const refusal = misread && refusalOf(entry, { kind: 'retype', misread }, place);
  const counts = { first: countFor(choices, rows, 1), second: countFor(choices, rows, 2) };
  const isBoth = counts.first > 0 && counts.second > 0;
  const sentence = () => {
    if (refusal) return refusalText(refusal, language);
    if (!misread) return say(open === 1 ? texts.chooseOne : texts.chooseMore, { count: open });
    return say(
      ...retypeSentence({ ...counts, names: { first: entry.first.typist.name, second: entry.second.typist.name } }),
    );
  };
  return (
    <div className="station-go">
      <p id={`${id}-words`} className={refusal ? 'station-wrong' : undefined} role={refusal ? 'alert' : undefined}>
        {sentence()}
      </p>
      <Button
        id={id}
        variant="primary"
        isPending={isPending}
        aria-describedby={`${id}-words`}
        onPress={() => (misread && !refusal ? onResolve({ kind: 'retype', misread }, entry) : onOpenRow())}
      >
        {say(isBoth ? texts.backToBoth : texts.backToOne)}
      </Button>
    </div>
  );
}
