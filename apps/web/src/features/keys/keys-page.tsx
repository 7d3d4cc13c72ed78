// The key of this installation: whether it can sign now, its fingerprint to compare with paper, and every key there ever was.
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { fileAddress } from '@telstaat/contract';
import { Link } from 'react-router';
import { keyStateNames, nameOfAccount, type KeyState } from '@telstaat/core';
import { queryOf, useLogin } from '../../api/queries.ts';
import { Alert, type AlertTone } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Fingerprint } from '../../ui/fingerprint.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import type { AnnouncedKey, Keys } from './keys.ts';
import { KeysTable } from './keys-table.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { stateTexts, texts } from './texts.ts';
import './keys.css';

const tones = { unlocked: 'ok', locked: 'warning', lost: 'error', none: 'warning' } as const satisfies Record<
  KeyState,
  AlertTone
>;

export function KeysPage() {
  const { say } = useLanguage();
  const keys = useQuery(queryOf('getKeys'));
  const hasKey = (keys.data?.keys.length ?? 0) > 0;
  return (
    <>
      <PageHeader
        title={say(texts.title)}
        lead={say(texts.lead)}
        actions={
          hasKey ? (
            <a
              href={fileAddress('getKeySheet')}
              target="_blank"
              rel="noreferrer"
              className="button button-secondary button-normal"
            >
              {say(texts.sheet)}
            </a>
          ) : null
        }
      />
      <Loaded query={keys}>{(data) => <KeysBody keys={data} />}</Loaded>
    </>
  );
}

function KeysBody({ keys }: { readonly keys: Keys }) {
  const { say } = useLanguage();
  const isAdministrator = useLogin().data?.role === 'administrator';
  const [isReplaced, setReplaced] = useState(false);
  const open = keys.keys.find(({ closedAfter }) => closedAfter === undefined);
  const isLost = keys.state === 'lost';
  const replace = (key: AnnouncedKey) => (
    <Replace open={key} reason={isLost ? say(texts.reasonForgotten) : ''} onReplaced={() => setReplaced(true)} />
  );
  return (
    <div className="keys">
      {isReplaced ? (
        <Alert tone="ok" live>
          <p>{say(texts.replaced)}</p>
        </Alert>
      ) : null}
      <StateAlert keys={keys} />
      {keys.openers.length === 1 ? <OnlyOne /> : null}
      {open && isAdministrator && isLost ? replace(open) : null}
      {open ? <OpenKey open={open} /> : null}
      {keys.keys.length === 0 ? null : (
        <Panel title={say(texts.all)}>
          <KeysTable keys={keys.keys} />
        </Panel>
      )}
      {open && isAdministrator && !isLost ? replace(open) : null}
    </div>
  );
}

function StateAlert({ keys: { state, openers, opensByMachine } }: { readonly keys: Keys }) {
  const { say, language } = useLanguage();
  const names = openers.map((opener) => nameOfAccount({ ...opener, role: 'administrator' }, language)).join(', ');
  return (
    <Alert tone={tones[state]} title={say(keyStateNames[state])} live={false}>
      <p>{say(stateTexts[state])}</p>
      {names === '' ? null : <p>{say(texts.openers, { names })}</p>}
      {opensByMachine ? <p>{say(texts.byMachine)}</p> : null}
    </Alert>
  );
}

/** Said where it can still be mended: before the night of counting. */
function OnlyOne() {
  const { say } = useLanguage();
  const isAdministrator = useLogin().data?.role === 'administrator';
  return (
    <Alert tone="warning" title={say(texts.onlyOneTitle)} live={false}>
      <p>{say(texts.onlyOne)}</p>
      {isAdministrator ? (
        <p>
          <Link to="/mensen">{say(texts.toPeople)}</Link>
        </p>
      ) : null}
    </Alert>
  );
}

function OpenKey({ open: { number, fingerprint } }: { readonly open: AnnouncedKey }) {
  const { say } = useLanguage();
  return (
    <Panel title={say(texts.fingerprint, { number: String(number) })}>
      <p>{say(texts.compare)}</p>
      <ol className="keys-words" aria-label={say(texts.words)}>
        {fingerprint.words.map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <Fingerprint label={say(texts.groups)} groups={fingerprint.groups} />
      <details>
        <summary>{say(texts.differs)}</summary>
        <p>{say(texts.differsHelp)}</p>
      </details>
    </Panel>
  );
}

interface ReplaceProps {
  readonly open: AnnouncedKey;
  /** What most likely goes into the log; whoever replaces it can write something else. */
  readonly reason: string;
  readonly onReplaced: () => void;
}

function Replace({ open, reason, onReplaced }: ReplaceProps) {
  const { say } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  return (
    <Panel title={say(texts.replaceTitle)}>
      <p>{say(texts.replaceWhy)}</p>
      <p>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {say(texts.replace)}…
        </Button>
      </p>
      {isAsking ? (
        <ReplaceDialog
          replaces={open.number}
          reason={reason}
          words={open.fingerprint.words.slice(0, 2).join(' ')}
          onClose={() => setAsking(false)}
          onReplaced={() => {
            setAsking(false);
            onReplaced();
          }}
        />
      ) : null}
    </Panel>
  );
}
