// The key that it must be, held against the key that signed: typed from the key sheet, or taken from a package that is trusted already.
import type { VerificationReport } from '@telstaat/core';
import { useState, type FormEvent } from 'react';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GivenOutcome } from './given-outcome.tsx';
import { checkedAnew, useSha } from './held.ts';
import { PackagePick } from './package-pick.tsx';
import { texts } from './texts.ts';

export function GivenKeyPanel({ report }: { readonly report: VerificationReport }) {
  const { givenKey } = report;
  const { say } = useLanguage();
  const sha256 = useSha();
  const again = useSend('giveKey', { changes: checkedAnew });
  const [typed, setTyped] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') again.mutate({ params: { sha256 }, body: { typed: typed.trim() } });
  };
  return (
    <Panel title={say(texts.givenKey)}>
      <p>{say(texts.givenKeyHelp)}</p>
      {givenKey === undefined ? null : (
        <p>
          <strong>{say(texts.givenKeyNow, { words: givenKey.words.join(' ') })}</strong>
        </p>
      )}
      <GivenOutcome report={report} of="key" />
      <Failure error={again.error} />
      <form onSubmit={submit} noValidate className="verify-form">
        <TextField
          label={say(texts.keyOnPaper)}
          description={say(texts.keyOnPaperHelp)}
          value={typed}
          onChange={setTyped}
          maxLength={1000}
          width="full"
        />
        <Button type="submit" isPending={again.isPending}>
          {say(texts.compareKey)}
        </Button>
      </form>
      <PackagePick
        label={say(texts.keyPackage)}
        action={say(texts.compareKey)}
        onUse={(other) => again.mutate({ params: { sha256 }, body: { package: other } })}
      />
    </Panel>
  );
}
