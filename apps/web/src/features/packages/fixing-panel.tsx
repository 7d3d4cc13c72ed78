// What is fixed before election day: making the signed package of it, also when that is late.
import type { CallReply } from '@telstaat/contract';
import { useLogin, useSend } from '../../api/queries.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { texts } from './texts.ts';

export interface FixingPanelProps {
  readonly detail: CallReply<'getElection'>;
}

export function FixingPanel({ detail: { election, session, stations } }: FixingPanelProps) {
  const { say } = useLanguage();
  const role = useLogin().data?.role;
  const make = useSend('makeDefinitionPackage', { changes: ['listPackages'] });
  const isLate = session.status !== 'created' && session.status !== 'inPreparation';
  return (
    <Panel title={say(texts.fix)}>
      <p>{say(texts.fixHelp)}</p>
      {isLate ? <p className="packages-quiet">{say(texts.fixLate)}</p> : null}
      {stations.length === 0 ? <p>{say(texts.fixStations)}</p> : null}
      <Failure error={make.error} title={say(texts.fixFailed)} />
      <div role="status">
        {make.isSuccess ? (
          <Alert tone="ok" live={false}>
            {say(texts.fixed, { name: make.data.name })}
          </Alert>
        ) : null}
      </div>
      {role === 'coordinator' ? (
        <p className="packages-buttons">
          <Button
            variant="secondary"
            isDisabled={stations.length === 0}
            isPending={make.isPending}
            onPress={() => make.mutate({ params: { election: election.id }, body: {} })}
          >
            {say(texts.makeFixed)}
          </Button>
        </p>
      ) : (
        <p className="packages-quiet">{say(texts.onlyCoordinator)}</p>
      )}
    </Panel>
  );
}
