// Whether the log is whole: what the last walk over it found, walking all of it now, its head to compare with paper, and taking it along.
import { fileAddress, type LogCheckReply } from '@telstaat/contract';
import { useQuery } from '@tanstack/react-query';
import { queryOf, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LogHead } from '../../ui/log-head.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure, Loaded } from '../../ui/query-state.tsx';
import { reasonTexts, texts } from './texts.ts';

export function ChainPanels() {
  const { say } = useLanguage();
  const head = useQuery(queryOf('getLedgerHead'));
  const check = useSend('checkLog', { changes: ['getLedgerHead'] });
  return (
    <Panels>
      <Panel title={say(texts.chain)}>
        <p>{say(texts.chainHelp)}</p>
        <Loaded query={head}>{(data) => <Found check={check.data ?? data.check} />}</Loaded>
        <Failure error={check.error} title={say(texts.checkFailed)} />
        <p>
          <Button isPending={check.isPending} onPress={() => check.mutate({ body: {} })}>
            {say(texts.check)}
          </Button>
        </p>
        <LogHead />
      </Panel>
      <Panel title={say(texts.take)}>
        <p>{say(texts.takeHelp)}</p>
        <p className="log-files">
          <a className="button button-secondary button-normal" href={fileAddress('getLogTable')} download>
            {say(texts.table)}
          </a>
          <a className="button button-secondary button-normal" href={fileAddress('getLog')} download>
            {say(texts.lines)}
          </a>
        </p>
      </Panel>
    </Panels>
  );
}

function Found({ check }: { readonly check: LogCheckReply }) {
  const { say } = useLanguage();
  if (check.ok) {
    return (
      <div role="status">
        <Alert tone="ok" live={false}>
          {say(texts.whole, { events: check.events })}
        </Alert>
      </div>
    );
  }
  return (
    <Alert tone="error" title={say(texts.broken, { sequence: String(check.sequence) })}>
      <p>
        {say(reasonTexts[check.reason])} {say(texts.brokenThen)}
      </p>
    </Alert>
  );
}
