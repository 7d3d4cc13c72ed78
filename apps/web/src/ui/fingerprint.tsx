// A SHA-256 as people compare it with paper: sixteen groups of four, in two rows of eight.
import { Fragment, type ReactNode } from 'react';
import './fingerprint.css';

export interface FingerprintProps {
  readonly label: string;
  /** Sixteen groups; what stands in place of a withheld group is given by `place`. */
  readonly groups: readonly string[];
  readonly place?: (index: number) => ReactNode;
}

export function Fingerprint({ label, groups, place }: FingerprintProps) {
  const shown = groups.map((group, index) => (
    <span key={index} className="fingerprint-group">
      {group === '' && place ? place(index) : group}
    </span>
  ));
  return (
    <div className="fingerprint" role="group" aria-label={label}>
      {[shown.slice(0, 8), shown.slice(8)].map((row, index) => (
        // A space between the groups, so that copied text is as on paper.
        <div key={index} className="fingerprint-row">
          {row.map((group, at) => (
            <Fragment key={at}>
              {at > 0 ? ' ' : null}
              {group}
            </Fragment>
          ))}
        </div>
      ))}
    </div>
  );
}
