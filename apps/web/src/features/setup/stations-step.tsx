// Step 5: where the polling stations come from.
import { shortElectionName } from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import type { ChosenFile, StationSource } from './draft.ts';
import { FileReport } from './file-report.tsx';
import { nextMark } from './marks.ts';
import type { StepProps } from './step-props.ts';
import { texts } from './texts.ts';

export interface StationsStepProps extends StepProps {
  readonly elections: readonly ElectionSummary[];
}

export function StationsStep({ elections, ...props }: StationsStepProps) {
  const { draft, onChange } = props;
  const { say } = useLanguage();
  const others = elections.filter(({ stations }) => stations > 0);
  const source = draft.stations;
  const choose = (key: string): StationSource => {
    const other = others.find(({ id }) => id === key);
    if (other) return { kind: 'copy', from: other.id };
    return key === 'file' ? { kind: 'file' } : { kind: 'later' };
  };
  return (
    <div className="setup-step">
      <RadioCards
        label={say(texts.stationsQuestion)}
        value={source?.kind === 'copy' ? source.from : source?.kind}
        onChange={(key) => onChange({ ...draft, stations: choose(key) })}
        cards={[
          { key: 'file', label: say(texts.stationsByFile), description: say(texts.stationsByFileDoes) },
          ...others.map((other) => ({
            key: other.id as string,
            label: say(texts.stationsCopy, { election: shortElectionName(other.name) }),
            description: say(texts.stationsCopyDoes, { count: other.stations }),
          })),
          { key: 'later', label: say(texts.stationsLater), description: say(texts.stationsLaterDoes) },
        ]}
      />
      {source?.kind === 'file' ? <StationsFile {...props} file={source.file} /> : null}
    </div>
  );
}

interface StationsFileProps extends StepProps {
  readonly file: ChosenFile | undefined;
}

function StationsFile({ draft, onChange, inspection, isReading, error, file }: StationsFileProps) {
  const { say } = useLanguage();
  const report = inspection?.stations;
  const put = (chosen: ChosenFile, votersConfirmed: boolean) =>
    onChange({ ...draft, stations: { kind: 'file', file: chosen }, votersConfirmed });
  return (
    <>
      <FileDrop
        label={say(texts.stationsFile)}
        extensions={['.xml', '.csv', '.txt']}
        chosen={file?.upload.name}
        // Another file may name another number of eligible voters: that is confirmed again.
        onChoose={(upload) => put({ mark: nextMark(), upload, warningsSeen: false }, false)}
      />
      <div role="status">{file && isReading ? say(texts.reading) : null}</div>
      <Failure error={error} />
      {file && report ? (
        <FileReport
          report={report}
          warningsSeen={file.warningsSeen}
          onWarningsSeen={(warningsSeen) => put({ ...file, warningsSeen }, draft.votersConfirmed)}
        />
      ) : null}
    </>
  );
}
