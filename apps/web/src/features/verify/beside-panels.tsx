// What an auditor can hold beside a package: what was fixed before election day, and another package of the same count.
import { shaOnPaper, type Sha256, type VerificationReport } from '@telstaat/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GivenOutcome } from './given-outcome.tsx';
import { checkedAnew, places, useSha } from './held.ts';
import { PackagePick } from './package-pick.tsx';
import { texts } from './texts.ts';

export function DefinitionPanel({ report }: { readonly report: VerificationReport }) {
  const { givenDefinition } = report;
  const { say } = useLanguage();
  const sha256 = useSha();
  const again = useSend('giveDefinition', { changes: checkedAnew });
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digest = typed.replaceAll(/\s/g, '').toLowerCase();
    const isDigest = /^[0-9a-f]{64}$/.test(digest);
    setWrong(!isDigest);
    if (isDigest) again.mutate({ params: { sha256 }, body: { digest: digest as Sha256 } });
  };
  return (
    <Panel title={say(texts.definition)}>
      <p>{say(texts.definitionHelp)}</p>
      {givenDefinition === undefined ? null : (
        <p>
          <strong>{say(texts.givenNow, { digest: shaOnPaper(givenDefinition) })}</strong>
        </p>
      )}
      <GivenOutcome report={report} of="definition" />
      <Failure error={again.error} />
      <PackagePick
        label={say(texts.definitionFile)}
        action={say(texts.checkAgain)}
        onUse={(given) => again.mutate({ params: { sha256 }, body: { package: given } })}
      />
      <form onSubmit={submit} noValidate className="verify-form">
        <TextField
          label={say(texts.definitionDigest)}
          description={say(texts.definitionDigestHelp)}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          width="full"
          errorMessage={isWrong ? say(texts.definitionWrong) : undefined}
        />
        <Button type="submit" isPending={again.isPending}>
          {say(texts.checkAgain)}
        </Button>
      </form>
    </Panel>
  );
}

export function ComparingPanel() {
  const { say } = useLanguage();
  const sha256 = useSha();
  const navigate = useNavigate();
  return (
    <Panel title={say(texts.comparing)}>
      <p>{say(texts.comparingHelp)}</p>
      <PackagePick
        label={say(texts.otherFile)}
        action={say(texts.compareTitle)}
        onUse={(other) => void navigate(places.compare(sha256, other))}
      />
    </Panel>
  );
}
