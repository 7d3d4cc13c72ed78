// For who does not know the number: all stations of the chosen election, by name.
import type { ElectionSummary } from '@telstaat/contract';
import { useState } from 'react';
import { useElection } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { searchStations } from './station-number.ts';
import { texts } from './texts.ts';

interface StationListProps {
  readonly election: ElectionSummary;
  readonly onChoose: (station: number) => void;
}

export function StationList({ election, onChoose }: StationListProps) {
  const { say } = useLanguage();
  const [query, setQuery] = useState('');
  const stations = useElection(election.id).data?.stations ?? [];
  return (
    <details className="stations-help">
      <summary>{say(texts.stations)}</summary>
      <TextField label={say(texts.filter)} value={query} onChange={setQuery} type="search" />
      <ul className="stations-help-list">
        {searchStations(stations, query).map((station) => (
          <li key={station.number}>
            <button type="button" className="stations-help-item" onClick={() => onChoose(station.number)}>
              <span className="stations-help-number">{station.number}</span> {station.name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
