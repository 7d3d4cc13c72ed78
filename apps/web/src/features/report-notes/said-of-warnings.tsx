// What was written about warnings: it comes into the report by itself, below what is typed here.
import { useQuery } from '@tanstack/react-query';
import type { ElectionId, StationExplanation } from '@telstaat/core';
import type { StationWarning } from '@telstaat/contract';
import { Link } from 'react-router';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Loaded } from '../../ui/query-state.tsx';
import { texts } from './texts.ts';

export function SaidOfWarnings({ election }: { readonly election: ElectionId }) {
  const { say } = useLanguage();
  const warnings = useQuery(queryOf('listWarnings', { params: { election } }));
  return (
    <Loaded query={warnings}>
      {(list) => {
        const said = saidPerStation(list);
        if (said.length === 0) return null;
        return (
          <div className="notes-said">
            <h3>{say(texts.fromWarnings)}</h3>
            <p className="notes-quiet">{say(texts.fromWarningsMeans)}</p>
            <ul>
              {said.map(({ station, text }) => (
                <li key={station}>
                  <strong>{say(texts.stationAnd, { number: String(station) })}</strong> <span>{text}</span>
                </li>
              ))}
            </ul>
            <p>
              <Link to={`/verkiezingen/${election}/waarschuwingen`}>{say(texts.toWarnings)}</Link>
            </p>
          </div>
        );
      }}
    </Loaded>
  );
}

/** Each text once, as in the report. */
function saidPerStation(warnings: readonly StationWarning[]): readonly StationExplanation[] {
  const texts = new Map<number, Set<string>>();
  for (const { station, explanations } of warnings) {
    const said = texts.get(station.number) ?? new Set();
    texts.set(station.number, said);
    for (const { text } of explanations) said.add(text);
  }
  return [...texts]
    .filter(([, said]) => said.size > 0)
    .sort(([one], [other]) => one - other)
    .map(([station, said]) => ({ station, text: [...said].join('\n') }));
}
