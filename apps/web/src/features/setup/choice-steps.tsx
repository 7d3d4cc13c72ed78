// Steps 4 and 6: counting method and models, and the number of eligible voters.
import {
  countingMethods,
  formKinds,
  hasForm,
  modelYears,
  refusalText,
  type CountingMethod,
  type ModelYear,
} from '@telstaat/core';
import { CheckField } from '../../ui/check-field.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseVoters, votersText } from './draft.ts';
import type { StepProps } from './step-props.ts';
import { methodMeanings, methodNames, missingTexts, modelNames, paperMeanings, texts } from './texts.ts';

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
      <Papers countingMethod={draft.countingMethod} modelYear={draft.modelYear} />
    </div>
  );
}

/** Which papers will be typed; core knows them. */
function Papers(choice: Pick<StepProps['draft'], 'countingMethod' | 'modelYear'>) {
  const { say } = useLanguage();
  const kinds = formKinds.filter(
    (kind) => kind.countingMethod === choice.countingMethod && kind.modelYear === choice.modelYear,
  );
  return (
    <div role="status">
      <p>
        <strong>{say(texts.papers)}</strong>
      </p>
      <ul className="setup-papers">
        {kinds.map(({ model, title, purpose }) => (
          <li key={model}>
            {title} <span className="setup-quiet">{say(paperMeanings[purpose])}</span>
          </li>
        ))}
      </ul>
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
