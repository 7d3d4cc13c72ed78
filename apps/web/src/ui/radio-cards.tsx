// A choice out of a few, each with its consequence in a sentence; what cannot be chosen says why.
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './radio-cards.css';

export interface RadioCard<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly description?: string;
  /** Why it cannot be chosen; absent when it can. */
  readonly notPossible?: string;
}

export interface RadioCardsProps<Key extends string> {
  readonly label: string;
  readonly cards: readonly RadioCard<Key>[];
  readonly value: Key | undefined;
  readonly onChange: (key: Key) => void;
}

export function RadioCards<Key extends string>({ label, cards, value, onChange }: RadioCardsProps<Key>) {
  return (
    <RadioGroup
      className="radio-cards"
      value={value ?? null}
      onChange={(chosen) => {
        const card = cards.find(({ key }) => key === chosen);
        if (card) onChange(card.key);
      }}
    >
      <Label className="radio-cards-label">{label}</Label>
      <div className="radio-cards-list">
        {cards.map((card) => (
          <Radio key={card.key} value={card.key} isDisabled={card.notPossible !== undefined} className="radio-card">
            <span className="radio-card-mark" aria-hidden="true" />
            <span>
              <span className="radio-card-label">{card.label}</span>
              {card.description === undefined ? null : (
                <span className="radio-card-description">{card.description}</span>
              )}
              {card.notPossible === undefined ? null : <span className="radio-card-reason">{card.notPossible}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
