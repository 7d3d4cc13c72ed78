// What no program can check: the report to print and sign, the stations that should be there, and numbers to hold beside drawn papers.
import { fileAddress } from '@telstaat/contract';
import type { DrawnStation, VerificationReport } from '@telstaat/core';
import { Link } from 'react-router';
import { useLanguage } from '../../ui/language.tsx';
import { Panel } from '../../ui/panel.tsx';
import { places, useSha } from './held.ts';
import { texts } from './texts.ts';

export interface ByHandPanelProps {
  readonly report: VerificationReport;
  /** Whether there are forms to walk to. */
  readonly walk: boolean;
}

export function ByHandPanel({ report: { byHand }, walk }: ByHandPanelProps) {
  const { say, count } = useLanguage();
  const sha256 = useSha();
  const { stations, drawn } = byHand;
  return (
    <Panel title={say(texts.byHand)}>
      <p>{say(texts.byHandHelp)}</p>
      <p className="verify-buttons">
        <a
          className="button button-primary button-normal"
          href={fileAddress('getVerificationPaper', { sha256 })}
          target="_blank"
          rel="noreferrer"
        >
          {say(texts.paper)}
        </a>
        <a
          className="button button-secondary button-normal"
          href={fileAddress('getVerificationReport', { sha256 })}
          download
        >
          {say(texts.json)}
        </a>
      </p>
      {stations ? (
        <p>
          {say(texts.present, { present: count(stations.present.length), expected: count(stations.expected.length) })}
        </p>
      ) : null}
      {drawn.length === 0 ? null : <h3>{say(texts.drawn)}</h3>}
      <div className="verify-drawn">
        {drawn.map((station) => (
          <Drawn key={station.station} drawn={station} walk={walk} />
        ))}
      </div>
    </Panel>
  );
}

interface DrawnProps {
  readonly drawn: DrawnStation;
  readonly walk: boolean;
}

function Drawn({ drawn: { station, name, numbers }, walk }: DrawnProps) {
  const { say, count } = useLanguage();
  const sha256 = useSha();
  return (
    <table className="verify-table">
      <caption>
        {walk ? (
          <Link to={places.station(sha256, station)}>
            {station} {name}
          </Link>
        ) : (
          `${station} ${name}`
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say(texts.code)}</th>
          <th scope="col">{say(texts.label)}</th>
          <th scope="col" data-align="end">
            {say(texts.value)}
          </th>
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ field, code, label, value }) => (
          <tr key={field}>
            <td>{code}</td>
            <th scope="row">{walk ? <Link to={places.station(sha256, station, field)}>{label}</Link> : label}</th>
            <td data-align="end">{count(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
