// Step 7: everything once more, each with a way back.
import { shortDate } from '@telstaat/core';
import type { ElectionSummary } from '@telstaat/contract';
import { CallFailure } from '../../api/client.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { ComplaintList } from '../../ui/complaint-list.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Failure } from '../../ui/query-state.tsx';
import { parseVoters, votersText, type StepKey } from './draft.ts';
import type { StepProps } from './step-props.ts';
import { methodNames, modelNames, stepTitles, texts } from './texts.ts';

export interface CreateStepProps extends StepProps {
  readonly elections: readonly ElectionSummary[];
  readonly onGo: (step: StepKey) => void;
  /** Why creating failed, when it did. */
  readonly refusal: unknown;
}

export function CreateStep({ draft, inspection, elections, onGo, refusal }: CreateStepProps) {
  const { say, count, language } = useLanguage();
  const municipality = inspection?.municipalities.find(({ code }) => code === draft.municipality);
  const row = (step: StepKey, term: string, value: string) => ({
    term,
    value: (
      <span className="setup-value">
        {value}
        <Button
          variant="quiet"
          size="small"
          onPress={() => onGo(step)}
          aria-label={`${say(texts.change)}: ${say(stepTitles[step])}`}
        >
          {say(texts.change)}
        </Button>
      </span>
    ),
  });
  const stations = () => {
    const source = draft.stations;
    if (source?.kind === 'file') return say(texts.stationsValueFile, { file: source.file?.upload.name ?? '' });
    if (source?.kind !== 'copy') return say(texts.stationsValueLater);
    return say(texts.stationsCopy, { election: elections.find(({ id }) => id === source.from)?.name ?? source.from });
  };
  const day = inspection?.election ? shortDate(inspection.election.electionDate, language) : '';
  return (
    <div className="setup-step">
      <p>{say(texts.checkLead)}</p>
      <Panel title={inspection?.election?.name ?? say(texts.election)}>
        <DescriptionList
          facts={[
            row('definition', say(texts.election), `${inspection?.election?.name ?? ''}, ${day}`),
            row(
              'municipality',
              say(texts.municipality),
              [municipality?.name, municipality?.district].filter(Boolean).join(', '),
            ),
            row('candidates', say(stepTitles.candidates), draft.candidates?.upload.name ?? ''),
            row(
              'method',
              say(texts.method),
              `${say(methodNames[draft.countingMethod])}, ${say(modelNames[draft.modelYear])}`,
            ),
            row('stations', say(texts.stations), stations()),
            row('voters', say(texts.voters), count(parseVoters(votersText(draft, inspection)) ?? 0)),
          ]}
        />
      </Panel>
      <CreateFailure refusal={refusal} />
    </div>
  );
}

function CreateFailure({ refusal }: { readonly refusal: unknown }) {
  const { say } = useLanguage();
  if (refusal instanceof CallFailure && refusal.error.kind === 'complaints') {
    return (
      <Alert tone="error" title={say(texts.createFailed)}>
        <ComplaintList complaints={refusal.error.complaints} />
      </Alert>
    );
  }
  return <Failure error={refusal} title={say(texts.createFailed)} />;
}
