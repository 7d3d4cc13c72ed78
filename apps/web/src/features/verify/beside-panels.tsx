// What an auditor can hold beside a package: what was fixed before election day, and another package of the same count.
import { shaOnPaper, type Sha256, type VerificationReport } from '@telstaat/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { FilePick } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { largestPackage, useGive } from './giving.ts';
import { GivenOutcome } from './given-outcome.tsx';
import { checkedAnew, places, useSha } from './held.ts';
import { texts } from './texts.ts';
import { WhenChecked } from './when-checked.tsx';

export function DefinitionPanel({ report }: { readonly report: VerificationReport }) {
  const { givenDefinition } = report;
  const { say } = useLanguage();
  const sha256 = useSha();
  const [given, setGiven] = useState<Sha256>();
  const give = useGive(setGiven);
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
      <Failure error={give.error ?? again.error} />
      <FilePick
        label={say(texts.definitionFile)}
        extensions={['.zip']}
        largest={largestPackage}
        chosen={give.name}
        onPick={give.pick}
      />
      {given === undefined ? null : (
        <WhenChecked
          sha256={given}
          action={say(texts.checkAgain)}
          onPress={() => again.mutate({ params: { sha256 }, body: { package: given } })}
        />
      )}
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
  const [other, setOther] = useState<Sha256>();
  const give = useGive(setOther);
  return (
    <Panel title={say(texts.comparing)}>
      <p>{say(texts.comparingHelp)}</p>
      <Failure error={give.error} />
      <FilePick
        label={say(texts.otherFile)}
        extensions={['.zip']}
        largest={largestPackage}
        chosen={give.name}
        onPick={give.pick}
      />
      {other === undefined ? null : (
        <WhenChecked
          sha256={other}
          action={say(texts.compareTitle)}
          onPress={() => void navigate(places.compare(sha256, other))}
        />
      )}
    </Panel>
  );
}
