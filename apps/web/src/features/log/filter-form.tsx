// What to look for in the log: filled in, then asked with Enter or the button.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { actorKey, eventGroupIds, eventGroups, nameOfAccount } from '@telstaat/core';
import { queryOf, useElections } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { momentOf, nothingAsked, type Asked } from './asked.ts';
import { texts } from './texts.ts';

export interface FilterFormProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

export function FilterForm({ asked, onAsk }: FilterFormProps) {
  const { say, language } = useLanguage();
  const [typed, setTyped] = useState(asked);
  const [isTold, setTold] = useState(false);
  const people = useQuery(queryOf('listPeople')).data ?? [];
  const elections = useElections().data ?? [];
  const change = (part: Partial<Asked>) => setTyped({ ...typed, ...part });
  return (
    <form
      className="log-filter"
      role="search"
      aria-label={say(texts.filter)}
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = isWrong(typed, 'from') || isWrong(typed, 'until');
        setTold(wrong);
        if (!wrong) onAsk(typed);
      }}
    >
      <TextField
        label={say(texts.text)}
        type="search"
        value={typed.text}
        onChange={(text) => change({ text })}
        maxLength={200}
      />
      <SelectField
        label={say(texts.group)}
        value={typed.group}
        onChange={(group) => change({ group })}
        options={[
          { key: '', label: say(texts.every) },
          ...eventGroupIds.map((id) => ({ key: id, label: say(eventGroups[id].name) })),
        ]}
      />
      <SelectField
        label={say(texts.who)}
        value={typed.actor}
        onChange={(actor) => change({ actor })}
        options={[
          { key: '', label: say(texts.everybody) },
          ...people.map((person) => ({ key: actorKey(person), label: nameOfAccount(person, language) })),
          { key: 'system:0', label: say(texts.program) },
        ]}
      />
      <SelectField
        label={say(texts.election)}
        value={typed.election}
        onChange={(election) => change({ election })}
        options={[{ key: '', label: say(texts.every) }, ...elections.map(({ id, name }) => ({ key: id, label: name }))]}
      />
      <TextField
        label={say(texts.station)}
        inputMode="numeric"
        width="narrow"
        value={typed.station}
        onChange={(station) => change({ station })}
        maxLength={9}
      />
      {(['from', 'until'] as const).map((end) => (
        <TextField
          key={end}
          label={say(texts[end])}
          value={typed[end]}
          onChange={(moment) => change({ [end]: moment })}
          errorMessage={isTold && isWrong(typed, end) ? say(texts.noMoment) : undefined}
          maxLength={20}
        />
      ))}
      <div className="log-filter-buttons">
        <Button type="submit" variant="primary">
          {say(texts.show)}
        </Button>
        <Button
          variant="quiet"
          onPress={() => {
            setTyped(nothingAsked);
            onAsk(nothingAsked);
          }}
        >
          {say(texts.showAll)}
        </Button>
      </div>
    </form>
  );
}

function isWrong(typed: Asked, end: 'from' | 'until'): boolean {
  return typed[end].trim() !== '' && momentOf(typed[end], end) === undefined;
}
