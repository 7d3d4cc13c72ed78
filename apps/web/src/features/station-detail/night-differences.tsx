// "Lists with differences": where the official count says something else than election night, list by list (decision 6).
import { useQuery } from '@tanstack/react-query';
import { hasForm, listName, type Election } from '@telstaat/core';
import { queryOf } from '../../api/queries.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { texts } from './texts.ts';

export interface NightDifferencesProps {
  readonly election: Election;
  readonly station: number;
}

export function NightDifferences({ election, station }: NightDifferencesProps) {
  return hasForm(election, 'night') ? <OfStation election={election} station={station} /> : null;
}

function OfStation({ election, station }: NightDifferencesProps) {
  const { say, count } = useLanguage();
  const night = useQuery(queryOf('getNightEntry', { params: { election: election.id, station } }));
  const differences = night.data?.differences;
  if (differences === undefined) return null;
  const nameOf = (number: number) => {
    const list = election.lists.find((item) => item.number === number);
    return list ? `${number} ${listName(list)}` : String(number);
  };
  return (
    <Panel title={say(texts.nightTitle)}>
      {differences.length === 0 ? (
        <p className="station-quiet">✓ {say(texts.nightSame)}</p>
      ) : (
        <div className="station-night" role="region" tabIndex={0} aria-label={say(texts.nightTable)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(texts.nightList)}</th>
                <th scope="col">{say(texts.nightStation)}</th>
                <th scope="col">{say(texts.nightCommittee)}</th>
                <th scope="col">{say(texts.difference)}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ list, night: before, counted, difference }) => (
                <tr key={list}>
                  <th scope="row">{nameOf(list)}</th>
                  <td>{count(before)}</td>
                  <td>{count(counted)}</td>
                  <td>
                    {difference > 0 ? '+' : ''}
                    {count(difference)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
