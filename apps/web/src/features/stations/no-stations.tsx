// The empty list: three ways to fill it.
import type { ElectionId } from '@telstaat/core';
import { shortElectionName } from '@telstaat/core';
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
  const elections = useElections().data ?? [];
  const copy = useSend('importStations');
  const others = elections.filter(({ id, stations }) => id !== election && stations > 0);
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
        {others.length === 0 ? null : (
          <Panel title={say(texts.copy)}>
            <p>{say(texts.copyDoes)}</p>
            {others.map((other) => (
              <p key={other.id}>
                <Button
                  isPending={copy.isPending}
                  onPress={() =>
                    copy.mutate(
                      { params: { election }, body: { copyFrom: other.id } },
                      { onSuccess: ({ added }) => onImported(added) },
                    )
                  }
                >
                  {say(texts.copyFrom, { count: other.stations, election: shortElectionName(other.name) })}
                </Button>
              </p>
            ))}
            <Failure error={copy.error} title={say(texts.failed)} />
          </Panel>
        )}
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
