// The empty list: three ways to fill it.
import { shortElectionName, type ElectionId } from '@telstaat/core';
import { useElections, useSend } from '../../api/queries.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel, Panels } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { texts } from './texts.ts';

export interface NoStationsProps {
  readonly election: ElectionId;
  readonly onChooseFile: () => void;
  readonly onAdd: () => void;
  readonly onImported: (count: number) => void;
}

export function NoStations({ election, onChooseFile, onAdd, onImported }: NoStationsProps) {
  const { say } = useLanguage();
  return (
    <>
      <p className="stations-empty-lead">
        <strong>{say(texts.emptyTitle)}.</strong> {say(texts.empty)}
      </p>
      <Panels>
        <Panel title={say(texts.importFile)}>
          <p>{say(texts.importFileDoes)}</p>
          <p>
            <Button variant="primary" onPress={onChooseFile}>
              {say(texts.chooseFile)}
            </Button>
          </p>
          <p className="stations-quiet">{say(texts.templateHelp)}</p>
          <p>
            <Button variant="quiet" onPress={downloadTemplate}>
              {say(texts.template)}
            </Button>
          </p>
        </Panel>
        <CopyPanel election={election} onImported={onImported} />
        <Panel title={say(texts.byHand)}>
          <p>{say(texts.byHandDoes)}</p>
          <p>
            <Button onPress={onAdd}>{say(texts.add)}</Button>
          </p>
        </Panel>
      </Panels>
    </>
  );
}

type CopyPanelProps = Pick<NoStationsProps, 'election' | 'onImported'>;

/** Only when another election of the day has stations. */
function CopyPanel({ election, onImported }: CopyPanelProps) {
  const { say } = useLanguage();
  const elections = useElections().data ?? [];
  const copy = useSend('importStations');
  const others = elections.filter(({ id, stations }) => id !== election && stations > 0);
  if (others.length === 0) return null;
  const copyFrom = (other: ElectionId) =>
    copy.mutate({ params: { election }, body: { copyFrom: other } }, { onSuccess: ({ added }) => onImported(added) });
  return (
    <Panel title={say(texts.copy)}>
      <p>{say(texts.copyDoes)}</p>
      {others.map((other) => (
        <p key={other.id}>
          <Button isPending={copy.isPending} onPress={() => copyFrom(other.id)}>
            {say(texts.copyFrom, { count: other.stations, election: shortElectionName(other.name) })}
          </Button>
        </p>
      ))}
      <Failure error={copy.error} title={say(texts.failed)} />
    </Panel>
  );
}

/** With a byte order mark, so that spreadsheets read accents well. */
const template = '\uFEFFnummer;naam;kiesgerechtigden;soort;adres;postcode;plaats\r\n';

function downloadTemplate(): void {
  const address = URL.createObjectURL(new Blob([template], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'stembureaus.csv';
  link.click();
  URL.revokeObjectURL(address);
}
