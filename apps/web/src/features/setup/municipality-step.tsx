// Step 2: which municipality counts. A province with several districts shows them as groups.
import { useId, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { findMunicipalities, groupByDistrict, meantMunicipality } from './municipalities.ts';
import type { StepProps } from './step-props.ts';
import { texts } from './texts.ts';

export function MunicipalityStep({ draft, onChange, inspection }: StepProps) {
  const { say } = useLanguage();
  const [search, setSearch] = useState('');
  const name = useId();
  const found = findMunicipalities(inspection?.municipalities ?? [], search);
  return (
    <div className="setup-step">
      <h2>{say(texts.municipalityQuestion)}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const meant = meantMunicipality(found, search);
          if (meant) onChange({ ...draft, municipality: meant.code });
        }}
      >
        <TextField
          label={say(texts.municipalityFilter)}
          type="search"
          value={search}
          onChange={setSearch}
          autoComplete="off"
          autoFocus
        />
      </form>
      <p role="status" className={found.length === 0 ? '' : 'visually-hidden'}>
        {found.length === 0 ? say(texts.municipalityNone) : String(found.length)}
      </p>
      {groupByDistrict(found).map(({ district, municipalities }) => (
        <fieldset key={district ?? ''} className="setup-district">
          <legend className={district === undefined ? 'visually-hidden' : undefined}>
            {district === undefined ? say(texts.municipalityQuestion) : say(texts.district, { district })}
          </legend>
          <div className="setup-municipalities">
            {municipalities.map((municipality) => (
              <label key={municipality.code} className="setup-municipality">
                <input
                  type="radio"
                  name={name}
                  checked={municipality.code === draft.municipality}
                  onChange={() => onChange({ ...draft, municipality: municipality.code })}
                />
                <span>{municipality.name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
