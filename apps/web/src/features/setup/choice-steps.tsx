// Steps 4, 5 and 6: counting method and models, where the stations come from, and the number of eligible voters.
import {
  countingMethods,
  hasForm,
  modelYears,
  refusalText,
  shortElectionName,
  type CountingMethod,
  type ModelYear,
} from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import { CheckField } from '../../ui/check-field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseVoters, votersText, type StationSource } from './draft.ts';
import { FileReport } from './file-report.tsx';
import { nextMark } from './marks.ts';
import type { StepProps } from './step-props.ts';
import { methodMeanings, methodNames, missingTexts, modelNames, texts } from './texts.ts';

export function MethodStep({ draft, onChange }: StepProps) {
  const { say, language } = useLanguage();
  // Why a choice cannot be made: core knows which forms there are.
  const refusal = (choice: { readonly countingMethod: CountingMethod; readonly modelYear: ModelYear }) =>
    hasForm(choice)
      ? {}
      : {
          notPossible: refusalText(
            {
              code: 'election.noForm',
              params: { countingMethod: choice.countingMethod, modelYear: String(choice.modelYear) },
            },
            language,
          ),
        };
  return (
    <div className="setup-step">
      <RadioCards
        label={say(texts.methodQuestion)}
        value={draft.countingMethod}
        onChange={(countingMethod) => onChange({ ...draft, countingMethod })}
        cards={countingMethods.map((key) => ({
          key,
          label: say(methodNames[key]),
          description: say(methodMeanings[key]),
          ...refusal({ countingMethod: key, modelYear: draft.modelYear }),
        }))}
      />
      <RadioCards
        label={say(texts.modelQuestion)}
        value={String(draft.modelYear)}
        onChange={(chosen) => {
          const modelYear = modelYears.find((year) => String(year) === chosen);
          if (modelYear) onChange({ ...draft, modelYear });
        }}
        cards={modelYears.map((modelYear) => ({
          key: String(modelYear),
          label: say(modelNames[modelYear]),
          ...refusal({ countingMethod: draft.countingMethod, modelYear }),
        }))}
      />
    </div>
  );
}

export interface StationsStepProps extends StepProps {
  readonly elections: readonly ElectionSummary[];
}

export function StationsStep({ draft, onChange, inspection, isReading, error, elections }: StationsStepProps) {
  const { say } = useLanguage();
  const others = elections.filter(({ stations }) => stations > 0);
  const source = draft.stations;
  const file = source?.kind === 'file' ? source.file : undefined;
  const report = inspection?.stations;
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
      {source?.kind === 'file' ? (
        <>
          <FileDrop
            label={say(texts.stationsFile)}
            extensions={['.xml', '.csv', '.txt']}
            chosen={file?.upload.name}
            onChoose={(upload) =>
              onChange({
                ...draft,
                stations: { kind: 'file', file: { mark: nextMark(), upload, warningsSeen: false } },
                votersConfirmed: false,
              })
            }
          />
          <div role="status">{file && isReading ? say(texts.reading) : null}</div>
          <Failure error={error} />
          {file && report ? (
            <FileReport
              report={report}
              warningsSeen={file.warningsSeen}
              onWarningsSeen={(warningsSeen) =>
                onChange({ ...draft, stations: { kind: 'file', file: { ...file, warningsSeen } } })
              }
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}

export function VotersStep({ draft, onChange, inspection }: StepProps) {
  const { say, count } = useLanguage();
  const text = votersText(draft, inspection);
  const voters = parseVoters(text);
  const isFromFile = inspection?.eligibleVoters !== undefined && draft.eligibleVoters === undefined;
  return (
    <div className="setup-step">
      <TextField
        label={say(texts.votersQuestion)}
        description={
          isFromFile ? say(texts.votersFromFile, { file: inspection.stations?.name ?? '' }) : say(texts.votersHelp)
        }
        value={text}
        onChange={(eligibleVoters) => onChange({ ...draft, eligibleVoters, votersConfirmed: false })}
        inputMode="numeric"
        width="narrow"
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={text.trim() !== '' && voters === undefined ? say(missingTexts.voters) : undefined}
      />
      {voters === undefined ? null : (
        <CheckField
          isChecked={draft.votersConfirmed}
          onChange={(votersConfirmed) => onChange({ ...draft, votersConfirmed })}
        >
          {say(texts.votersConfirm, { count: count(voters) })}
        </CheckField>
      )}
    </div>
  );
}
